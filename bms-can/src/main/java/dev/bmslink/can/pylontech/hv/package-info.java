/**
 * Pylontech's high-voltage protocol: strings of modules on a bus of 500 kbit/s with 29-bit identifiers, little-endian, up
 * to fifteen batteries side by side.
 *
 * <p>The host asks with 0x4200 and every battery answers. The lowest four bits of all other identifiers are the battery's
 * address.
 */
@NullMarked
package dev.bmslink.can.pylontech.hv;

import org.jspecify.annotations.NullMarked;
