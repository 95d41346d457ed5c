/** socketcand's protocol, CAN frames over TCP: what goes over the connection, without the connection. */
@NullMarked
package dev.bmslink.can.socketcand;

import org.jspecify.annotations.NullMarked;
