/**
 * What the manuals say about faults, protections and emergencies.
 *
 * <p>All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.fault;

import org.jspecify.annotations.NullMarked;
