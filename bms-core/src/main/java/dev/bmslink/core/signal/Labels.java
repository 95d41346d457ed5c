package dev.bmslink.core.signal;

import java.util.Locale;

/** Wire names of enum constants. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
