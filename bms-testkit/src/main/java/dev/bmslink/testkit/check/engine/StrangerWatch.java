package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import java.util.function.Consumer;

/** Whether there are frames that the profile does not have. */
final class StrangerWatch implements Check {
    private final Tally tally;

    StrangerWatch(RuleIds ids, Profile profile) {
        this.tally = new Tally(new Rule(
                ids.of(RuleIds.ALL, RuleClass.SET, 1),
                RuleClass.SET,
                Obligation.SHOULD,
                "",
                "",
                "Every identifier on the bus is one of the profile.",
                profile.head().provenance(),
                "Messages of another revision or dialect, or another device on the bus.",
                "Check against the revision that has them, or record the product alone."));
    }

    @Override
    public void onFrame(Moment moment) {
        if (moment.message != null) {
            tally.pass();
        } else {
            tally.fail(moment, "not in the profile");
        }
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        out.accept(tally.result("the capture is empty"));
    }
}
