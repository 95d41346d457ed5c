/**
 * The half of the low-voltage family that signals alarms with 0x35A: what a battery and an SMA Sunny Island exchange, and
 * the brands whose batteries or inverters use the same messages.
 */
@NullMarked
package dev.bmslink.can.lv.sma;

import org.jspecify.annotations.NullMarked;
