package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;

/**
 * The words of a rule that is written rather than derived.
 *
 * @param ruleClass what it is about
 * @param number its number, which never changes
 * @param obligation how binding it is
 * @param provenance where it is known from
 * @param sentence what has to be so
 * @param cause what usually breaks it
 * @param hint what to do about it
 */
record RuleText(
        RuleClass ruleClass,
        int number,
        Obligation obligation,
        Provenance provenance,
        String sentence,
        String cause,
        String hint) {
    /** Two values that name the same thing cannot differ. */
    static final Provenance ARITHMETIC = new Provenance(Confidence.DOCUMENTED, "arithmetic");
    /** What the fields are for, as every document of the family says. */
    static final Provenance MEANING = new Provenance(Confidence.DOCUMENTED, "meaning of the fields");
    /** Nobody says so but this library. */
    static final Provenance OWN = new Provenance(Confidence.ASSUMED, "this library's own");

    Rule rule(RuleIds ids) {
        return new Rule(
                ids.of(RuleIds.ALL, ruleClass, number),
                ruleClass,
                obligation,
                "",
                "",
                sentence,
                provenance,
                cause,
                hint);
    }
}
