package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;

/**
 * A line of {@code candump -L}, {@code (seconds.fraction) interface ID#DATA}, or the bare {@code ID#DATA}.
 *
 * <p>Three digits are an 11-bit identifier, eight a 29-bit one.
 */
final class CompactLine {

    private static final int ERROR_FLAG = 0x2000_0000;

    private CompactLine() {}

    static LoggedFrame parse(String line) throws Malformed {
        if (line.charAt(0) != '(') {
            return new LoggedFrame(LoggedFrame.NO_TIME, "", frame(line));
        }
        int close = line.indexOf(')');
        int afterChannel = line.indexOf(' ', close + 2);
        if (close < 0 || close + 1 >= line.length() || line.charAt(close + 1) != ' ' || afterChannel < 0) {
            throw new Malformed(Malformed.ENDS_EARLY);
        }
        long time = Fields.decimal(line.substring(1, close), Fields.SECONDS);
        if (time < 0) {
            throw Fields.notATime();
        }
        // candump -x appends the direction, R or T.
        int end = line.indexOf(' ', afterChannel + 1);
        String text = line.substring(afterChannel + 1, end < 0 ? line.length() : end);
        return new LoggedFrame(time, line.substring(close + 2, afterChannel), frame(text));
    }

    private static CanFrame frame(String text) throws Malformed {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new Malformed("there is no ID#DATA");
        }
        if (hash != 3 && hash != 8) {
            throw new Malformed(
                    "the identifier has " + Math.min(hash, 9) + (hash > 9 ? " or more" : "") + " digits, not 3 or 8");
        }
        String id = text.substring(0, hash);
        int flags = Fields.digits(id, 16);
        if (hash == 8 && flags > 0 && (flags & ERROR_FLAG) != 0) {
            throw new Malformed(Malformed.ERROR);
        }
        int word = Fields.word(id, hash == 8, 16);
        String data = text.substring(hash + 1);
        if (data.startsWith("R")) {
            throw new Malformed(Malformed.REMOTE);
        }
        if (data.startsWith("#")) {
            throw new Malformed(Malformed.FD);
        }
        if (data.length() > 2 * CanFrame.MAX_LENGTH) {
            throw new Malformed(Malformed.TOO_MANY_BYTES);
        }
        if (data.length() % 2 != 0) {
            throw new Malformed("the data has an odd number of digits");
        }
        return new CanFrame(word, data.length() / 2, bytes(data));
    }

    private static long bytes(String digits) throws Malformed {
        long data = 0;
        for (int i = digits.length() - 2; i >= 0; i -= 2) {
            int value = Fields.digits(digits, i, i + 2, 16);
            if (value < 0) {
                throw new Malformed(Malformed.NOT_HEXADECIMAL);
            }
            data = data << Byte.SIZE | value;
        }
        return data;
    }
}
