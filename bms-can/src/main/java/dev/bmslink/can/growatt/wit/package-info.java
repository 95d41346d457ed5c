/**
 * Growatt's protocol for batteries on WIT inverters: 500 kbit/s, 29-bit identifiers with source and target address,
 * little-endian.
 *
 * <p>Everything rests on one program, which was reported to work with a WIT 50 and a WIT 100. Bits without a known meaning
 * are given as numbers.
 */
@NullMarked
package dev.bmslink.can.growatt.wit;

import org.jspecify.annotations.NullMarked;
