package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.contact.Prohibition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The kit against itself: for each rule that decides, traffic with one defect, which this rule finds and no other does. */
class MutantTest {
    /** Rules that a defect cannot leave alone. */
    private static final Set<String> UNAVOIDABLE = Set.of(
            // A side that is silent lacks each of its messages.
            "KA-001 also TIM-004",
            "KA-002 also TIM-004",
            // A Growatt battery gives its inverter up after 3 s, and the keepalive is all that it hears.
            "TIM-004 also KA-002",
            "SET-000 also KA-002");

    private int rules;
    private int killed;
    private final List<String> survivors = new ArrayList<>();
    private final Map<String, Integer> together = new TreeMap<>();

    @Test
    void everyDecisiveRuleFindsItsDefect() {
        for (Profile profile : Profiles.all()) {
            for (Role role : Role.values()) {
                check(profile, role);
            }
        }
        System.out.println("conformance: " + killed + " of " + rules
                + " must-rules killed; found together with others: " + together);
        assertEquals(List.of(), survivors);
        assertEquals(rules, killed);
        assertTrue(UNAVOIDABLE.containsAll(together.keySet()), together::toString);
    }

    private void check(Profile profile, Role role) {
        Declaration declaration = Declaration.of(role, profile);
        Mutants mutants = new Mutants(profile, role);
        Report healthy = Conformance.check(profile, mutants.healthy(), declaration);
        for (Result before : healthy.results()) {
            Rule rule = before.rule();
            if (!rule.isDecisive()) {
                continue;
            }
            rules++;
            if (rule.id().endsWith("CON-050") || rule.id().endsWith("CON-051")) {
                contact(profile, mutants.healthy(), declaration, rule);
            } else if (before.verdict() != Verdict.PASS) {
                survivors.add(profile.id() + " " + rule.id() + " is not passed by healthy traffic");
            } else {
                List<LoggedFrame> mutant =
                        mutants.of(rule).orElseThrow(() -> new AssertionError("no mutant of " + rule));
                judge(profile, rule, Conformance.check(profile, mutant, declaration));
            }
        }
    }

    private void judge(Profile profile, Rule rule, Report report) {
        Verdict verdict = report.result(rule.id()).orElseThrow().verdict();
        if (verdict == Verdict.FAIL || (isSpan(rule) && verdict == Verdict.INCONCLUSIVE)) {
            killed++;
        } else {
            survivors.add(profile.id() + " " + rule + " gives " + verdict);
        }
        report.results().stream()
                .filter(Result::isDecisiveFailure)
                .map(other -> other.rule().id())
                .filter(other -> !other.equals(rule.id()))
                .forEach(other -> together.merge(kind(rule.id()) + " also " + kind(other), 1, Integer::sum));
    }

    /** The rule about the length of the capture can leave a run open, but not fail it. */
    private static boolean isSpan(Rule rule) {
        return rule.id().endsWith("ALL-TIM-001") || rule.id().endsWith("ALL-TIM-002");
    }

    private static String kind(String id) {
        return id.substring(id.length() - "XXX-000".length()).replaceFirst("^-", "");
    }

    private void contact(Profile profile, List<LoggedFrame> frames, Declaration declaration, Rule rule) {
        Prohibition what = rule.id().endsWith("CON-050") ? Prohibition.CHARGING : Prohibition.DISCHARGING;
        Verdict open = contact(profile, frames, declaration, rule, what, false);
        Verdict prohibiting = contact(profile, frames, declaration, rule, what, true);
        if (open == Verdict.PASS && prohibiting == Verdict.FAIL) {
            killed++;
        } else {
            survivors.add(profile.id() + " " + rule.id() + " gives " + open + " and " + prohibiting);
        }
    }

    private static Verdict contact(
            Profile profile,
            List<LoggedFrame> frames,
            Declaration declaration,
            Rule rule,
            Prohibition what,
            boolean prohibiting) {
        Checker checker = new Checker(profile, declaration);
        checker.onContact(what, prohibiting, 0);
        frames.forEach(checker::onFrame);
        return checker.report().result(rule.id()).orElseThrow().verdict();
    }
}
