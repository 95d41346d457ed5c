/**
 * Descriptions of payload fields: position, meaning and provenance, and the codec derived from them.
 *
 * <p>A payload is at most eight bytes, held in one {@code long} whose least significant byte is the first byte on the
 * wire. All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.signal;

import org.jspecify.annotations.NullMarked;
