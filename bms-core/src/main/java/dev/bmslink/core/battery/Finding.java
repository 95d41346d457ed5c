package dev.bmslink.core.battery;

/**
 * What a check found.
 *
 * @param severity how much it matters
 * @param code a stable name in snake_case
 * @param text the sentence for people
 */
public record Finding(Severity severity, String code, String text) {

    @Override
    public String toString() {
        return severity + " " + code + ": " + text;
    }
}
