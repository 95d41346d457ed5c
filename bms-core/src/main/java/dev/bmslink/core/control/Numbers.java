package dev.bmslink.core.control;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them in a trace. */
final class Numbers {
    private Numbers() {}

    /** At most two decimals, without trailing zeros. */
    static String text(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String text(double number, String unit) {
        return text(number) + " " + unit;
    }
}
