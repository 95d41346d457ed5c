package dev.bmslink.cli.ascii;

import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import java.math.BigDecimal;

/** Readings as people and JSON see them. */
final class Values {

    private Values() {}

    /** The value without its unit; a decimal has one decimal place or as many as it needs. */
    static String text(Reading reading) {
        if (!reading.isAvailable() || !(reading.signal() instanceof Decimal decimal)) {
            return reading.text();
        }
        BigDecimal exact = decimal.exact(reading.raw()).stripTrailingZeros();
        return (exact.scale() < 1 ? exact.setScale(1) : exact).toPlainString();
    }

    /** The value with its unit. */
    static String withUnit(Reading reading) {
        String unit = reading.signal().meaning().unit();
        return text(reading) + (unit.isEmpty() || !reading.isAvailable() ? "" : " " + unit);
    }

    static boolean isNumber(Reading reading) {
        return reading.signal() instanceof Numeric;
    }
}
