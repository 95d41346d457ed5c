/** Discover AES batteries behind a Lynk II gateway: voltages in 0x356 in steps of 0.1 V, and messages of their own. */
@NullMarked
package dev.bmslink.can.lv.discover;

import org.jspecify.annotations.NullMarked;
