/**
 * The dry contacts by which a battery prohibits charging and discharging.
 *
 * <p>All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.contact;

import org.jspecify.annotations.NullMarked;
