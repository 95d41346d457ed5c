package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.Verdict;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules about the period of one message. */
final class TimingTallies {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final Pattern SHORTEST = Pattern.compile("no value more often than every (\\d+) ms");
    private static final double SLOWER = 1.25;
    private static final double FASTER = 0.75;
    private static final double MISSED = 3.25;
    private static final double JITTER = 0.25;
    private static final double TOO_SOON = 0.9;
    private static final double STRAYS = 0.05;
    private static final int ENOUGH = 10;

    private final long expected;
    private final long shortest;
    private final Message message;
    private final Tally slow;
    private final Tally fast;
    private final Tally regular;
    private final Tally missed;
    private final @Nullable Tally soon;

    TimingTallies(RuleIds ids, Message message, long expectedNanos, boolean declared) {
        this.message = message;
        this.expected = expectedNanos;
        Obligation cadence = declared ? Obligation.MUST : Duty.of(message).cadence();
        String period = expectedNanos == 0 ? "its period" : Capture.millis(expectedNanos);
        String cause = "A send task that is too slow, blocked, or shared with others; frames lost by the recorder.";
        this.slow = rule(
                ids,
                1,
                cadence,
                message + " is sent every " + period + " or faster; the median is at most 25 %" + " longer.",
                cause);
        this.fast = rule(
                ids,
                2,
                Obligation.SHOULD,
                message + " is not sent much more often than every " + period + "; the median is at most 25 % shorter.",
                "A period of another dialect, or frames that are repeated.");
        this.regular = rule(
                ids,
                3,
                Obligation.SHOULD,
                "At least 95 % of the intervals of " + message + " lie within 25 % of their median.",
                cause);
        this.missed = rule(ids, 4, cadence, message + " never stays away for more than three periods.", cause);
        Matcher matcher = SHORTEST.matcher(message.timing().detail());
        boolean limited = matcher.find();
        this.shortest = limited ? NANOS_PER_MILLI * Long.parseLong(matcher.group(1)) : 0;
        this.soon = limited
                ? rule(
                        ids,
                        5,
                        Duty.of(message).content(),
                        message + " comes at most every " + matcher.group(1) + " ms.",
                        "Frames that are sent on change as well as by the clock.")
                : null;
    }

    private Tally rule(RuleIds ids, int number, Obligation obligation, String sentence, String cause) {
        return new Tally(new Rule(
                ids.of(message, RuleClass.TIM, number),
                RuleClass.TIM,
                obligation,
                message.name(),
                "",
                sentence,
                message.provenance(),
                cause,
                "Send by a clock of its own"
                        + (message.timing().silence().isEmpty()
                                ? "."
                                : ". Silence: " + message.timing().silence())));
    }

    void onInterval(Moment moment, long interval) {
        if (soon != null) {
            judge(moment, interval, soon, interval >= TOO_SOON * shortest);
        }
        if (expected > 0) {
            // The median decides; these frames show where to look.
            judge(moment, interval, slow, interval <= SLOWER * expected);
            judge(moment, interval, fast, interval >= FASTER * expected);
            judge(moment, interval, missed, interval <= MISSED * expected);
            judge(moment, interval, regular, Math.abs(interval - expected) <= JITTER * expected);
        }
    }

    private static void judge(Moment moment, long interval, Tally tally, boolean holds) {
        if (holds) {
            tally.pass();
        } else if (tally.fail()) {
            tally.show(moment.evidence(Capture.millis(interval) + " after the one before"));
        }
    }

    void results(Capture capture, Quantiles intervals, long lastNanos, Consumer<Result> out) {
        out.accept(byMedian(capture, intervals, slow, intervals.at(0.5) <= SLOWER * expected));
        out.accept(byMedian(capture, intervals, fast, intervals.at(0.5) >= FASTER * expected));
        long median = intervals.at(0.5);
        long near = intervals.between(Math.round((1 - JITTER) * median), Math.round((1 + JITTER) * median));
        out.accept(byMedian(capture, intervals, regular, intervals.count() - near <= STRAYS * intervals.count()));
        out.accept(missedResult(capture, intervals, lastNanos));
        if (soon != null) {
            out.accept(
                    intervals.count() >= ENOUGH
                            ? soon.result("")
                            : undecided(capture, intervals, soon, ENOUGH * 1_000 * NANOS_PER_MILLI));
        }
    }

    /** A rule that the distribution decides; its evidence is shown only when it is broken. */
    private Result byMedian(Capture capture, Quantiles intervals, Tally tally, boolean holds) {
        if (expected == 0 || intervals.count() < ENOUGH) {
            return undecided(capture, intervals, tally, ENOUGH * expected);
        }
        if (!holds) {
            return tally.result("");
        }
        return new Result(tally.rule, Verdict.PASS, intervals.count(), 0, List.of(), "");
    }

    private Result missedResult(Capture capture, Quantiles intervals, long lastNanos) {
        Tally tally = missed.copy();
        long tail = lastNanos == LoggedFrame.NO_TIME ? 0 : capture.counts().lastNanos() - lastNanos;
        if (expected > 0 && tail > MISSED * expected && tally.fail()) {
            tally.show(new Evidence(
                    -1,
                    lastNanos,
                    "",
                    List.of(),
                    "the last one came " + Capture.seconds(tail) + " before the end of the capture"));
        }
        boolean enough = expected > 0 && intervals.count() >= ENOUGH;
        return enough || tally.isBroken() ? tally.result("") : undecided(capture, intervals, tally, ENOUGH * expected);
    }

    private Result undecided(Capture capture, Quantiles intervals, Tally tally, long wanted) {
        if (expected == 0) {
            return new Result(
                    tally.rule,
                    Verdict.NOT_APPLICABLE,
                    0,
                    0,
                    List.of(),
                    "no period is stated; declare cadence_ms for this message to check one");
        }
        if (intervals.count() == 0 && capture.spans(wanted)) {
            return new Result(
                    tally.rule,
                    Verdict.NOT_APPLICABLE,
                    0,
                    0,
                    List.of(),
                    "the message is not in the capture, or only once");
        }
        return new Result(tally.rule, Verdict.INCONCLUSIVE, intervals.count(), 0, List.of(), capture.wants(wanted));
    }
}
