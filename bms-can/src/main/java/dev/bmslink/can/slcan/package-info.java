/** SLCAN, the ASCII protocol of serial CAN adapters: what goes over the serial line, without the line. */
@NullMarked
package dev.bmslink.can.slcan;

import org.jspecify.annotations.NullMarked;
