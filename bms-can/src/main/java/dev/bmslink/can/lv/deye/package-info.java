/**
 * Deye's dialects of the low-voltage family: the Pylontech document under Deye's name, the protocol of Deye's own packs,
 * and what these packs send when they are set to Victron.
 *
 * <p>Positive current means discharging in the protocol of Deye's own packs.
 */
@NullMarked
package dev.bmslink.can.lv.deye;

import org.jspecify.annotations.NullMarked;
