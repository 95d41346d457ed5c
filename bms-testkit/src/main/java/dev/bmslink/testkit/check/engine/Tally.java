package dev.bmslink.testkit.check.engine;

import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A rule and what was found about it. */
final class Tally {
    final Rule rule;
    private final List<Evidence> evidence = new ArrayList<>(Result.MAX_EVIDENCE);
    private long checked;
    private long violations;

    Tally(Rule rule) {
        this.rule = rule;
    }

    /** The same findings so far, to go on with for a report. */
    Tally copy() {
        Tally copy = new Tally(rule);
        copy.evidence.addAll(evidence);
        copy.checked = checked;
        copy.violations = violations;
        return copy;
    }

    void pass() {
        checked++;
    }

    /** Counts a violation; returns whether evidence of it is wanted. */
    boolean fail() {
        checked++;
        violations++;
        return evidence.size() < Result.MAX_EVIDENCE;
    }

    void show(Evidence frame) {
        evidence.add(frame);
    }

    void fail(Moment moment, String detail) {
        if (fail()) {
            show(moment.evidence(detail));
        }
    }

    boolean isUnchecked() {
        return checked == 0;
    }

    boolean isBroken() {
        return violations > 0;
    }

    /** Pass or fail, or not applicable with an explanation when the rule was never applied. */
    Result result(String whyUnchecked) {
        if (checked == 0) {
            return open(Verdict.NOT_APPLICABLE, whyUnchecked);
        }
        Verdict broken = rule.isWatched() ? Verdict.WATCH : Verdict.FAIL;
        return new Result(rule, violations > 0 ? broken : Verdict.PASS, checked, violations, evidence, "");
    }

    /** As {@link #result}, but what is not broken needs more evidence. */
    Result undecidedUnlessBroken(String whatToCapture) {
        return violations > 0 ? result("") : open(Verdict.INCONCLUSIVE, whatToCapture);
    }

    Result open(Verdict verdict, String explanation) {
        return new Result(rule, verdict, checked, violations, evidence, explanation);
    }
}
