package dev.bmslink.can.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of one scope of a DBC file: CamelCase, each once. */
final class DbcNames {

    /** The longest name that every reader takes. */
    static final int MAX = 32;

    /**
     * A name.
     *
     * @param symbol at most {@link #MAX} characters
     * @param whole the name at full length
     */
    record Name(String symbol, String whole) {

        boolean isCut() {
            return !symbol.equals(whole);
        }
    }

    private final Set<String> taken = new HashSet<>();

    /** The CamelCase form of a snake_case name. */
    static String camel(String snake) {
        return Stream.of(snake.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Takes a name, cut and numbered where it is too long or would be used twice. */
    Name take(String whole) {
        String symbol = cut(whole, "");
        for (int number = 2; !taken.add(symbol); number++) {
            symbol = cut(whole, "_" + number);
        }
        return new Name(symbol, whole);
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), MAX - end.length())) + end;
    }
}
