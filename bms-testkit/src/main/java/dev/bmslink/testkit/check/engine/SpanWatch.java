package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.Verdict;
import java.util.function.Consumer;

/** Whether the capture is long enough to say anything; it decides nothing else, so that a few frames never pass. */
final class SpanWatch implements Check {
    private static final long ENOUGH_NANOS = 10_000_000_000L;

    /** The side whose frames show it: an inverter that sends nothing shows in the battery's measurements. */
    private final Role heard;

    private final Tally tally;

    SpanWatch(RuleIds ids, Profile profile, Role role) {
        boolean speaks = profile.messages().stream().anyMatch(message -> message.direction() == role.sends());
        this.heard = speaks ? role : Role.BATTERY;
        this.tally = new Tally(new RuleText(
                        RuleClass.TIM,
                        role == Role.BATTERY ? 1 : 2,
                        Obligation.MUST,
                        RuleText.MEANING,
                        "The capture shows the " + role.key() + " for at least " + Capture.seconds(ENOUGH_NANOS) + ".",
                        "The recording ended too early, or has no times.",
                        "Record a minute or more, with times.")
                .rule(ids));
    }

    @Override
    public void onFrame(Moment moment) {
        // The capture as a whole decides.
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        if (!capture.hears(heard)) {
            out.accept(tally.open(Verdict.INCONCLUSIVE, "capture frames of the " + heard.key() + "; there are none"));
        } else if (capture.spans(ENOUGH_NANOS)) {
            Tally enough = tally.copy();
            enough.pass();
            out.accept(enough.result(""));
        } else {
            out.accept(tally.open(Verdict.INCONCLUSIVE, capture.wants(ENOUGH_NANOS)));
        }
    }
}
