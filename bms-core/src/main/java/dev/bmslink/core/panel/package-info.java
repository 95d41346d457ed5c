/**
 * The lights of the batteries: from a status to the lights, and from the lights to what they may mean.
 *
 * <p>All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.panel;

import org.jspecify.annotations.NullMarked;
