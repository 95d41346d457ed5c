package dev.bmslink.can.batch;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads logs of {@code candump -L} into batches.
 *
 * <p>Lines of the exact shape that candump writes are read eight characters at a time; any other line goes through {@link
 * LogReader}, so both give the same frames and the same reasons. Bytes may arrive in pieces of any size, and memory is
 * constant. Not thread-safe.
 */
public final class CandumpBatchReader {

    /** {@code (1234567890.123456) } before the name of the interface. */
    private static final int CHANNEL = 20;

    /** Upper bound of a line of the usual shape: what may be read ahead without leaving the buffer. */
    private static final int LOOK_AHEAD = CHANNEL + 8 + 9 + 16 + 2 + 8;

    private static final int IRREGULAR = -1;

    private final FrameBatch batch;
    private final Consumer<FrameBatch> onFull;
    private final LogReader irregular;
    private long regularLines;
    private boolean insideLine;
    private long channelKey;
    private byte channel;

    /**
     * Creates a reader.
     *
     * @param batch receives the frames; the reader clears it after each delivery
     * @param onFull receives the batch whenever it is full, and at the end
     */
    public CandumpBatchReader(FrameBatch batch, Consumer<FrameBatch> onFull) {
        this.batch = batch;
        this.onFull = onFull;
        this.irregular = new LogReader(LogFormat.CANDUMP, this::add);
    }

    /**
     * Takes bytes of the log.
     *
     * @param bytes a buffer; it is not kept
     * @param offset the first byte
     * @param count the number of bytes
     */
    public void onBytes(byte[] bytes, int offset, int count) {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            int next = insideLine || end - at < LOOK_AHEAD ? IRREGULAR : regularLine(bytes, at);
            at = next == IRREGULAR ? irregularLine(bytes, at, end) : next;
        }
    }

    /** Hands one line, or the part of it that is here, to the reader of any line. */
    private int irregularLine(byte[] bytes, int from, int end) {
        int to = from;
        while (to < end && bytes[to] != '\n') {
            to++;
        }
        insideLine = to == end;
        int next = insideLine ? end : to + 1;
        irregular.skipLines(regularLines);
        regularLines = 0;
        irregular.onBytes(bytes, from, next - from);
        return next;
    }

    /** Reads one line of the usual shape; returns where the next one starts, or that this one has another shape. */
    private int regularLine(byte[] bytes, int at) {
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
        return selectChannel(bytes, at + CHANNEL, nameLength, name)
                ? data(bytes, id + idDigits + 1, time, word)
                : IRREGULAR;
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

    private int data(byte[] bytes, int at, long time, int word) {
        long first = Digits.load(bytes, at);
        long second = Digits.load(bytes, at + 8);
        int digits = Digits.indexOf(first, '\n');
        if (digits == 8) {
            digits += bytes[at + 16] == '\n' ? 8 : Digits.indexOf(second, '\n');
            if (digits == 16 && bytes[at + 16] != '\n') {
                return IRREGULAR;
            }
        }
        long low = Digits.keepFirst(first, digits);
        long high = Digits.keepFirst(second, Math.max(0, digits - 8));
        if ((digits & 1) != 0 || !Digits.areHex(low) || !Digits.areHex(high)) {
            return IRREGULAR;
        }
        regularLines++;
        batch.add(time, channel, word, digits >> 1, Digits.hexBytes(low) | Digits.hexBytes(high) << 32);
        if (batch.isFull()) {
            deliver();
        }
        return at + digits + 1;
    }

    private void add(LoggedFrame logged) {
        batch.add(logged);
        if (batch.isFull()) {
            deliver();
        }
    }

    private void deliver() {
        onFull.accept(batch);
        batch.clear();
    }

    /** Ends the log; a last line without a line end is read now, and the last batch is delivered. */
    public void onEnd() {
        irregular.skipLines(regularLines);
        regularLines = 0;
        irregular.onEnd();
        if (batch.size() > 0) {
            deliver();
        }
    }

    /**
     * Returns what was read so far.
     *
     * @return counts, complete after {@link #onEnd}
     */
    public LogSummary summary() {
        return irregular.summary();
    }
}
