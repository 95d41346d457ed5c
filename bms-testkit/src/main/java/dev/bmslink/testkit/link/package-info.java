/**
 * A simulated link-port chain in virtual time: packs, cables with their enable conductor and RS485 pair, noise, delays
 * and everything that can be plugged in wrongly. The same seed gives the same run.
 */
@NullMarked
package dev.bmslink.testkit.link;

import org.jspecify.annotations.NullMarked;
