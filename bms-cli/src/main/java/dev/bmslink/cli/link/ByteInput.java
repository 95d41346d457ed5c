package dev.bmslink.cli.link;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.print.FrameTime;
import dev.bmslink.rs485.link.LinkDecoder;

/**
 * A capture of bytes: raw, or as hex digits in which blanks, line ends, commas, {@code 0x} and everything behind a
 * {@code #} do not count. In hex, seconds in parentheses, such as {@code (12.345)}, are the time of what follows in the
 * line.
 */
public final class ByteInput {
    private final LinkDecoder decoder = new LinkDecoder();
    private final LinkDecoder.Listener listener;
    private final byte[] one = new byte[1];
    private final StringBuilder time = new StringBuilder(FrameTime.MAX_LENGTH);
    private boolean inTime;
    private long timeNanos = LoggedFrame.NO_TIME;
    private boolean decided;
    private boolean hex;
    private boolean comment;
    private int digit = -1;
    private long position;

    /** Creates an input whose frames go to a listener. */
    public ByteInput(LinkDecoder.Listener listener) {
        this.listener = listener;
    }

    /** How many bytes have been taken, without what is only notation. */
    public long position() {
        return position;
    }

    /** When the last byte came, in nanoseconds of the capture's clock, or {@link LoggedFrame#NO_TIME}. */
    public long timeNanos() {
        return timeNanos;
    }

    /** Takes a piece of the file; the first piece decides whether it is text. */
    public void accept(byte[] bytes, int length) {
        if (!decided && length > 0) {
            decided = true;
            hex = isText(bytes, length);
        }
        for (int i = 0; i < length; i++) {
            if (hex) {
                character(bytes[i] & 0xFF);
            } else {
                octet(bytes[i]);
            }
        }
    }

    /** Ends the capture; a frame without its last delimiter is cut. */
    public boolean end() {
        return decoder.drop();
    }

    private static boolean isText(byte[] bytes, int length) {
        boolean anyDigit = false;
        for (int i = 0; i < length; i++) {
            int character = bytes[i];
            if (character != '\n' && character != '\r' && character != '\t' && (character < ' ' || character > '~')) {
                return false;
            }
            anyDigit |= Character.digit(character, 16) >= 0;
        }
        return anyDigit;
    }

    private void character(int character) {
        int value = Character.digit(character, 16);
        if (character == '\n') {
            comment = false;
            digit = -1;
            inTime = false;
            timeNanos = LoggedFrame.NO_TIME;
        } else if (comment || character == '#') {
            comment = true;
        } else if (inTime) {
            time(character);
        } else if (character == '(') {
            inTime = true;
            time.setLength(0);
            digit = -1;
        } else if (value < 0) {
            // Of 0x only the zero has been taken so far.
            digit = -1;
        } else if (digit < 0) {
            digit = value;
        } else {
            octet((byte) (digit << 4 | value));
            digit = -1;
        }
    }

    private void time(int character) {
        if (character == ')') {
            inTime = false;
            timeNanos = FrameTime.parse(time);
        } else if (time.length() <= FrameTime.MAX_LENGTH) {
            time.append((char) character);
        }
    }

    private void octet(byte octet) {
        position++;
        one[0] = octet;
        decoder.accept(one, 0, 1, listener);
    }
}
