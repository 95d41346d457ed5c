package dev.bmslink.core.control;

import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What control has to remember; {@link #toText} and {@link #parse} carry it over a restart.
 *
 * @param at when it was computed
 * @param reachedAt when SOC last reached what the full charge asks for; the first start counts as such a moment
 * @param forcedCharge whether a forced charge is asked for
 * @param fullCharge whether a full charge is going on
 * @param tripped the protections that are tripped, with the time at which each tripped
 * @param limits the limits that were told last, in their units; empty before the first step
 */
public record ControlState(
        Instant at,
        Instant reachedAt,
        boolean forcedCharge,
        boolean fullCharge,
        Map<Cause, Instant> tripped,
        Map<Quantity, Double> limits) {

    /** Copies the maps and checks the limits. */
    public ControlState {
        tripped = copy(Cause.class, tripped);
        limits = copy(Quantity.class, limits);
        limits.forEach(ControlState::check);
    }

    private static void check(Quantity limit, double value) {
        if (limit.kind() != Quantity.Kind.LIMIT || !(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(limit.key() + " = " + value + " is no limit");
        }
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the state of a battery that was never controlled before.
     *
     * @param now the time
     * @return the state; the month of the full charge begins now
     */
    public static ControlState start(Instant now) {
        return new ControlState(now, now, false, false, Map.of(), Map.of());
    }

    /**
     * Returns the state as text, one {@code key=value} a line after a line with the version.
     *
     * @return the text, ending in a line feed
     */
    public String toText() {
        return ControlStateText.write(this);
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param text any text
     * @return the state, or why it cannot be read; never throws
     */
    public static ControlStateReading parse(String text) {
        return ControlStateText.read(text);
    }
}
