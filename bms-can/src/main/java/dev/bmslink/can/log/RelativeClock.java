package dev.bmslink.can.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The times that candump prints for people.
 *
 * <p>Ten digits of seconds are absolute ({@code -t a}), a date is taken as UTC ({@code -t A}). Fewer digits are seconds
 * since the first frame ({@code -t z}) until a time is less than the one before, which tells that they are differences
 * ({@code -t d}); from then on they are added up, those before included.
 */
final class RelativeClock {

    private static final int ABSOLUTE_DIGITS = 10;

    private boolean differences;
    private long last;
    private long sum;

    long time(String text) throws Malformed {
        if (text.indexOf(' ') > 0) {
            return date(text.replace(' ', 'T'));
        }
        long value = Fields.decimal(text, Fields.SECONDS);
        if (value < 0) {
            throw Fields.notATime();
        }
        int dot = text.indexOf('.');
        if ((dot < 0 ? text.length() : dot) >= ABSOLUTE_DIGITS) {
            return value;
        }
        long added = Fields.later(sum, value);
        // A zero starts a new capture, and as a difference it says nothing.
        differences |= value < last && value > 0;
        last = value;
        sum = added;
        return differences ? sum : value;
    }

    private static long date(String text) throws Malformed {
        try {
            Duration since = Duration.between(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.parse(text));
            return Fields.later(0, since.toNanos());
        } catch (DateTimeException | ArithmeticException e) {
            throw Fields.notATime();
        }
    }
}
