package dev.bmslink.can.batch;

import dev.bmslink.can.CanFrame;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of the exact shape that {@code candump -L} writes, eight characters at a time, and stops at any other.
 *
 * <p>It keeps nothing from line to line that could change a frame, so pieces of a log that end with a line end can be read
 * by several threads, each with a reader of its own. Not thread-safe.
 */
public final class RegularLines {

    /** {@code (1234567890.123456) } before the name of the interface. */
    private static final int CHANNEL = 20;

    /**
     * The number of bytes that must follow the start of a line in the buffer: upper bound of a line of the usual shape.
     *
     * <p>A line so close to the end of the buffer that fewer bytes follow is not read.
     */
    public static final int LOOK_AHEAD = CHANNEL + 8 + 9 + 16 + 2 + 8;

    private static final int IRREGULAR = -1;

    private final FrameBatch batch;
    private long channelKey;
    private int channel;
    private int namesVersion;

    /**
     * Creates a reader.
     *
     * @param batch receives the frames
     */
    public RegularLines(FrameBatch batch) {
        this.batch = batch;
    }

    /**
     * Reads lines until the batch is full or the next line is not a whole line of the usual shape.
     *
     * @param bytes a buffer; what is beyond the end is looked at, but has no influence
     * @param from the first byte of a line
     * @param to the end of the lines
     * @return the first byte that was not read
     */
    public int read(byte[] bytes, int from, int to) {
        if (namesVersion != batch.namesVersion()) {
            namesVersion = batch.namesVersion();
            channelKey = 0;
        }
        int at = from;
        int last = Math.min(to, bytes.length - LOOK_AHEAD + 1);
        int room = batch.capacity() - batch.size();
        for (int lines = 0; lines < room && at < last; lines++) {
            int next = line(bytes, at, to);
            if (next == IRREGULAR) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Reads one line; returns where the next one starts, or that this one has another shape. */
    private int line(byte[] bytes, int at, int to) {
        long name = Digits.load(bytes, at + CHANNEL);
        int nameLength = Digits.indexOf(name, ' ');
        int id = at + CHANNEL + nameLength + 1;
        if (!isFramed(bytes, at) || nameLength == 0 || nameLength == Long.BYTES) {
            return IRREGULAR;
        }
        long time = time(bytes, at);
        int idDigits = bytes[id + 3] == '#' ? 3 : bytes[id + 8] == '#' ? 8 : 0;
        int word = word(bytes, id, idDigits);
        if (time < 0 || idDigits == 0 || word == IRREGULAR) {
            return IRREGULAR;
        }
        int data = id + idDigits + 1;
        int digits = digits(bytes, data);
        if (digits < 0 || data + digits >= to || !selectChannel(bytes, at + CHANNEL, nameLength, name)) {
            return IRREGULAR;
        }
        return data(bytes, data, digits, time, word);
    }

    private static boolean isFramed(byte[] bytes, int at) {
        return bytes[at] == '(' && bytes[at + 11] == '.' && bytes[at + 18] == ')' && bytes[at + 19] == ' ';
    }

    /** Ten digits of seconds and six of microseconds, or a negative number. */
    private static long time(byte[] bytes, int at) {
        long high = Digits.load(bytes, at + 1);
        // The last two digits of the seconds, without the dot, and the six of the fraction.
        long fraction = Digits.load(bytes, at + 12);
        long low = (fraction << 16) | (bytes[at + 9] & 0xFFL) | (bytes[at + 10] & 0xFFL) << 8;
        if (!Digits.areDecimal(high) || !Digits.areDecimal(low)) {
            return IRREGULAR;
        }
        return Digits.decimal(high) * 100_000_000_000L + Digits.decimal(low) * 1000;
    }

    private static int word(byte[] bytes, int at, int digits) {
        long characters = Digits.load(bytes, at);
        if (digits == 3) {
            // A leading zero makes four digits, two bytes.
            long four = Digits.keepFirst((characters << 8) | '0', 4);
            int id = Short.toUnsignedInt(Short.reverseBytes((short) Digits.hexBytes(four)));
            return Digits.areHex(four) && id <= CanFrame.MAX_STANDARD_ID ? id : IRREGULAR;
        }
        int id = Integer.reverseBytes((int) Digits.hexBytes(characters));
        boolean valid = Digits.areHex(characters) && id >= 0 && id <= CanFrame.MAX_EXTENDED_ID;
        return valid ? id | CanFrame.EXTENDED : IRREGULAR;
    }

    /** Looks up the interface, if it is not that of the line before; returns whether it is a usual name. */
    private boolean selectChannel(byte[] bytes, int at, int length, long name) {
        long key = name & ((1L << (Byte.SIZE * length)) - 1);
        if (key == channelKey) {
            return true;
        }
        for (int i = at; i < at + length; i++) {
            if (bytes[i] <= ' ' || bytes[i] > '~') {
                return false;
            }
        }
        channel = batch.channelIndex(new String(bytes, at, length, StandardCharsets.US_ASCII));
        channelKey = key;
        return true;
    }

    /** The number of characters up to the end of the line, an even one up to sixteen, or a negative number. */
    private static int digits(byte[] bytes, int at) {
        int digits = Digits.indexOf(Digits.load(bytes, at), '\n');
        if (digits == 8) {
            digits += Digits.indexOf(Digits.load(bytes, at + 8), '\n');
        }
        boolean tooLong = digits == 16 && bytes[at + 16] != '\n';
        return tooLong || (digits & 1) != 0 ? IRREGULAR : digits;
    }

    private int data(byte[] bytes, int at, int digits, long time, int word) {
        long low = Digits.keepFirst(Digits.load(bytes, at), digits);
        long high = Digits.keepFirst(Digits.load(bytes, at + 8), Math.max(0, digits - 8));
        if (!Digits.areHex(low) || !Digits.areHex(high)) {
            return IRREGULAR;
        }
        batch.add(time, channel, word, digits >> 1, Digits.hexBytes(low) | Digits.hexBytes(high) << 32);
        return at + digits + 1;
    }
}
