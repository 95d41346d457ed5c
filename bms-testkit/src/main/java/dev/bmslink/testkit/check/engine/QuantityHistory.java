package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.chart.SeriesRecorder;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.testkit.check.Series;
import java.util.TreeMap;

/** What a battery said of one quantity over time. */
final class QuantityHistory {
    /** The samples that a recorder keeps of an interval. */
    private static final int SAMPLES_PER_SLICE = 4;

    private final Quantity quantity;
    private final SeriesRecorder recorder;
    private long told = Long.MIN_VALUE;
    private long latest = Long.MIN_VALUE;

    QuantityHistory(Quantity quantity, StateMap map) {
        this.quantity = quantity;
        this.recorder = new SeriesRecorder(
                quantity.key(),
                quantity.unit(),
                dev.bmslink.core.chart.Series.Kind.LINE,
                new TreeMap<>(),
                longestPause(quantity, map),
                Series.MAX_SAMPLES / SAMPLES_PER_SLICE);
    }

    /** The longest of the messages that carry the quantity, since any of them may be the one that is sent. */
    private static long longestPause(Quantity quantity, StateMap map) {
        return map.profile().messages().stream()
                .filter(message -> map.carries(message, quantity))
                .map(Message::timing)
                .mapToLong(Timing::longestPauseNanos)
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /** Takes the value when it was told since the last time. */
    void sample(StateStore state, boolean timed, long nowNanos) {
        double number = state.number(quantity);
        if (Double.isNaN(number)) {
            recorder.addAbsence();
            return;
        }
        long at = timed ? state.atNanos(quantity) : nowNanos;
        // A value that stands is no new sample; a clock that was set back must not stop the line.
        if (at != told) {
            told = at;
            latest = Math.max(latest, at);
            recorder.add(latest, number);
        }
    }

    Series series(int unit) {
        dev.bmslink.core.chart.Series recorded = recorder.series();
        return new Series(unit, recorded.name(), recorded.unit(), recorded.runs());
    }
}
