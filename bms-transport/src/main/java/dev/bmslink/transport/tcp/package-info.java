/** Bytes over TCP, for gateways to RS485 and for socketcand. */
@NullMarked
package dev.bmslink.transport.tcp;

import org.jspecify.annotations.NullMarked;
