/**
 * SOFAR's protocol for 48 V batteries, which adds to SMA's messages. The protocol for high-voltage batteries is in
 * {@link dev.bmslink.can.sofar}.
 */
@NullMarked
package dev.bmslink.can.lv.sofar;

import org.jspecify.annotations.NullMarked;
