package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Counts;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rules of one suite over one stream of frames. */
public final class Engine {
    private final Profile profile;
    private final Declaration declaration;
    private final Moment moment;
    private final MessageWatch[] messages;
    private final List<Check> checks = new ArrayList<>();
    private final AnswerWatch answers;
    private final List<SetAnswerWatch> setAnswers;
    private final BatteryWatch battery;
    private long frames;
    private long fromBattery;
    private long toBattery;
    private long unknown;
    private long withoutTime;
    private long firstNanos = LoggedFrame.NO_TIME;
    private long lastNanos = LoggedFrame.NO_TIME;

    /**
     * Creates the suite of a role.
     *
     * @param profile the profile
     * @param declaration what the product claims
     */
    public Engine(Profile profile, Declaration declaration) {
        this.profile = profile;
        this.declaration = declaration;
        this.moment = new Moment(profile);
        RuleIds ids = new RuleIds(profile);
        this.messages = profile.messages().stream()
                .map(message -> new MessageWatch(ids, message, isAnswered(profile, message), declaration))
                .toArray(MessageWatch[]::new);
        this.answers = new AnswerWatch(ids, profile);
        this.setAnswers = SetAnswerWatch.keepalives(profile)
                .map(keepalive -> new SetAnswerWatch(ids, profile, keepalive))
                .toList();
        this.battery = new BatteryWatch(ids, profile, declaration);
        Role role = declaration.role();
        if (role == Role.BATTERY) {
            checks.add(new StrangerWatch(ids, profile));
        }
        checks.add(new SpanWatch(ids, profile, role));
        if (role == Role.BATTERY) {
            checks.add(new MagnitudeWatch(ids, profile));
        }
        if (SilenceWatch.applies(profile, role)) {
            checks.add(new SilenceWatch(ids, profile, declaration));
        }
        checks.addAll(Sequences.of(ids, profile, role));
    }

    private static boolean isAnswered(Profile profile, Message request) {
        return profile.messages().stream()
                .map(Message::timing)
                .filter(timing -> timing.trigger() == Timing.Trigger.REPLY)
                .anyMatch(timing -> timing.detail().startsWith("to " + request.name()));
    }

    /**
     * Takes a frame.
     *
     * @param frame the frame
     * @param timeNanos when it was received, or {@link LoggedFrame#NO_TIME}
     */
    public void onFrame(CanFrame frame, long timeNanos) {
        int index = profile.indexOf(frame.word());
        Message message = profile.message(frame.word());
        moment.set(frames++, timeNanos, frame, message);
        if (timeNanos == LoggedFrame.NO_TIME) {
            withoutTime++;
        } else {
            firstNanos = firstNanos == LoggedFrame.NO_TIME ? timeNanos : firstNanos;
            lastNanos = Math.max(lastNanos, timeNanos);
        }
        if (message == null) {
            unknown++;
        } else {
            messages[index].onFrame(moment);
            if (message.direction() == Direction.FROM_BATTERY) {
                fromBattery++;
                battery.onFrame(moment);
            } else {
                toBattery++;
            }
        }
        answers.onFrame(moment);
        for (int i = 0; i < setAnswers.size(); i++) {
            setAnswers.get(i).onFrame(moment);
        }
        for (int i = 0; i < checks.size(); i++) {
            checks.get(i).onFrame(moment);
        }
    }

    /**
     * Takes what a dry contact of the battery says.
     *
     * @param prohibits what it prohibits when it says so
     * @param prohibiting whether it says so now
     * @param timeNanos when
     */
    public void onContact(Prohibition prohibits, boolean prohibiting, long timeNanos) {
        battery.onContact(prohibits, prohibiting);
    }

    /**
     * Returns what the frames so far show.
     *
     * @return the report
     */
    public Report report() {
        Counts counts = new Counts(frames, fromBattery, toBattery, unknown, withoutTime, firstNanos, lastNanos);
        Capture capture = new Capture(counts, declaration);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < messages.length; i++) {
            if (profile.messages().get(i).direction() == declaration.role().sends()) {
                messages[i].results(capture, results::add);
            }
        }
        if (declaration.role() == Role.BATTERY) {
            answers.results(capture, results::add);
        } else {
            setAnswers.forEach(watch -> watch.results(capture, results::add));
        }
        checks.forEach(check -> check.results(capture, results::add));
        battery.results(capture, results::add);
        results.replaceAll(this::withExclusion);
        Stream<AnswerStats> latencies =
                Stream.concat(answers.stats(), setAnswers.stream().flatMap(SetAnswerWatch::stats));
        return new Report(
                profile.id(),
                ProfileHash.of(profile),
                declaration,
                counts,
                results,
                Stream.of(messages).flatMap(MessageWatch::timingStats).toList(),
                latencies.toList(),
                Stream.of(messages).flatMap(MessageWatch::coverage).toList(),
                battery.series(),
                battery.alarms());
    }

    private Result withExclusion(Result result) {
        String reason = declaration.exclusions().get(result.rule().id());
        return reason == null
                ? result
                : new Result(
                        result.rule(),
                        Verdict.SKIPPED,
                        result.checked(),
                        result.violations(),
                        result.evidence(),
                        reason);
    }
}
