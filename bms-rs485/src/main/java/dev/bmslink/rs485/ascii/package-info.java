/**
 * Frames of the Pylontech low-voltage ASCII protocol: characters in any split in, frames and typed faults out.
 *
 * <p>{@code docs/ascii.md} describes the protocol. The contents of the INFO field are in {@code dev.bmslink.rs485.ascii.info}
 * and {@code dev.bmslink.rs485.ascii.message}; who speaks when is in {@code dev.bmslink.rs485.ascii.node}.
 */
@NullMarked
package dev.bmslink.rs485.ascii;

import org.jspecify.annotations.NullMarked;
