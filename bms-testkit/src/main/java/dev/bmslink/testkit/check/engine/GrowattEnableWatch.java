package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.growatt.lv.Keepalive;
import dev.bmslink.can.growatt.lv.LimitsAndStatus;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.Verdict;
import java.util.function.Consumer;

/** The output of a Growatt battery follows the keepalive: on some seconds after the first one, off seconds after the last. */
final class GrowattEnableWatch implements Check {
    private static final long ON_NANOS = 10_000_000_000L;
    private static final long OFF_NANOS = 10_000_000_000L;
    private static final Provenance CAPTURED = new Provenance(Confidence.ONE_SOURCE, "G2S");

    private final Tally disabled;
    private final Tally enabled;
    private boolean heard;
    private long since;
    private long last;
    private long first;
    private boolean any;

    GrowattEnableWatch(RuleIds ids) {
        disabled = new Tally(new RuleText(
                        RuleClass.SEQ,
                        1,
                        Obligation.MUST,
                        CAPTURED,
                        "The battery's current limits are 0 A while no keepalive 0x301 was heard for 10 s.",
                        "The battery does not supervise its inverter.",
                        "Take both limits to 0 A when the keepalive stays away for seconds.")
                .rule(ids));
        enabled = new Tally(new RuleText(
                        RuleClass.SEQ,
                        2,
                        Obligation.SHOULD,
                        CAPTURED,
                        "One of the battery's current limits is above 0 A within 10 s of the first right keepalive"
                                + " 0x301.",
                        "The keepalive's bytes are wrong, or the battery is in protection.",
                        "Send 0B 16 21 2C 37 42 4D 58 at least every second.")
                .rule(ids));
    }

    @Override
    public void onFrame(Moment moment) {
        if (moment.message == null || !moment.hasTime()) {
            return;
        }
        if (!any) {
            any = true;
            first = moment.timeNanos;
        }
        if (moment.message.equals(Keepalive.MESSAGE)) {
            boolean right = Keepalive.decode(moment.data()).isValid();
            if (right && (!heard || moment.timeNanos - last > OFF_NANOS)) {
                since = moment.timeNanos;
                heard = true;
            }
            last = right ? moment.timeNanos : last;
        } else if (moment.message.name().equals(LimitsAndStatus.MESSAGE.name())) {
            onLimits(moment);
        }
    }

    private void onLimits(Moment moment) {
        double charge = Math.abs(LimitsAndStatus.CHARGE_CURRENT_LIMIT.read(moment.data()));
        double discharge = Math.abs(LimitsAndStatus.DISCHARGE_CURRENT_LIMIT.read(moment.data()));
        boolean on = charge > 0 || discharge > 0;
        long silent = moment.timeNanos - (heard ? last : first);
        if (silent > OFF_NANOS) {
            judge(moment, disabled, !on, "limits stand after " + Capture.seconds(silent) + " without a keepalive");
        } else if (heard && moment.timeNanos - since > ON_NANOS) {
            judge(
                    moment,
                    enabled,
                    on,
                    "both limits are 0 A " + Capture.seconds(moment.timeNanos - since) + " after the first keepalive");
        }
    }

    private static void judge(Moment moment, Tally tally, boolean holds, String detail) {
        if (holds) {
            tally.pass();
        } else {
            tally.fail(moment, detail);
        }
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        if (disabled.isBroken() && !heard) {
            out.accept(disabled.open(Verdict.INCONCLUSIVE, "no keepalive is in the capture; record both directions"));
        } else {
            out.accept(disabled.result("the keepalive never stayed away"));
        }
        out.accept(enabled.result("the capture does not reach 10 s beyond a first keepalive"));
    }
}
