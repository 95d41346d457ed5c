/**
 * Growatt's high-voltage protocol: batteries on a bus of 500 kbit/s with 29-bit identifiers from 0x3010 on, big-endian.
 *
 * <p>The maker's document of V1.10 was not at hand. The descriptions rest on three programs made after it and on the few
 * frames that were captured. In this protocol a set permission bit forbids; in Growatt's low-voltage protocol it permits.
 */
@NullMarked
package dev.bmslink.can.growatt.hv;

import org.jspecify.annotations.NullMarked;
