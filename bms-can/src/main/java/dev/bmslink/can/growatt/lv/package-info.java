/**
 * Growatt's low-voltage protocol: 48 V batteries on a bus of 500 kbit/s with 11-bit identifiers around 0x311, big-endian.
 *
 * <p>A message that differs between the revisions has one description for each; the signals that both know are the same
 * constants.
 */
@NullMarked
package dev.bmslink.can.growatt.lv;

import org.jspecify.annotations.NullMarked;
