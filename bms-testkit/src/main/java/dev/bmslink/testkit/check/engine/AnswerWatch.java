package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.Replies;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether the battery answers what the inverter asks for. */
final class AnswerWatch implements Check {
    /** Ours: known hosts ask again after a second, and batteries answer within tens of milliseconds. */
    static final long LIMIT_NANOS = 1_000_000_000L;

    private final Replies replies;
    private final Map<Message, Exchange> exchanges = new LinkedHashMap<>();
    private final List<Exchange> pending = new ArrayList<>();

    AnswerWatch(RuleIds ids, Profile profile) {
        this.replies = new Replies(profile);
        for (Message reply : profile.messages()) {
            boolean answers = reply.timing().trigger() == Timing.Trigger.REPLY;
            if (answers && reply.direction() == Direction.FROM_BATTERY) {
                exchanges.put(reply, new Exchange(reply.timing().detail(), reply.name(), new Tally(rule(ids, reply))));
            }
        }
    }

    private static Rule rule(RuleIds ids, Message reply) {
        return new Rule(
                ids.of(reply, RuleClass.KA, 1),
                RuleClass.KA,
                Obligation.MUST,
                reply.name(),
                "",
                reply + " is sent within " + Capture.seconds(LIMIT_NANOS) + " in reply "
                        + reply.timing().detail() + ".",
                reply.provenance(),
                "The request is not understood, or the battery is busy or asleep.",
                "Answer each request with every message that belongs to it; the time is this library's own.");
    }

    @Override
    public void onFrame(Moment moment) {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i).isOverdue(moment)) {
                pending.remove(i);
            }
        }
        Message message = moment.message;
        if (message == null) {
            return;
        }
        if (message.direction() == Direction.TO_BATTERY) {
            for (Message reply : replies.to(message, moment.data())) {
                Exchange exchange = exchanges.get(reply);
                if (exchange != null) {
                    exchange.asked(moment);
                    if (!pending.contains(exchange)) {
                        pending.add(exchange);
                    }
                }
            }
        } else {
            Exchange exchange = exchanges.get(message);
            if (exchange != null && pending.remove(exchange)) {
                exchange.answered(moment);
            }
        }
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        for (Exchange exchange : exchanges.values()) {
            out.accept(exchange.tally.result("the capture holds no request for it, or ends before the answer was due"));
        }
    }

    Stream<AnswerStats> stats() {
        return exchanges.values().stream()
                .filter(exchange -> !exchange.tally.isUnchecked())
                .map(Exchange::stats);
    }

    /** A request and its answer. */
    static final class Exchange {
        final Tally tally;
        private final String request;
        private final String answer;
        private final Quantiles latencies = new Quantiles();
        private long askedAt = LoggedFrame.NO_TIME;
        private boolean open;
        private long requests;
        private long unanswered;

        Exchange(String request, String answer, Tally tally) {
            this.request = request;
            this.answer = answer;
            this.tally = tally;
        }

        void asked(Moment moment) {
            if (open) {
                miss(moment, "asked again before the answer");
            }
            open = true;
            askedAt = moment.timeNanos;
        }

        boolean isOverdue(Moment moment) {
            boolean over = open
                    && moment.hasTime()
                    && askedAt != LoggedFrame.NO_TIME
                    && moment.timeNanos - askedAt > LIMIT_NANOS;
            if (over) {
                open = false;
                miss(moment, "no answer within " + Capture.seconds(LIMIT_NANOS));
            }
            return over;
        }

        private void miss(Moment moment, String detail) {
            requests++;
            unanswered++;
            tally.fail(moment, answer + ": " + detail);
        }

        void answered(Moment moment) {
            if (!open) {
                return;
            }
            open = false;
            requests++;
            tally.pass();
            if (moment.hasTime() && askedAt != LoggedFrame.NO_TIME && moment.timeNanos >= askedAt) {
                latencies.add(moment.timeNanos - askedAt);
            }
        }

        AnswerStats stats() {
            return new AnswerStats(
                    request,
                    answer,
                    requests,
                    unanswered,
                    latencies.at(0.5),
                    latencies.at(0.95),
                    latencies.at(0.99),
                    latencies.max());
        }
    }
}
