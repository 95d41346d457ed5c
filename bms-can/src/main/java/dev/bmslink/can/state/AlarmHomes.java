package dev.bmslink.can.state;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which signal tells an alarm.
 *
 * <p>An alarm is told by the signal of the same severity whose cause covers it most narrowly. A protection or a fault
 * without such a signal takes one of a higher severity, so that it is never understated; an alarm without one is not told,
 * because a protection in its place would stop the inverter.
 */
final class AlarmHomes {
    private final @Nullable AlarmBinding[] homes = new AlarmBinding[Alarm.COUNT];

    AlarmHomes(Collection<AlarmBinding> bindings) {
        List<AlarmBinding> preferred = bindings.stream()
                .sorted(Comparator.<AlarmBinding, Severity>comparing(
                                binding -> binding.alarm().severity())
                        .thenComparing(binding -> -depth(binding.alarm()))
                        .thenComparing(AlarmBinding::rank))
                .toList();
        for (int index = 0; index < Alarm.COUNT; index++) {
            Alarm alarm = Alarm.ofIndex(index);
            homes[index] = preferred.stream()
                    .filter(binding -> binding.alarm().covers(alarm))
                    .filter(binding -> alarm.severity() != Severity.ALARM
                            || binding.alarm().severity() == Severity.ALARM)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static int depth(Alarm alarm) {
        int depth = 0;
        for (var cause = alarm.cause().parent(); cause != null; cause = cause.parent()) {
            depth++;
        }
        return depth;
    }

    /** The signal that tells the alarm, or null when none may. */
    @Nullable AlarmBinding of(Alarm alarm) {
        return homes[alarm.index()];
    }
}
