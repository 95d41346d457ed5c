package dev.bmslink.testkit.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text form of a declaration: one {@code key = value} on a line, {@code #} before a comment.
 *
 * <pre>
 * role = battery
 * profile = pylontech-lv@1.2
 * product = Example 5 kWh
 * firmware = 1.0
 * sends = 35F, 370
 * packs = 2
 * capacity_ah = 100
 * cadence_ms.351 = 500
 * silence_tolerance_ms = 5000
 * exclude.PYLV-359-RSV-000 = bit 2 of byte 1 is used for the heater, agreed with the inverter's maker
 * </pre>
 */
public final class DeclarationText {

    /**
     * What a text says.
     *
     * @param declaration the declaration, empty when there are problems
     * @param problems what is wrong, in the order of the lines
     */
    public record Parsed(Optional<Declaration> declaration, List<Problem> problems) {
        /** Copies the list. */
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something wrong in a text.
     *
     * @param line number of the line, from 1; 0 when something is missing from the text
     * @param message what is wrong
     */
    public record Problem(int line, String message) {
        @Override
        public String toString() {
            return line == 0 ? message : "line " + line + ": " + message;
        }
    }

    private DeclarationText() {}

    /**
     * Reads a declaration.
     *
     * @param text the text
     * @return the declaration, or every problem in the text
     */
    public static Parsed parse(String text) {
        return new DeclarationParser().parse(text);
    }

    /**
     * Writes a declaration.
     *
     * @param declaration the declaration
     * @return a text that {@link #parse} reads as an equal declaration
     */
    public static String write(Declaration declaration) {
        StringBuilder text = new StringBuilder("# What the product claims; it decides which rules apply.\n");
        line(text, "role", declaration.role().key());
        line(text, "profile", declaration.profile());
        line(text, "product", declaration.product());
        line(text, "firmware", declaration.firmware());
        line(text, "sends", String.join(", ", declaration.sends()));
        if (declaration.packs() > 0) {
            line(text, "packs", Integer.toString(declaration.packs()));
        }
        if (declaration.capacityAh() > 0) {
            line(text, "capacity_ah", number(declaration.capacityAh()));
        }
        for (Map.Entry<String, Integer> cadence : declaration.cadenceMillis().entrySet()) {
            line(text, "cadence_ms." + cadence.getKey(), Integer.toString(cadence.getValue()));
        }
        if (declaration.silenceToleranceMillis() > 0) {
            line(text, "silence_tolerance_ms", Integer.toString(declaration.silenceToleranceMillis()));
        }
        for (Map.Entry<String, String> exclusion : declaration.exclusions().entrySet()) {
            line(text, "exclude." + exclusion.getKey(), exclusion.getValue());
        }
        return text.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(" = ").append(value).append('\n');
        }
    }
}
