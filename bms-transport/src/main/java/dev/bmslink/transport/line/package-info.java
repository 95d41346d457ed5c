/** Protocols on lines of bytes: RS485 over serial ports and TCP, and the enable line of the link port. */
@NullMarked
package dev.bmslink.transport.line;

import org.jspecify.annotations.NullMarked;
