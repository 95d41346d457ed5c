/** SocketCAN, the CAN sockets of Linux: what its frames of errors say, without the sockets. */
@NullMarked
package dev.bmslink.can.socketcan;

import org.jspecify.annotations.NullMarked;
