package dev.bmslink.cli.print;

import dev.bmslink.can.log.LoggedFrame;

/** Times as seconds with as many decimals as are needed, like {@link Times#seconds}; empty for a frame without a time. */
final class TimeText {

    /** Characters of the longest time: sign, ten digits, dot, nine digits. */
    static final int MAX_SIZE = 21;

    private static final int NANOS = 1_000_000_000;
    private static final int DECIMALS = 9;
    private static final int MICRO_DECIMALS = 6;

    private final ByteText text = new ByteText();
    private long second = -1;
    private int point;

    /** Returns the text of a time, which the next call changes. */
    ByteText of(long nanos) {
        if (nanos < 0) {
            return negative(nanos);
        }
        long now = nanos / NANOS;
        if (now != second) {
            second = now;
            text.clear();
            text.put(now, 1);
            point = text.size();
        }
        text.shorten(point);
        int fraction = (int) (nanos - now * NANOS);
        if (fraction != 0) {
            int micros = fraction / 1000;
            boolean whole = micros * 1000 == fraction;
            text.put('.').put(whole ? micros : fraction, whole ? MICRO_DECIMALS : DECIMALS);
            text.trimZeros();
        }
        return text;
    }

    private ByteText negative(long nanos) {
        second = -1;
        text.clear();
        if (nanos != LoggedFrame.NO_TIME) {
            text.putDecimal(nanos, DECIMALS, NANOS);
            if (nanos % NANOS == 0) {
                text.shorten(text.size() - DECIMALS - 1);
            } else {
                text.trimZeros();
            }
        }
        return text;
    }
}
