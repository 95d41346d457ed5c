/**
 * Logs of CAN traffic, read and written without IO: bytes come in as they arrive, lines go out as text.
 *
 * <p>A line that cannot be read is reported with its number and the reason; nothing is dropped silently.
 */
@NullMarked
package dev.bmslink.can.log;

import org.jspecify.annotations.NullMarked;
