package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Whether limits that are magnitudes by their description are ever negative; the wire can carry both. */
final class MagnitudeWatch implements Check {
    private static final int NUMBERS = 100;

    private final Map<Numeric, Tally> tallies = new LinkedHashMap<>();
    private final Map<Message, Numeric> signals = new LinkedHashMap<>();

    MagnitudeWatch(RuleIds ids, Profile profile) {
        for (Message message : profile.messages()) {
            for (Signal signal : message.layout().signals()) {
                if (message.direction() == Direction.FROM_BATTERY
                        && signal instanceof Numeric numeric
                        && numeric.meaning().note().contains("ositive magnitude")
                        && numeric.exact(numeric.bits().min()).signum() < 0) {
                    signals.put(message, numeric);
                    tallies.put(numeric, new Tally(rule(ids, message, numeric)));
                }
            }
        }
    }

    private static Rule rule(RuleIds ids, Message message, Numeric signal) {
        return new Rule(
                ids.of(message, RuleClass.RNG, NUMBERS + signal.bits().dbcStart()),
                RuleClass.RNG,
                Obligation.SHOULD,
                message.name(),
                signal.name(),
                signal.name() + " is a positive magnitude.",
                Duty.weaker(message.provenance(), signal.meaning().provenance()),
                "The sign of the current is applied to the limit as well.",
                "Send the magnitude; some inverters take a negative limit for a very large one.");
    }

    @Override
    public void onFrame(Moment moment) {
        Numeric signal = moment.message == null ? null : signals.get(moment.message);
        if (signal == null || !signal.isCarriedBy(moment.length())) {
            return;
        }
        long raw = signal.raw(moment.data());
        Tally tally = tallies.get(signal);
        if (tally == null || !signal.isAvailable(raw)) {
            return;
        }
        if (signal.exact(raw).signum() >= 0) {
            tally.pass();
        } else if (tally.fail()) {
            tally.show(moment.evidence(signal.name() + " is " + signal.format(raw) + " "
                    + signal.meaning().unit()));
        }
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        tallies.values().forEach(tally -> out.accept(tally.result("the message is not in the capture")));
    }
}
