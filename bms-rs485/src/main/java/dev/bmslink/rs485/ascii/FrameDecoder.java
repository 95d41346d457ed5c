package dev.bmslink.rs485.ascii;

import dev.bmslink.rs485.ascii.FrameFault.Kind;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds frames in a stream of characters.
 *
 * <p>The characters may come in any split. What stands outside frames is skipped and counted; a {@code ~} always begins a
 * frame, also inside another, which is then reported as unfinished. No more than one frame of the greatest length is held.
 * Not thread-safe.
 */
public final class FrameDecoder {

    /** Characters of the longest frame, with SOI and without EOI. */
    private static final int MAX_CHARACTERS = Frame.MIN_CHARACTERS - 1 + 0xFFF;

    private static final int FIRST_CAPACITY = 256;

    private final Consumer<Received> receiver;
    private final boolean lines;
    private byte[] buffer = new byte[FIRST_CAPACITY];
    private int length;
    private long skipped;

    /**
     * Creates a decoder for a line.
     *
     * @param receiver gets every frame, good or bad, in order
     */
    public FrameDecoder(Consumer<Received> receiver) {
        this(receiver, false);
    }

    private FrameDecoder(Consumer<Received> receiver, boolean lines) {
        this.receiver = receiver;
        this.lines = lines;
    }

    /**
     * Creates a decoder for a text, in which a line feed or the end ends a frame too.
     *
     * @param receiver gets every frame, good or bad, in order
     * @return the decoder
     */
    public static FrameDecoder forText(Consumer<Received> receiver) {
        return new FrameDecoder(receiver, true);
    }

    /**
     * Takes characters.
     *
     * @param characters an array
     * @param offset the first character
     * @param count the number of characters
     */
    public void onBytes(byte[] characters, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            onByte(characters[i]);
        }
    }

    /**
     * Takes characters.
     *
     * @param characters all of them
     */
    public void onBytes(byte[] characters) {
        onBytes(characters, 0, characters.length);
    }

    /** Takes the end of the stream: it ends a frame in a text, and leaves one on a line unfinished. */
    public void onEnd() {
        if (length > 0 && lines) {
            complete();
        } else if (length > 0) {
            unfinished("the input ends");
        }
    }

    /** Forgets a frame that has begun. */
    public void reset() {
        skipped += length;
        length = 0;
    }

    /**
     * Returns how many characters stood outside frames.
     *
     * @return the count since the start
     */
    public long skipped() {
        return skipped;
    }

    /**
     * Returns whether a frame has begun.
     *
     * @return true between SOI and EOI
     */
    public boolean isInFrame() {
        return length > 0;
    }

    private void onByte(byte character) {
        if (character == Frame.SOI) {
            if (length > 0) {
                unfinished("another frame begins");
            }
            buffer[length++] = character;
        } else if (length == 0) {
            skipped++;
        } else if (character == Frame.EOI || (lines && character == Frame.LF)) {
            complete();
        } else if (length == MAX_CHARACTERS) {
            length = 0;
            skipped++;
            receiver.accept(FrameParser.fault(
                    Kind.TOO_LONG, "no EOI within " + (MAX_CHARACTERS + 1) + " characters, the longest frame"));
        } else {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(2 * length, MAX_CHARACTERS));
            }
            buffer[length++] = character;
        }
    }

    private void complete() {
        int end = length;
        length = 0;
        receiver.accept(FrameParser.parse(buffer, end));
    }

    private void unfinished(String why) {
        int end = length;
        length = 0;
        Kind kind = end < Frame.MIN_CHARACTERS - 1 ? Kind.TOO_SHORT : Kind.NO_END;
        receiver.accept(FrameParser.fault(kind, why + " after " + end + " characters, before EOI"));
    }
}
