package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether the inverter answers each complete set of the battery's messages with its keepalive, where a document says so. */
final class SetAnswerWatch implements Check {
    private final Message keepalive;
    private final AnswerWatch.Exchange exchange;
    private final Message[] set;
    private final boolean[] heard;
    private boolean waiting;

    /** Whether a profile asks for such an answer. */
    static Stream<Message> keepalives(Profile profile) {
        return profile.messages().stream()
                .filter(message -> message.direction() == Direction.TO_BATTERY)
                .filter(message -> message.timing().trigger() == Timing.Trigger.EVENT)
                .filter(message -> message.timing().detail().startsWith("after each complete set"));
    }

    SetAnswerWatch(RuleIds ids, Profile profile, Message keepalive) {
        this.keepalive = keepalive;
        this.set = profile.messages().stream()
                .filter(message -> Duty.of(message).presence() == Obligation.MUST)
                .filter(message -> message.direction() == Direction.FROM_BATTERY)
                .toArray(Message[]::new);
        this.heard = new boolean[set.length];
        Tally tally = new Tally(new Rule(
                ids.of(keepalive, RuleClass.KA, 1),
                RuleClass.KA,
                Obligation.MUST,
                keepalive.name(),
                "",
                keepalive + " is sent within " + Capture.seconds(AnswerWatch.LIMIT_NANOS)
                        + " after each complete set of the battery's messages.",
                keepalive.provenance(),
                "The inverter does not know the set, or misses a message of it.",
                "Send it when the last message of the set has come; the time is this library's own."));
        this.exchange = new AnswerWatch.Exchange("complete set", keepalive.name(), tally);
    }

    @Override
    public void onFrame(Moment moment) {
        if (waiting && exchange.isOverdue(moment)) {
            waiting = false;
        }
        if (keepalive.equals(moment.message)) {
            exchange.answered(moment);
            waiting = false;
            return;
        }
        for (int i = 0; i < set.length; i++) {
            heard[i] |= set[i].equals(moment.message);
        }
        for (boolean one : heard) {
            if (!one) {
                return;
            }
        }
        Arrays.fill(heard, false);
        exchange.asked(moment);
        waiting = true;
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        out.accept(exchange.tally.result("the capture holds no complete set of the battery's messages"));
    }

    Stream<AnswerStats> stats() {
        return exchange.tally.isUnchecked() ? Stream.empty() : Stream.of(exchange.stats());
    }
}
