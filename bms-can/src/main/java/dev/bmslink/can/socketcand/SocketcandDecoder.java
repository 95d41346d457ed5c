package dev.bmslink.can.socketcand;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads what a socketcand server says.
 *
 * <p>The bytes may come in any split. {@code <} always begins an element and {@code >} ends it; what stands between
 * elements is skipped and counted. Memory is bounded by {@link #MAX_CHARACTERS}. Not thread-safe.
 */
public final class SocketcandDecoder {

    /** The longest element, without its brackets; one of a CAN FD frame has 164 characters. */
    public static final int MAX_CHARACTERS = 256;

    private final Consumer<SocketcandEvent> events;
    private final byte[] element = new byte[MAX_CHARACTERS];
    private int length;
    private boolean inside;
    private boolean tooLong;
    private long skipped;

    /**
     * Creates a decoder for one connection.
     *
     * @param events gets every event in order
     */
    public SocketcandDecoder(Consumer<SocketcandEvent> events) {
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

    /**
     * Returns how many bytes stood outside elements.
     *
     * @return the count since the start, without blanks and line ends
     */
    public long skipped() {
        return skipped;
    }

    private void onByte(byte value) {
        if (value == '<') {
            if (inside) {
                events.accept(new SocketcandEvent.Fault(FaultKind.UNFINISHED, text()));
            }
            inside = true;
            tooLong = false;
            length = 0;
        } else if (!inside) {
            skipped += value == ' ' || value == '\r' || value == '\n' ? 0 : 1;
        } else if (value == '>') {
            inside = false;
            events.accept(
                    tooLong ? new SocketcandEvent.Fault(FaultKind.TOO_LONG, text()) : ElementParser.parse(text()));
        } else if (length == MAX_CHARACTERS) {
            tooLong = true;
        } else {
            element[length++] = value >= ' ' && value < 0x7F ? value : (byte) '?';
        }
    }

    private String text() {
        return new String(element, 0, length, StandardCharsets.US_ASCII).strip();
    }
}
