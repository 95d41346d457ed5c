package dev.bmslink.core.wiring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of a cable in a stack.
 *
 * @param unit the battery counted from 1 as the master, {@link #INVERTER}, or {@link #TERMINATOR}
 * @param socket the socket, such as {@code link-in}, {@code can}, {@code P+}; {@code can}, {@code P+} or {@code P-} on
 *     the inverter; {@code plug} on a terminator
 */
public record Endpoint(int unit, String socket) {

    /** The inverter's unit number. */
    public static final int INVERTER = 0;
    /** The unit number of a terminating resistor. */
    public static final int TERMINATOR = -1;

    private static final Pattern TEXT = Pattern.compile("(inverter|[1-9][0-9]?)\\.([A-Za-z0-9-]+\\+?)");

    /** Checks the unit. */
    public Endpoint {
        if (unit < TERMINATOR || unit > 99) {
            throw new IllegalArgumentException("unit " + unit + " is outside -1..99");
        }
    }

    /**
     * Reads an end such as {@code 1.link-out}, {@code inverter.P+} or {@code terminator}.
     *
     * @param text the text
     * @return the end
     * @throws IllegalArgumentException when it is none of these forms
     */
    public static Endpoint parse(String text) {
        if (text.equals("terminator")) {
            return new Endpoint(TERMINATOR, "plug");
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not an end such as 1.link-out, inverter.P+ or terminator");
        }
        int unit = matcher.group(1).equals("inverter") ? INVERTER : Integer.parseInt(matcher.group(1));
        return new Endpoint(unit, matcher.group(2));
    }

    boolean isBattery() {
        return unit > INVERTER;
    }

    @Override
    public String toString() {
        return switch (unit) {
            case TERMINATOR -> "terminator";
            case INVERTER -> "inverter." + socket;
            default -> unit + "." + socket;
        };
    }
}
