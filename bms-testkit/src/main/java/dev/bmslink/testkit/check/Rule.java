package dev.bmslink.testkit.check;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;

/**
 * One thing that a product has to do.
 *
 * @param id stable name, {@code PROFILE-MESSAGE-CLASS-NUMBER}, for example {@code PYLV-355-RNG-000}; unique within a profile
 * @param ruleClass what it is about
 * @param obligation how binding it is
 * @param message wire name of the message, empty when the rule is about more than one
 * @param signal wire name of the signal, empty when the rule is not about one
 * @param sentence what has to be so
 * @param provenance where that is known from
 * @param cause what usually breaks it
 * @param hint what to do about it
 */
public record Rule(
        String id,
        RuleClass ruleClass,
        Obligation obligation,
        String message,
        String signal,
        String sentence,
        Provenance provenance,
        String cause,
        String hint) {

    /**
     * Returns whether the rule rests on one source or less, so that breaking it is reported and not counted.
     *
     * @return true when its confidence is below "implemented by several"
     */
    public boolean isWatched() {
        return provenance.confidence().compareTo(Confidence.IMPLEMENTED_BY_SEVERAL) > 0;
    }

    /**
     * Returns whether the verdict of this rule decides about the product.
     *
     * @return true for a rule that must be followed and does not rest on one source
     */
    public boolean isDecisive() {
        return obligation == Obligation.MUST && !isWatched();
    }

    @Override
    public String toString() {
        return id + " " + obligation + ": " + sentence;
    }
}
