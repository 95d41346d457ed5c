package dev.bmslink.core.startup;

import org.jspecify.annotations.Nullable;

/**
 * A time limit on a power state.
 *
 * @param state the state
 * @param nanos the limit
 * @param fires the input that it causes
 * @param restartedBy the input that restarts it, or null when nothing does
 */
public record StateTimer(
        PowerState state,
        long nanos,
        PowerInput fires,
        @Nullable PowerInput restartedBy) {}
