package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.Behaviour;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whether one side is ever silent for longer than the other bears. */
final class SilenceWatch implements Check {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Families whose tolerance a source states, by side; the others have this library's own. */
    private static final Map<String, Provenance> STATED = Map.of(
            "battery sma-lv", new Provenance(Confidence.DOCUMENTED, "SMA"),
            "battery goodwe-lv", new Provenance(Confidence.DOCUMENTED, "GS12"),
            "battery victron", new Provenance(Confidence.IMPLEMENTED_BY_SEVERAL, "DIY, DDB, BYDR"),
            "inverter growatt-lv", new Provenance(Confidence.CAPTURED, "G2S"));

    private final Role role;
    private final Tally tally;
    private final long limit;
    private final boolean speaksFirst;
    private long last = LoggedFrame.NO_TIME;
    private boolean otherSpoke;

    SilenceWatch(RuleIds ids, Profile profile, Declaration declaration) {
        this.role = declaration.role();
        Behaviour behaviour = Behaviour.of(profile);
        boolean battery = role == Role.BATTERY;
        this.speaksFirst = !battery || behaviour.start() == Behaviour.Start.AT_ONCE;
        int declared = declaration.silenceToleranceMillis();
        long millis =
                declared > 0 ? declared : battery ? behaviour.batteryLostMillis() : behaviour.inverterLostMillis();
        this.limit = millis * NANOS_PER_MILLI;
        Provenance own = new Provenance(Confidence.ASSUMED, "this library's own");
        Provenance stated =
                STATED.getOrDefault(role.key() + " " + profile.head().family(), own);
        this.tally = new Tally(new Rule(
                ids.of(RuleIds.ALL, RuleClass.KA, battery ? 1 : 2),
                RuleClass.KA,
                Obligation.MUST,
                "",
                "",
                "The " + role.key() + " is never silent for longer than " + Capture.seconds(limit) + ".",
                declared > 0 ? new Provenance(Confidence.DOCUMENTED, "declaration") : stated,
                "A restart, a blocked send task, or a cable that was unplugged while recording.",
                battery
                        ? "The inverter drops the battery; send without a gap, also while the BMS is busy."
                        : "The battery takes its inverter for lost; send without a gap."));
    }

    /** Whether a side sends anything by the clock, or in reply. */
    static boolean applies(Profile profile, Role role) {
        return profile.messages().stream()
                .filter(message -> message.direction() == role.sends())
                .map(Message::timing)
                .anyMatch(timing ->
                        timing.trigger() == Timing.Trigger.CYCLIC || timing.trigger() == Timing.Trigger.REPLY);
    }

    @Override
    public void onFrame(Moment moment) {
        if (moment.message == null || !moment.hasTime()) {
            return;
        }
        if (moment.message.direction() != role.sends()) {
            otherSpoke = true;
            return;
        }
        // A side that speaks only when it is spoken to is not silent while the other one is.
        boolean counts = speaksFirst || otherSpoke;
        if (last != LoggedFrame.NO_TIME && counts) {
            long gap = moment.timeNanos - last;
            if (gap <= limit) {
                tally.pass();
            } else if (tally.fail()) {
                tally.show(moment.evidence("after " + Capture.seconds(gap) + " of silence"));
            }
        }
        last = moment.timeNanos;
        otherSpoke = false;
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        Tally end = tally.copy();
        if (last != LoggedFrame.NO_TIME && (speaksFirst || otherSpoke)) {
            long gap = capture.counts().lastNanos() - last;
            if (gap > limit && end.fail()) {
                end.show(new Evidence(
                        -1,
                        last,
                        "",
                        List.of(),
                        "silent for " + Capture.seconds(gap) + " until the end of the capture"));
            }
        }
        if (!end.isBroken() && !capture.hears(role)) {
            out.accept(end.open(Verdict.INCONCLUSIVE, "capture frames of the " + role.key() + "; there are none"));
        } else if (!end.isBroken() && !capture.spans(limit)) {
            out.accept(end.open(Verdict.INCONCLUSIVE, capture.wants(limit)));
        } else {
            out.accept(end.result("the other side never spoke"));
        }
    }
}
