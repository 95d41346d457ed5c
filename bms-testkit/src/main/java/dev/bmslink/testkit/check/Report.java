package dev.bmslink.testkit.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a capture shows about a product.
 *
 * @param subject what was checked against: a profile's {@code family@revision}, or the name of a serial protocol
 * @param subjectHash SHA-256 over the definition that the rules were derived from, in hex
 * @param declaration what the product claims
 * @param counts how much was seen
 * @param results one result for each rule of the suite, in the order of the suite
 * @param timing timing of each message that was seen
 * @param answers how fast one side answers the other
 * @param coverage what was exercised in each message that was seen
 * @param series quantities over time
 * @param alarms times during which alarms stood, the first ones
 */
public record Report(
        String subject,
        String subjectHash,
        Declaration declaration,
        Counts counts,
        List<Result> results,
        List<TimingStats> timing,
        List<AnswerStats> answers,
        List<Coverage> coverage,
        List<Series> series,
        List<AlarmSpan> alarms) {

    /** Copies the lists. */
    public Report {
        results = List.copyOf(results);
        timing = List.copyOf(timing);
        answers = List.copyOf(answers);
        coverage = List.copyOf(coverage);
        series = List.copyOf(series);
        alarms = List.copyOf(alarms);
    }

    /**
     * Returns the verdict about the product: the worst one of the rules that decide.
     *
     * @return {@link Verdict#FAIL}, {@link Verdict#INCONCLUSIVE} or {@link Verdict#PASS}; inconclusive also when no rule was
     *     decided
     */
    public Verdict overall() {
        return overall(Obligation.MUST);
    }

    /**
     * Returns the verdict about the product when weaker rules decide as well.
     *
     * @param weakest the weakest obligation that still decides
     * @return {@link Verdict#FAIL}, {@link Verdict#INCONCLUSIVE} or {@link Verdict#PASS}; a weaker rule than "must" can fail
     *     the product, but not make it inconclusive
     */
    public Verdict overall(Obligation weakest) {
        if (results.stream()
                .anyMatch(result -> result.verdict() == Verdict.FAIL
                        && result.rule().obligation().compareTo(weakest) <= 0)) {
            return Verdict.FAIL;
        }
        boolean open = results.stream()
                .anyMatch(result -> result.verdict() == Verdict.INCONCLUSIVE
                        && result.rule().isDecisive());
        boolean decided = results.stream()
                .anyMatch(result ->
                        result.verdict() == Verdict.PASS && result.rule().isDecisive());
        return open || !decided ? Verdict.INCONCLUSIVE : Verdict.PASS;
    }

    /**
     * Returns the result of one rule.
     *
     * @param ruleId the rule's id
     * @return the result, or empty when the suite has no such rule
     */
    public Optional<Result> result(String ruleId) {
        return results.stream()
                .filter(result -> result.rule().id().equals(ruleId))
                .findFirst();
    }

    /**
     * Returns the broken rules.
     *
     * @return failures and what is being watched, failures first, among them the strongest obligation first, then in the
     *     order of the suite
     */
    public List<Result> findings() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WATCH)
                .sorted(Comparator.comparing(Result::verdict)
                        .thenComparing(result -> result.rule().obligation()))
                .toList();
    }

    /**
     * Returns how many rules of a class have a verdict.
     *
     * @param ruleClass the class
     * @param verdict the verdict
     * @return the number of rules
     */
    public long count(RuleClass ruleClass, Verdict verdict) {
        return results.stream()
                .filter(result -> result.rule().ruleClass() == ruleClass && result.verdict() == verdict)
                .count();
    }

    /**
     * Returns how many rules have a verdict.
     *
     * @param verdict the verdict
     * @return the number of rules
     */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /**
     * Returns the rules about which the capture says nothing.
     *
     * @return the rules with the reason, in the order of the suite
     */
    public List<Untested> untested() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.INCONCLUSIVE
                        || result.verdict() == Verdict.SKIPPED
                        || result.verdict() == Verdict.NOT_APPLICABLE)
                .map(result -> new Untested(result.rule(), result.verdict(), result.explanation()))
                .toList();
    }
}
