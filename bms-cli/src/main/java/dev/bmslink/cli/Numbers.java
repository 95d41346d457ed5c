package dev.bmslink.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers for people. */
final class Numbers {

    private Numbers() {}

    /** A count with its digits in groups of three. */
    static String grouped(long count) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        return new DecimalFormat("#,##0", symbols).format(count);
    }
}
