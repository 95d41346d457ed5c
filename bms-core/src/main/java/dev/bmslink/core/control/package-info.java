/**
 * What a battery's BMS tells its inverter: limits, permissions and requests, and the reasons for them.
 *
 * <p>{@link dev.bmslink.core.control.Controller} is a pure function of settings, a state that can be stored, the battery
 * and the time. What is not known stops the direction that it concerns. All types are immutable and safe for use by
 * several threads.
 */
@NullMarked
package dev.bmslink.core.control;

import org.jspecify.annotations.NullMarked;
