package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers and places as people write them. */
final class Words {

    private static final int MAX_DIGITS = 3;

    private Words() {}

    /** Nanoseconds as seconds with at most three decimals. */
    static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9)
                        .setScale(MAX_DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }

    /** Nanoseconds as milliseconds with at most one decimal. */
    static String millis(long nanos) {
        return BigDecimal.valueOf(nanos, 6)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A number with spaces between groups of three digits. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }

    /** A number of things. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** Where a piece of evidence stands: the time since the capture's first frame, and the number of the frame from 1. */
    static String place(Report report, Evidence evidence) {
        String time = evidence.hasTime() ? "t = " + seconds(sinceStart(report, evidence.timeNanos())) : "";
        String frame = evidence.index() < 0 ? "" : "frame " + count(evidence.index() + 1);
        return time.isEmpty() || frame.isEmpty() ? time + frame : time + ", " + frame;
    }

    static long sinceStart(Report report, long timeNanos) {
        return timeNanos - report.counts().firstNanos();
    }

    /** How often a rule was broken. */
    static String broken(Result result) {
        return "broken " + count(result.violations()) + " of " + count(result.checked(), "time", "times");
    }
}
