/**
 * The low-voltage family: 48 V batteries on a bus with 11-bit identifiers around 0x351, little-endian.
 *
 * <p>Many brands speak it with small differences. What they share is described once, and a brand is described by what
 * differs.
 */
@NullMarked
package dev.bmslink.can.lv;

import org.jspecify.annotations.NullMarked;
