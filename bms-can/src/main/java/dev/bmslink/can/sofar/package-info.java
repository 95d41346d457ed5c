/**
 * The SOFAR extended BMS protocol: high-voltage batteries on a bus with 29-bit identifiers, little-endian, up to sixteen
 * batteries side by side.
 *
 * <p>The battery speaks unasked; the inverter inquires only when it wants the details of a pack. The maker's document of
 * the protocol could not be obtained. Where a source is called documented, the document is the one of the inverter's
 * Modbus registers, in which the inverter repeats what it hears on CAN.
 */
@NullMarked
package dev.bmslink.can.sofar;

import org.jspecify.annotations.NullMarked;
