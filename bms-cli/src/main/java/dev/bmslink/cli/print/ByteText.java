package dev.bmslink.cli.print;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in UTF-8 that grows at its end. */
public final class ByteText {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FIRST = 1 << 8;
    private static final int MAX_DIGITS = 20;

    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private byte[] bytes = new byte[FIRST];
    private int size;

    /** Creates an empty text. */
    public ByteText() {}

    /** Makes the text empty. */
    public void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Writes the text. */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, size);
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** Leaves room. */
    ByteText skip(int count) {
        reserve(count);
        size += count;
        return this;
    }

    private void reserve(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
    }

    ByteText put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    ByteText put(byte... text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /** Puts another text in the place of a part of this one; returns by how much it is longer. */
    int replace(int from, int to, ByteText other) {
        int longer = other.size - (to - from);
        if (longer != 0) {
            reserve(longer);
            System.arraycopy(bytes, to, bytes, to + longer, size - to);
            size += longer;
        }
        System.arraycopy(other.bytes, 0, bytes, from, other.size);
        return longer;
    }

    /** Adds lines, which have room for a time at their starts, and puts the time there. */
    void putWithTimes(ByteText lines, int[] starts, ByteText time) {
        reserve(lines.size + TimeText.MAX_SIZE);
        System.arraycopy(lines.bytes, 0, bytes, size, lines.size);
        if (time.size >= Long.BYTES) {
            putLongTime(starts, time);
        } else {
            for (int start : starts) {
                System.arraycopy(time.bytes, 0, bytes, size + start, time.size);
            }
        }
        size += lines.size;
    }

    /** Three words that overlap are faster than a copy of any length. */
    private void putLongTime(int[] starts, ByteText time) {
        int last = time.size - Long.BYTES;
        int middle = Math.min(Long.BYTES, last);
        long first = (long) WORDS.get(time.bytes, 0);
        long second = (long) WORDS.get(time.bytes, middle);
        long third = (long) WORDS.get(time.bytes, last);
        for (int start : starts) {
            int at = size + start;
            WORDS.set(bytes, at, first);
            WORDS.set(bytes, at + middle, second);
            WORDS.set(bytes, at + last, third);
        }
    }

    ByteText put(ByteText other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    ByteText put(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
        return this;
    }

    /** A whole number, with zeros in front when it has fewer digits than asked for. */
    ByteText put(long value, int digits) {
        reserve(MAX_DIGITS + digits);
        if (value < 0) {
            bytes[size++] = '-';
        }
        // Negative numbers reach further than positive ones.
        long rest = value < 0 ? value : -value;
        int count = Math.max(digits, digitsOf(rest));
        int at = size + count;
        while (rest < Integer.MIN_VALUE) {
            bytes[--at] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        int small = (int) rest;
        for (; at - size > 1; small /= 100) {
            int two = -(small % 100);
            bytes[--at] = ONES[two];
            bytes[--at] = TENS[two];
        }
        if (at > size) {
            bytes[--at] = ONES[-(small % 100)];
        }
        size += count;
        return this;
    }

    private static int digitsOf(long negative) {
        int digits = 1;
        for (long bound = -10; negative <= bound && digits < MAX_DIGITS - 1; bound *= 10) {
            digits++;
        }
        return digits;
    }

    /** A number of units of 10<sup>−decimals</sup>, with all its decimals. */
    ByteText putDecimal(long units, int decimals, long divisor) {
        if (decimals == 0) {
            return put(units, 1);
        }
        if (units < 0 && units > -divisor) {
            put('-');
        }
        return put(units / divisor, 1).put('.').put(Math.abs(units % divisor), decimals);
    }

    void trimZeros() {
        while (bytes[size - 1] == '0') {
            size--;
        }
    }

    void shorten(int newSize) {
        size = newSize;
    }
}
