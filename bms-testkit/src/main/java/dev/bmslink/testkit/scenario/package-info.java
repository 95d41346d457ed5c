/**
 * Batteries and an inverter on one bus in virtual time: frames with times, events, and faults by script. The same settings
 * and seed give the same bytes.
 */
@NullMarked
package dev.bmslink.testkit.scenario;

import org.jspecify.annotations.NullMarked;
