package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Counts;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the checkers of serial lines have in common: rules that are all written, and a report without layouts. */
final class Reports {
    private static final String TIMES = "capture the time of each frame as well";

    private final String subject;
    private final String prefix;
    private final Provenance provenance;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final Set<Tally> timed = new HashSet<>();
    private long frames;
    private long answers;
    private long damaged;
    private long withoutTime;
    private long nowNanos = LoggedFrame.NO_TIME;
    private long firstNanos = LoggedFrame.NO_TIME;
    private long lastNanos = LoggedFrame.NO_TIME;

    Reports(String subject, String prefix, String source) {
        this.subject = subject;
        this.prefix = prefix;
        this.provenance = new Provenance(Confidence.DOCUMENTED, source);
    }

    Tally rule(
            String part,
            RuleClass ruleClass,
            int number,
            Obligation obligation,
            String sentence,
            String cause,
            String hint,
            String whyUnchecked) {
        String id = String.format(Locale.ROOT, "%s-%s-%s-%03d", prefix, part, ruleClass, number);
        Tally tally = new Tally(new Rule(id, ruleClass, obligation, "", "", sentence, provenance, cause, hint));
        tallies.add(tally);
        open.add(whyUnchecked);
        return tally;
    }

    /** Marks a rule that only frames with times decide. */
    Tally timed(Tally tally) {
        timed.add(tally);
        return tally;
    }

    void count(boolean answer, boolean damage, long timeNanos) {
        frames++;
        answers += answer ? 1 : 0;
        damaged += damage ? 1 : 0;
        nowNanos = timeNanos;
        if (timeNanos == LoggedFrame.NO_TIME) {
            withoutTime++;
        } else {
            firstNanos = firstNanos == LoggedFrame.NO_TIME ? timeNanos : firstNanos;
            lastNanos = timeNanos;
        }
    }

    long index() {
        return frames - 1;
    }

    Evidence evidence(String frame, String detail) {
        return new Evidence(index(), nowNanos, frame, List.of(), detail);
    }

    void judge(Tally tally, boolean holds, String frame, String detail) {
        if (holds) {
            tally.pass();
        } else if (tally.fail()) {
            tally.show(evidence(frame, detail));
        }
    }

    /** Rules that must hold and were never applied leave the run open: the session has to show them. */
    Report report(Declaration declaration, List<AnswerStats> latencies) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            String reason = declaration.exclusions().get(tally.rule.id());
            if (reason != null) {
                results.add(tally.open(Verdict.SKIPPED, reason));
            } else if (tally.isUnchecked() && withoutTime > 0 && timed.contains(tally)) {
                results.add(tally.open(Verdict.INCONCLUSIVE, TIMES));
            } else if (tally.isUnchecked() && tally.rule.isDecisive()) {
                results.add(tally.open(Verdict.INCONCLUSIVE, open.get(i)));
            } else {
                results.add(tally.result(open.get(i)));
            }
        }
        String rules = tallies.stream()
                .map(tally -> tally.rule.toString())
                .collect(Collectors.joining("\n", subject + "\n", ""));
        Counts counts =
                new Counts(frames, answers, frames - answers - damaged, damaged, withoutTime, firstNanos, lastNanos);
        return new Report(
                subject,
                ProfileHash.of(rules),
                declaration,
                counts,
                results,
                List.of(),
                latencies,
                List.of(),
                List.of(),
                List.of());
    }
}
