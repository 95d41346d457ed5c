package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.RuleClass;
import java.util.Locale;
import java.util.Map;

/**
 * Names of rules.
 *
 * <p>Numbers do not depend on the order of a description: a rule about a signal is numbered by the signal's first bit as in a
 * DBC file, plus 64 for each page, so that a new signal never renumbers another.
 */
final class RuleIds {
    /** Stands for the message of a rule about several. */
    static final String ALL = "ALL";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("pylontech-lv", "PYLV"),
            Map.entry("deye-lv", "DELV"),
            Map.entry("sol-ark-lv", "SALV"),
            Map.entry("luxpower-lv", "LXLV"),
            Map.entry("seplos-lv", "SPLV"),
            Map.entry("hy-residential", "HYRE"),
            Map.entry("dyness-lv", "DYLV"),
            Map.entry("sma-lv", "SMLV"),
            Map.entry("goodwe-lv", "GWLV"),
            Map.entry("solis-lv", "SOLV"),
            Map.entry("sofar-lv", "SFLV"),
            Map.entry("victron", "VICT"),
            Map.entry("discover-lv", "DILV"),
            Map.entry("pylontech-hv", "PYHV"),
            Map.entry("sofar", "SOFR"),
            Map.entry("growatt-lv", "GRLV"),
            Map.entry("growatt-hv", "GRHV"),
            Map.entry("growatt-wit", "GRWT"));

    private final String prefix;

    RuleIds(Profile profile) {
        String family = profile.head().family();
        this.prefix =
                PREFIXES.getOrDefault(family, family.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    String of(Message message, RuleClass ruleClass, int number) {
        return of(identifier(message), ruleClass, number);
    }

    String of(String message, RuleClass ruleClass, int number) {
        return String.format(Locale.ROOT, "%s-%s-%s-%03d", prefix, message, ruleClass, number);
    }

    /** The identifier without the zeros of a short 29-bit one. */
    private static String identifier(Message message) {
        int id = message.identifier().word() & ~CanFrame.EXTENDED;
        return String.format(Locale.ROOT, "%03X", id);
    }
}
