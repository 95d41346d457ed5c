/**
 * Buttons, start-up, automatic coding and shut-down as small state machines.
 *
 * <p>The machines know no clock: every call brings the time in nanoseconds of any monotonic clock. The machines are not
 * safe for use by several threads; everything else here is immutable.
 */
@NullMarked
package dev.bmslink.core.startup;

import org.jspecify.annotations.NullMarked;
