package dev.bmslink.testkit.check;

import java.util.List;

/**
 * What a capture shows about one rule.
 *
 * @param rule the rule
 * @param verdict the verdict
 * @param checked how often the rule was applied
 * @param violations how often it was broken
 * @param evidence the first frames that break it, at most {@link #MAX_EVIDENCE}, in order
 * @param explanation why the verdict is not pass or fail: what to capture, the reason of an exclusion, or why the rule does
 *     not apply; empty otherwise
 */
public record Result(
        Rule rule, Verdict verdict, long checked, long violations, List<Evidence> evidence, String explanation) {

    /** The largest number of frames that a result shows. */
    public static final int MAX_EVIDENCE = 5;

    /** Copies the list. */
    public Result {
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns whether this result makes a product fail.
     *
     * @return true when a decisive rule is broken
     */
    public boolean isDecisiveFailure() {
        return verdict == Verdict.FAIL && rule.isDecisive();
    }
}
