/** CAN channels over bytes: SLCAN adapters and socketcand servers. */
@NullMarked
package dev.bmslink.transport.can;

import org.jspecify.annotations.NullMarked;
