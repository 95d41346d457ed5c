package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.testkit.check.AlarmSpan;
import dev.bmslink.testkit.check.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a battery said over time, for a timeline. */
final class History {
    private static final int MAX_SPANS = 200;
    private static final List<Quantity> SHOWN = List.of(
            Quantity.SOC,
            Quantity.VOLTAGE,
            Quantity.CURRENT,
            Quantity.CHARGE_VOLTAGE_LIMIT,
            Quantity.DISCHARGE_VOLTAGE_LIMIT,
            Quantity.CHARGE_CURRENT_LIMIT,
            Quantity.DISCHARGE_CURRENT_LIMIT);

    private final int unit;
    private final long longestPause;
    private final List<QuantityHistory> quantities;
    private final List<AlarmSpan> spans = new ArrayList<>();
    private final @Nullable Integer[] openSpans = new Integer[Alarm.COUNT];

    History(int unit, StateMap map) {
        this.unit = unit;
        this.longestPause = map.profile().messages().stream()
                .filter(message -> message.direction() == Direction.FROM_BATTERY)
                .map(Message::timing)
                .mapToLong(Timing::longestPauseNanos)
                .max()
                .orElse(Long.MAX_VALUE);
        this.quantities = SHOWN.stream()
                .map(quantity -> new QuantityHistory(quantity, map))
                .toList();
    }

    /** Takes the state at the end of a round. */
    void sample(StateStore state, boolean timed, long timeNanos) {
        quantities.forEach(quantity -> quantity.sample(state, timed, timeNanos));
        for (int index = 0; index < Alarm.COUNT; index++) {
            Alarm alarm = Alarm.ofIndex(index);
            if (state.isActive(alarm)) {
                extend(index, alarm, timeNanos);
            } else {
                openSpans[index] = null;
            }
        }
    }

    private void extend(int index, Alarm alarm, long timeNanos) {
        Integer open = openSpans[index];
        if (open != null && timeNanos - spans.get(open).toNanos() <= longestPause) {
            AlarmSpan span = spans.get(open);
            spans.set(open, new AlarmSpan(span.unit(), span.alarm(), span.fromNanos(), timeNanos));
        } else if (spans.size() < MAX_SPANS) {
            openSpans[index] = spans.size();
            spans.add(new AlarmSpan(unit, alarm.toString(), timeNanos, timeNanos));
        }
    }

    Stream<Series> series() {
        return quantities.stream()
                .map(quantity -> quantity.series(unit))
                .filter(series -> !series.runs().isEmpty());
    }

    List<AlarmSpan> alarms() {
        return spans;
    }
}
