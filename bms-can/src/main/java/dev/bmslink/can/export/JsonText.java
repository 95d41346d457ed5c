package dev.bmslink.can.export;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Text;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Readings as JSON, in the form that {@code docs/json.md} describes. */
public final class JsonText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private JsonText() {}

    /**
     * Returns an object with one member a reading.
     *
     * @param readings the readings, each of another signal
     * @return the object, without white space
     */
    public static String signals(List<Reading> readings) {
        return readings.stream()
                .map(reading -> string(reading.signal().name()) + ":" + value(reading))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Returns the value of a reading.
     *
     * @param reading the reading
     * @return a number with the decimals of its step, {@code true}, {@code false}, a string, or {@code null} when the
     *     value is not available
     */
    public static String value(Reading reading) {
        if (!reading.isAvailable()) {
            return "null";
        }
        String text = reading.text();
        boolean nameless = reading.signal() instanceof Choice choice && !choice.isInRange(reading.raw());
        boolean bare = reading.signal() instanceof Numeric || reading.signal() instanceof Flag || nameless;
        return bare ? text : string(Text.trimmed(text));
    }

    /**
     * Returns a string.
     *
     * @param text any text
     * @return the text in quotation marks, with quotation marks, backslashes and control characters escaped
     */
    public static String string(String text) {
        return text.chars().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            // Some readers take U+0085 for the end of a line.
            default -> Character.isISOControl(c) ? "\\u" + HEX.toHexDigits((char) c) : String.valueOf((char) c);
        };
    }
}
