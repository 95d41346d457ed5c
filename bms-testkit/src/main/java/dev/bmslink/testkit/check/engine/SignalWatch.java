package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.testkit.check.SignalCoverage;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One signal of a layout: its rule, and which of its values were seen. */
final class SignalWatch {
    private final Signal signal;
    private final @Nullable Tally tally;
    /** Raw values of a choice that have a name; as many as names at most. */
    private final Set<Long> named = new HashSet<>();

    private boolean seen;
    private long last;
    private boolean lastValid = true;
    private long lowest;
    private long highest;
    private boolean valued;
    private long wrong;

    SignalWatch(Signal signal, @Nullable Tally tally) {
        this.signal = signal;
        this.tally = tally;
    }

    /** Takes a frame; returns whether the value is wrong. */
    boolean onFrame(Moment moment) {
        if (!signal.isCarriedBy(moment.length())) {
            return false;
        }
        long raw = signal.raw(moment.data());
        if (!seen || raw != last) {
            take(raw);
        }
        if (lastValid) {
            if (tally != null) {
                tally.pass();
            }
            return false;
        }
        wrong++;
        if (tally != null && tally.fail()) {
            tally.show(moment.evidence(signal.name() + " is " + signal.format(raw)
                    + (signal.meaning().unit().isEmpty()
                            ? ""
                            : " " + signal.meaning().unit())));
        }
        return true;
    }

    private void take(long raw) {
        seen = true;
        last = raw;
        lastValid = signal.isInRange(raw);
        if (!signal.isAvailable(raw)) {
            return;
        }
        lowest = valued ? Math.min(lowest, raw) : raw;
        highest = valued ? Math.max(highest, raw) : raw;
        valued = true;
        if (signal instanceof Choice && lastValid) {
            named.add(raw);
        }
    }

    @Nullable
    Tally tally() {
        return tally;
    }

    Signal signal() {
        return signal;
    }

    SignalCoverage coverage() {
        boolean ordered = signal instanceof Numeric || signal instanceof Flag || signal instanceof Choice;
        String low = valued && ordered ? signal.format(lowest) : "";
        String high = valued && ordered ? signal.format(highest) : "";
        int of = signal instanceof Flag
                ? 2
                : signal instanceof Choice choice ? choice.names().size() : 1;
        return new SignalCoverage(signal.name(), valuesSeen(), of, low, high, wrong);
    }

    private int valuesSeen() {
        if (!valued) {
            return 0;
        }
        if (signal instanceof Choice) {
            return named.size();
        }
        return signal instanceof Flag && lowest != highest ? 2 : 1;
    }
}
