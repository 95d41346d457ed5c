package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.testkit.check.AlarmSpan;
import dev.bmslink.testkit.check.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Quantity, Downsampler> series = new LinkedHashMap<>();
    private final List<AlarmSpan> spans = new ArrayList<>();
    private final @Nullable Integer[] openSpans = new Integer[Alarm.COUNT];

    History(int unit) {
        this.unit = unit;
        SHOWN.forEach(quantity -> series.put(quantity, new Downsampler()));
    }

    void sample(StateStore state, long timeNanos) {
        series.forEach((quantity, samples) -> {
            double number = state.number(quantity);
            if (!Double.isNaN(number)) {
                samples.add(timeNanos, number);
            }
        });
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
        if (open != null) {
            AlarmSpan span = spans.get(open);
            spans.set(open, new AlarmSpan(span.unit(), span.alarm(), span.fromNanos(), timeNanos));
        } else if (spans.size() < MAX_SPANS) {
            openSpans[index] = spans.size();
            spans.add(new AlarmSpan(unit, alarm.toString(), timeNanos, timeNanos));
        }
    }

    Stream<Series> series() {
        return series.entrySet().stream()
                .filter(entry -> !entry.getValue().points().isEmpty())
                .map(entry -> new Series(
                        unit,
                        entry.getKey().key(),
                        entry.getKey().unit(),
                        entry.getValue().points()));
    }

    List<AlarmSpan> alarms() {
        return spans;
    }
}
