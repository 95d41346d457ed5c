package dev.bmslink.testkit.check;

/**
 * A rule about which the capture says nothing.
 *
 * @param rule the rule
 * @param verdict why: inconclusive, skipped or not applicable
 * @param why the explanation
 */
public record Untested(Rule rule, Verdict verdict, String why) {}
