/**
 * Both ends of every profile, as machines without IO: the battery that speaks to an inverter, and the inverter that listens
 * to batteries.
 */
@NullMarked
package dev.bmslink.can.node;

import org.jspecify.annotations.NullMarked;
