package dev.bmslink.can.slcan;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads what an SLCAN adapter says.
 *
 * <p>The bytes may come in any split. CR or BEL ends a line, and BEL reports in addition that a command was refused. LF
 * before a line is skipped. Whether frames carry timestamps shows in their length. Memory is bounded by
 * {@link #MAX_CHARACTERS}. After anything that is not a line it begins anew behind the next CR or BEL. Not thread-safe.
 */
public final class SlcanDecoder {

    /** The longest line, without its end; a frame with a timestamp has at most 34 characters. */
    public static final int MAX_CHARACTERS = 128;

    private final Consumer<SlcanEvent> events;
    private final byte[] line = new byte[MAX_CHARACTERS];
    private int length;
    private boolean tooLong;
    private boolean notText;

    /**
     * Creates a decoder for one line.
     *
     * @param events gets every event in order
     */
    public SlcanDecoder(Consumer<SlcanEvent> events) {
        this.events = events;
    }

    /**
     * Takes bytes.
     *
     * @param bytes an array; it is not kept
     * @param offset the first byte
     * @param count the number of bytes
     * @throws IndexOutOfBoundsException when the part is not inside the array
     */
    public void onBytes(byte[] bytes, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        for (int i = offset; i < offset + count; i++) {
            onByte(bytes[i]);
        }
    }

    /** Forgets a line that has begun, as after a break of the connection. */
    public void reset() {
        length = 0;
        tooLong = false;
        notText = false;
    }

    private void onByte(byte value) {
        if (value == Slcan.CR || value == Slcan.BEL) {
            boolean refused = value == Slcan.BEL;
            if (length > 0 || !refused) {
                events.accept(read());
            }
            reset();
            if (refused) {
                events.accept(new SlcanEvent.Refused());
            }
        } else if (value == '\n' && length == 0) {
            return;
        } else if (length == MAX_CHARACTERS) {
            tooLong = true;
        } else {
            boolean printable = value >= ' ' && value < 0x7F;
            notText |= !printable;
            line[length++] = printable ? value : (byte) '?';
        }
    }

    private SlcanEvent read() {
        String text = new String(line, 0, length, StandardCharsets.US_ASCII);
        if (tooLong || notText) {
            return new SlcanEvent.Fault(tooLong ? FaultKind.TOO_LONG : FaultKind.NOT_TEXT, text);
        }
        return LineParser.parse(text);
    }
}
