package dev.bmslink.testkit.check.engine;

import dev.bmslink.testkit.check.Counts;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Role;

/** What is known of a capture as a whole when a report is asked for. */
record Capture(Counts counts, Declaration declaration) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int TENTHS = 10;

    boolean hasTimes() {
        return counts.frames() > counts.withoutTime();
    }

    boolean hears(Role role) {
        return (role == Role.BATTERY ? counts.fromBattery() : counts.toBattery()) > 0;
    }

    boolean spans(long nanos) {
        return hasTimes() && counts.spanNanos() >= nanos;
    }

    /** What to capture for a rule that needs some time. */
    String wants(long nanos) {
        return hasTimes()
                ? "capture at least " + seconds(nanos) + "; this capture spans " + seconds(counts.spanNanos())
                : "capture with times, at least " + seconds(nanos);
    }

    static String seconds(long nanos) {
        long tenths = Math.round((double) nanos * TENTHS / NANOS_PER_SECOND);
        return tenths % TENTHS == 0 ? tenths / TENTHS + " s" : tenths / TENTHS + "." + Math.abs(tenths % TENTHS) + " s";
    }

    static String millis(long nanos) {
        return Math.round(nanos / 1e6) + " ms";
    }
}
