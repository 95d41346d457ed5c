/**
 * Virtual batteries: cells, the BMS of each model on top, and packs in parallel that speak a profile. No IO, no clock, and
 * nothing random but what the seed gives.
 */
@NullMarked
package dev.bmslink.testkit.device;

import org.jspecify.annotations.NullMarked;
