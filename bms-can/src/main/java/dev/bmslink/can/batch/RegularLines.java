package dev.bmslink.can.batch;

import dev.bmslink.can.CanFrame;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of the exact shape that {@code candump -L} writes, eight characters at a time, and stops at any other.
 *
 * <p>Most lines begin with the second and the interface of the line before, which are compared as text and not read again.
 * What is kept from line to line cannot change a frame, so pieces of a log that end with a line end can be read by several
 * threads, each with a reader of its own. Not thread-safe.
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
    private final SecondText second = new SecondText();
    private long nameMask;
    private long name;
    private int nameLength;
    private int channel;
    private int namesVersion;

    /**
     * Creates a reader.
     *
     * @param batch receives the frames
     */
    public RegularLines(FrameBatch batch) {
        this.batch = batch;
        forgetName();
    }

    /** Without a mask no text is equal to this name. */
    private void forgetName() {
        nameMask = 0;
        name = -1;
        namesVersion = batch.namesVersion();
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
            forgetName();
        }
        long[] times = batch.times();
        int[] words = batch.words();
        byte[] lengths = batch.lengths();
        long[] data = batch.data();
        int[] channels = batch.channels();
        int last = Math.min(to, bytes.length - LOOK_AHEAD + 1);
        int capacity = batch.capacity();
        int at = from;
        int line = batch.size();
        // One loop over local arrays, so that what does not change from line to line is done once.
        for (; line < capacity; line++) {
            if (at >= last) {
                break;
            }
            long fraction = SecondText.fraction(bytes, at);
            if (!isSameSecond(bytes, at) || !SecondText.isUsual(fraction) || !isSameName(bytes, at + CHANNEL)) {
                break;
            }
            int id = at + CHANNEL + nameLength;
            long idCharacters = Digits.load(bytes, id);
            boolean standard = (idCharacters >>> 24 & 0xFF) == '#';
            int word = standard ? standardWord((int) idCharacters) : extendedWord(idCharacters, bytes[id + 8]);
            int start = id + (standard ? 4 : 9);
            long characters = Digits.load(bytes, start);
            long end = Digits.notHex(characters);
            int digits = Digits.first(end);
            long payload = Digits.pack(Digits.nibbles(characters) & Digits.before(end));
            if (end == 0) {
                characters = Digits.load(bytes, start + Long.BYTES);
                end = Digits.notHex(characters);
                digits = Long.BYTES + Digits.first(end);
                payload |= Digits.pack(Digits.nibbles(characters) & Digits.before(end)) << 32;
            }
            int next = start + digits;
            if (word == IRREGULAR || (digits & 1) != 0 || next >= to || bytes[next] != '\n') {
                break;
            }
            times[line] = second.nanos() + SecondText.nanos(fraction);
            words[line] = word;
            lengths[line] = (byte) (digits >> 1);
            data[line] = payload;
            channels[line] = channel;
            at = next + 1;
        }
        batch.setSize(line);
        return at;
    }

    private boolean isSameSecond(byte[] bytes, int at) {
        return second.isAt(bytes, at) || second.read(bytes, at);
    }

    private boolean isSameName(byte[] bytes, int at) {
        return (Digits.load(bytes, at) & nameMask) == name || readName(bytes, at);
    }

    /** Three digits and whatever ends them. */
    private static int standardWord(int characters) {
        int id = Digits.threeHex(characters);
        return id <= CanFrame.MAX_STANDARD_ID ? id : IRREGULAR;
    }

    /** Eight digits and what ends them. */
    private static int extendedWord(long characters, byte end) {
        int id = Integer.reverseBytes((int) Digits.pack(Digits.nibbles(characters)));
        boolean valid = Digits.notHex(characters) == 0 && id >= 0 && id <= CanFrame.MAX_EXTENDED_ID;
        return valid && end == '#' ? id | CanFrame.EXTENDED : IRREGULAR;
    }

    /** Looks up an interface that is not that of the line before; returns whether it is a usual name. */
    private boolean readName(byte[] bytes, int at) {
        long characters = Digits.load(bytes, at);
        int length = Digits.indexOf(characters, ' ');
        if (length == 0 || length == Long.BYTES) {
            return false;
        }
        for (int i = at; i < at + length; i++) {
            if (bytes[i] <= ' ' || bytes[i] > '~') {
                return false;
            }
        }
        channel = batch.channelIndex(new String(bytes, at, length, StandardCharsets.US_ASCII));
        nameLength = length + 1;
        nameMask = -1L >>> (Long.SIZE - Byte.SIZE * nameLength);
        name = characters & nameMask;
        return true;
    }
}
