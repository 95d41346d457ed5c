/**
 * Logs of CAN traffic, read and written without IO: bytes come in as they arrive and frames go out, or the other way.
 *
 * <p>A line or record that cannot be read is counted with its number and the reason; nothing is dropped silently.
 */
@NullMarked
package dev.bmslink.can.log;

import org.jspecify.annotations.NullMarked;
