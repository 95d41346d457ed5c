package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.testkit.check.Bin;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.TimingStats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When the frames of one message come. */
final class TimingWatch {
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** Identifiers and requests of one message that are told apart; the others are not timed. */
    private static final int MAX_KEYS = 64;

    private static final double[] EDGES = {-0.5, -0.25, -0.1, -0.05, -0.02, 0.02, 0.05, 0.1, 0.25, 0.5, 1};

    private final Message message;
    private final long expectedNanos;
    private final Quantiles intervals = new Quantiles();
    private final @Nullable TimingTallies tallies;
    private final @Nullable Choice selector;
    private long[] keys = new long[1];
    private long[] lasts = new long[1];
    private int known;
    private long longest;
    private long longestAt = LoggedFrame.NO_TIME;

    TimingWatch(RuleIds ids, Message message, boolean request, Declaration declaration) {
        this.message = message;
        this.selector = request ? selector(message) : null;
        int declared = declaration.cadenceMillis(message);
        Timing timing = message.timing();
        this.expectedNanos = NANOS_PER_MILLI * (declared > 0 ? declared : timing.periodMillis());
        this.tallies = timing.trigger() == Timing.Trigger.CYCLIC
                ? new TimingTallies(ids, message, expectedNanos, declared > 0)
                : null;
    }

    /** The signal of a request that says what is wanted. */
    private static @Nullable Choice selector(Message request) {
        for (Signal signal : request.layout().signals()) {
            if (signal instanceof Choice choice) {
                return choice;
            }
        }
        return null;
    }

    long expectedNanos() {
        return expectedNanos;
    }

    void onFrame(Moment moment) {
        if (!moment.hasTime()) {
            return;
        }
        int slot = slot(key(moment));
        if (slot < 0) {
            return;
        }
        long last = lasts[slot];
        lasts[slot] = moment.timeNanos;
        if (last == LoggedFrame.NO_TIME || moment.timeNanos < last) {
            return;
        }
        long interval = moment.timeNanos - last;
        intervals.add(interval);
        if (interval > longest) {
            longest = interval;
            longestAt = last;
        }
        if (tallies != null) {
            tallies.onInterval(moment, interval);
        }
    }

    /** Different requests of one message have a cycle each. */
    private long key(Moment moment) {
        long request = selector == null ? 0 : selector.raw(moment.data());
        return (request << Integer.SIZE) | Integer.toUnsignedLong(moment.word());
    }

    private int slot(long key) {
        for (int i = 0; i < known; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        if (known == MAX_KEYS) {
            return -1;
        }
        if (known == keys.length) {
            keys = Arrays.copyOf(keys, 2 * known);
            lasts = Arrays.copyOf(lasts, 2 * known);
        }
        keys[known] = key;
        lasts[known] = LoggedFrame.NO_TIME;
        return known++;
    }

    void results(Capture capture, Consumer<Result> out) {
        if (tallies != null) {
            long earliest = Long.MAX_VALUE;
            for (int i = 0; i < known; i++) {
                earliest = Math.min(earliest, lasts[i]);
            }
            tallies.results(capture, intervals, known == 0 ? LoggedFrame.NO_TIME : earliest, out);
        }
    }

    TimingStats stats(long frames) {
        long median = intervals.at(0.5);
        return new TimingStats(
                message.name(),
                message.identifier().toString(),
                expectedNanos,
                frames,
                intervals.count(),
                intervals.min(),
                median,
                intervals.at(0.95),
                intervals.at(0.99),
                intervals.max(),
                longestAt,
                intervals.count() == 0 ? List.of() : bins(expectedNanos > 0 ? expectedNanos : median));
    }

    private List<Bin> bins(long centre) {
        List<Bin> bins = new ArrayList<>();
        long from = Long.MIN_VALUE;
        for (double edge : EDGES) {
            long to = Math.round(edge * centre);
            bins.add(bin(from, to, centre));
            from = to;
        }
        bins.add(bin(from, Long.MAX_VALUE, centre));
        return bins;
    }

    private Bin bin(long from, long to, long centre) {
        long low = from == Long.MIN_VALUE ? Long.MIN_VALUE : centre + from;
        long high = to == Long.MAX_VALUE ? Long.MAX_VALUE : centre + to;
        return new Bin(from, to, intervals.between(low, high));
    }
}
