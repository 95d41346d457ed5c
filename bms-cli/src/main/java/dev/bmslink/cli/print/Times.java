package dev.bmslink.cli.print;

import java.math.BigDecimal;

/** Times as text. */
final class Times {

    private Times() {}

    /** Seconds with as many decimals as the time has. */
    static String seconds(long nanos) {
        BigDecimal seconds = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
        return seconds.toPlainString();
    }
}
