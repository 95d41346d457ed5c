package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.util.HexFormat;

/**
 * The log format of {@code candump -L}: {@code (seconds.fraction) interface ID#DATA}.
 *
 * <p>The bare form {@code ID#DATA} is read too. Three digits are an 11-bit identifier, eight a 29-bit one. Lines that
 * start with {@code #} are comments.
 */
public final class CandumpFormat {

    private static final int NANO_DIGITS = 9;
    private static final long NANOS = 1_000_000_000;
    /** Above this, nanoseconds no longer fit in a long. */
    private static final int MAX_SECOND_DIGITS = 10;

    private static final int ERROR_FLAG = 0x2000_0000;

    private static final LogLine BLANK = new LogLine.Blank();

    private CandumpFormat() {}

    /**
     * Returns what a line is.
     *
     * @param text the line without its end
     * @return a frame, a blank line, or what is wrong
     */
    public static LogLine parse(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.charAt(0) == '#') {
            return BLANK;
        }
        if (line.charAt(0) != '(') {
            return line.indexOf(' ') < 0 ? frame(LoggedFrame.NO_TIME, "", line) : unreadable("not a candump line");
        }
        int close = line.indexOf(')');
        int afterChannel = line.indexOf(' ', close + 2);
        if (close < 0 || close + 1 >= line.length() || line.charAt(close + 1) != ' ' || afterChannel < 0) {
            return unreadable("the line ends early");
        }
        long time = time(line, close);
        if (time == LoggedFrame.NO_TIME) {
            return unreadable("the time is not (seconds.fraction)");
        }
        return frame(time, line.substring(close + 2, afterChannel), line.substring(afterChannel + 1));
    }

    /** Reads the digits between the parentheses; signs and exponents are no candump times. */
    private static long time(String line, int close) {
        int dot = line.indexOf('.');
        int secondsEnd = dot < 0 || dot > close ? close : dot;
        int fractionDigits = Math.max(0, close - secondsEnd - 1);
        boolean sized = secondsEnd > 1 && secondsEnd - 1 <= MAX_SECOND_DIGITS && fractionDigits <= NANO_DIGITS;
        if (!sized || (secondsEnd < close && fractionDigits == 0)) {
            return LoggedFrame.NO_TIME;
        }
        long seconds = digits(line, 1, secondsEnd);
        long fraction = digits(line, Math.min(secondsEnd + 1, close), close);
        for (int i = fractionDigits; i < NANO_DIGITS; i++) {
            fraction *= 10;
        }
        return seconds < 0 || fraction < 0 || seconds > Long.MAX_VALUE / NANOS - 1
                ? LoggedFrame.NO_TIME
                : seconds * NANOS + fraction;
    }

    /** A decimal number, or a large negative one when a character is no digit. */
    private static long digits(String line, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE / 2;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static LogLine frame(long time, String channel, String text) {
        int space = text.indexOf(' ');
        // candump -x appends the direction, R or T.
        String frame = space < 0 ? text : text.substring(0, space);
        int hash = frame.indexOf('#');
        if (hash < 0) {
            return unreadable("there is no ID#DATA");
        }
        if (hash != 3 && hash != 8) {
            return unreadable("the identifier has " + hash + " digits, not 3 or 8");
        }
        int id = hex(frame, 0, hash);
        if (id == -1) {
            return unreadable("the identifier is not hexadecimal");
        }
        if (hash == 8 && (id & ERROR_FLAG) != 0) {
            return unreadable("an error frame carries no data");
        }
        if (hash == 3 ? id > CanFrame.MAX_STANDARD_ID : id < 0 || id > CanFrame.MAX_EXTENDED_ID) {
            return unreadable("the identifier does not fit in " + (hash == 3 ? "11" : "29") + " bits");
        }
        return data(time, channel, hash == 8 ? id | CanFrame.EXTENDED : id, frame, hash + 1);
    }

    private static LogLine data(long time, String channel, int word, String frame, int from) {
        int digits = frame.length() - from;
        char first = digits == 0 ? '0' : frame.charAt(from);
        if (first == 'R') {
            return unreadable("a remote frame carries no data");
        }
        if (first == '#') {
            return unreadable("a CAN FD frame is not a frame of these protocols");
        }
        if (digits > 2 * CanFrame.MAX_LENGTH) {
            return unreadable("there are more than eight data bytes");
        }
        if (digits % 2 != 0) {
            return unreadable("the data has an odd number of digits");
        }
        long data = 0;
        for (int i = frame.length() - 2; i >= from; i -= 2) {
            int value = hex(frame, i, i + 2);
            if (value < 0) {
                return unreadable("the data is not hexadecimal");
            }
            data = (data << Byte.SIZE) | value;
        }
        return new LogLine.Frame(new LoggedFrame(time, channel, new CanFrame(word, digits / 2, data)));
    }

    /** A hexadecimal number of up to eight digits, or −1, which is no identifier either. */
    private static int hex(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (!HexFormat.isHexDigit(digit)) {
                return -1;
            }
            value = (value << 4) | HexFormat.fromHexDigit(digit);
        }
        return value;
    }

    private static LogLine unreadable(String reason) {
        return new LogLine.Unreadable(reason);
    }

    /**
     * Returns the line for a frame.
     *
     * @param logged the frame; one without a time is written at time 0, one without a channel as {@code can0}
     * @return a line without its end
     */
    public static String format(LoggedFrame logged) {
        long micros = logged.hasTime() ? logged.timeNanos() / 1000 : 0;
        String fraction = Long.toString(1_000_000 + micros % 1_000_000).substring(1);
        String channel = logged.channel().isEmpty() ? "can0" : logged.channel();
        return "(" + micros / 1_000_000 + "." + fraction + ") " + channel + " " + logged.frame();
    }
}
