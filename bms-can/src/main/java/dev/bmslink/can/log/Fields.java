package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringTokenizer;

/** What the fields of text logs have in common. */
final class Fields {

    /** Decimals of a second in nanoseconds. */
    static final int SECONDS = 9;
    /** Decimals of a millisecond in nanoseconds. */
    static final int MILLIS = 6;
    /** Decimals of a microsecond in nanoseconds. */
    static final int MICROS = 3;

    private static final long MAX_NANOS = Long.MAX_VALUE - 1;

    private Fields() {}

    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(line);
        while (tokens.hasMoreTokens()) {
            fields.add(tokens.nextToken());
        }
        return fields;
    }

    /** A field, or the end of a line that has too few of them. */
    static String field(List<String> fields, int index) throws Malformed {
        if (index >= fields.size()) {
            throw new Malformed(Malformed.ENDS_EARLY);
        }
        return fields.get(index);
    }

    /** Digits of at most 31 bits, or −1 when the text is not that. */
    static int digits(String text, int from, int to, int radix) {
        long value = 0;
        for (int i = from; i < to && value <= Integer.MAX_VALUE; i++) {
            char digit = text.charAt(i);
            if (digit >= 0x80 || Character.digit(digit, radix) < 0) {
                return -1;
            }
            value = value * radix + Character.digit(digit, radix);
        }
        return from == to || value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    static int digits(String text, int radix) {
        return digits(text, 0, text.length(), radix);
    }

    static boolean isHex(String text) {
        return !text.isEmpty() && text.chars().allMatch(HexFormat::isHexDigit);
    }

    /** An identifier word from its digits. */
    static int word(String digits, boolean extended, int radix) throws Malformed {
        int id = digits(digits, radix);
        if (id < 0 && !(isHex(digits) && radix == 16)) {
            throw new Malformed("the identifier is not " + (radix == 16 ? "hexadecimal" : "a number"));
        }
        if (id < 0 || id > (extended ? CanFrame.MAX_EXTENDED_ID : CanFrame.MAX_STANDARD_ID)) {
            throw new Malformed("the identifier does not fit in " + (extended ? "29" : "11") + " bits");
        }
        return extended ? id | CanFrame.EXTENDED : id;
    }

    /** The number of data bytes from its digits. */
    static int length(String digits, int radix) throws Malformed {
        int length = digits(digits, radix);
        if (length < 0) {
            throw new Malformed("the length is not a number");
        }
        if (length > CanFrame.MAX_LENGTH) {
            throw new Malformed(Malformed.TOO_MANY_BYTES);
        }
        return length;
    }

    /** Data bytes in fields of their own. */
    static long data(List<String> fields, int from, int length, int radix) throws Malformed {
        long data = 0;
        for (int i = 0; i < length; i++) {
            String text = field(fields, from + i);
            int value = digits(text, text.startsWith("0x") ? 2 : 0, text.length(), radix);
            if (value < 0 || value > 0xFF) {
                throw new Malformed(radix == 16 ? Malformed.NOT_HEXADECIMAL : "the data is not decimal");
            }
            data |= (long) value << (Byte.SIZE * i);
        }
        return data;
    }

    /**
     * A decimal number times a power of ten.
     *
     * @param decimals the exponent, and how many decimals the text may have at most
     */
    static long decimal(String text, int decimals) throws Malformed {
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        int dot = text.indexOf('.');
        int end = dot < 0 ? text.length() : dot;
        int given = dot < 0 ? 0 : text.length() - dot - 1;
        if (end == start || given > decimals || (dot >= 0 && given == 0)) {
            throw notATime();
        }
        long value = 0;
        for (int i = start; i < text.length() + decimals - given; i++) {
            if (i == dot) {
                continue;
            }
            int digit = i < text.length() ? text.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9 || value > (MAX_NANOS - digit) / 10) {
                throw notATime();
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** A time in nanoseconds after another one. */
    static long later(long nanos, long offset) throws Malformed {
        long sum = nanos + offset;
        if (((nanos ^ sum) & (offset ^ sum)) < 0 || sum < 0) {
            throw new Malformed("the time is out of range");
        }
        return sum;
    }

    /** The interface name for a channel number as SocketCAN counts them. */
    static String channel(String digits, int first) throws Malformed {
        int number = digits(digits, 10);
        if (number < first) {
            throw new Malformed("the channel is not a number from " + first);
        }
        return "can" + (number - first);
    }

    static Malformed notATime() {
        return new Malformed("the time is not a number");
    }
}
