package dev.bmslink.testkit.check;

import java.util.Locale;

/** What a capture shows about a rule, from the worst to what does not count. */
public enum Verdict {
    /** Frames break the rule. */
    FAIL,
    /** The capture does not decide; the result says what to capture. */
    INCONCLUSIVE,
    /** Frames break a rule that rests on too few sources; reported, not counted. */
    WATCH,
    /** Frames follow the rule. */
    PASS,
    /** The user excluded the rule, and says why. */
    SKIPPED,
    /** The rule does not concern this product or this capture. */
    NOT_APPLICABLE;

    /**
     * Returns the word for reports.
     *
     * @return the name in lower case with spaces
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
