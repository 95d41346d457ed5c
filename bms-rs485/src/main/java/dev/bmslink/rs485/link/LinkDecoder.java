package dev.bmslink.rs485.link;

import dev.bmslink.core.checksum.Crc16;
import java.util.Objects;

/**
 * Finds the frames in a stream of bytes that arrives in any pieces.
 *
 * <p>It keeps at most {@link #MAX_STUFFED} bytes. After anything that is not a frame it begins anew at the next
 * delimiter, so at worst the frame that was hit is lost, and the one after it when its first delimiter was hit too.
 */
public final class LinkDecoder {
    /** The most bytes between two delimiters. */
    public static final int MAX_STUFFED = 60;

    private static final FrameKind[] KINDS = FrameKind.values();

    private final byte[] buffer = new byte[MAX_STUFFED];
    private int length;
    /** Bytes beyond the longest frame, which are not kept. */
    private long excess;

    private long dropped;

    /** Creates a decoder before its first byte. */
    public LinkDecoder() {}

    /** Receives what the decoder finds. */
    public interface Listener {
        /**
         * A frame.
         *
         * @param frame the frame
         */
        void onFrame(Frame frame);

        /**
         * Bytes between two delimiters that are not a frame.
         *
         * @param fault why
         */
        void onFault(LinkFault fault);
    }

    /**
     * Takes bytes.
     *
     * @param bytes the array
     * @param offset the first byte
     * @param count number of bytes
     * @param listener what is found is told here, in order
     * @throws IndexOutOfBoundsException when the part is not inside the array
     */
    public void accept(byte[] bytes, int offset, int count, Listener listener) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        int end = offset + count;
        int at = offset;
        while (at < end) {
            int delimiter = at;
            while (delimiter < end && bytes[delimiter] != Cobs.DELIMITER) {
                delimiter++;
            }
            keep(bytes, at, delimiter - at);
            if (delimiter < end) {
                end(listener);
            }
            at = delimiter + 1;
        }
    }

    private void keep(byte[] bytes, int offset, int count) {
        int kept = Math.min(count, MAX_STUFFED - length);
        System.arraycopy(bytes, offset, buffer, length, kept);
        length += kept;
        excess += count - kept;
    }

    /**
     * Forgets bytes that no delimiter has ended yet.
     *
     * @return whether there were any
     */
    public boolean drop() {
        boolean some = length > 0;
        dropped += length + excess;
        length = 0;
        excess = 0;
        return some;
    }

    /**
     * Returns how many bytes {@link #drop} has forgotten.
     *
     * @return the number since the start
     */
    public long dropped() {
        return dropped;
    }

    private void end(Listener listener) {
        int stuffed = length;
        boolean tooLong = excess > 0;
        length = 0;
        excess = 0;
        if (stuffed == 0) {
            return;
        }
        if (tooLong) {
            listener.onFault(LinkFault.TOO_LONG);
            return;
        }
        int decoded = Cobs.decode(buffer, stuffed);
        if (decoded < 0) {
            listener.onFault(LinkFault.STUFFING);
        } else if (decoded < Frame.HEADER + Frame.CHECK) {
            listener.onFault(LinkFault.TOO_SHORT);
        } else if (Crc16.update(Crc16.INITIAL, buffer, 0, decoded) != Crc16.RESIDUE) {
            listener.onFault(LinkFault.CHECK);
        } else {
            read(decoded - Frame.HEADER - Frame.CHECK, listener);
        }
    }

    private void read(int payload, Listener listener) {
        if ((buffer[0] & 0xFF) >>> 4 != Frame.VERSION) {
            listener.onFault(LinkFault.VERSION);
            return;
        }
        if ((buffer[6] & 0xFF) != payload) {
            listener.onFault(LinkFault.LENGTH);
            return;
        }
        MessageType type = MessageType.of(buffer[5]).orElse(null);
        if (type == null) {
            listener.onFault(LinkFault.COMMAND);
            return;
        }
        if (type.length() != payload) {
            listener.onFault(LinkFault.PAYLOAD_LENGTH);
            return;
        }
        int kind = buffer[0] & 0x0F;
        if (kind >= KINDS.length || KINDS[kind] != type.kind()) {
            listener.onFault(LinkFault.KIND);
            return;
        }
        Message message = type.read(buffer, Frame.HEADER);
        listener.onFrame(new Frame(buffer[1] & 0xFF, buffer[2] & 0xFF, buffer[3] & 0xFF, buffer[4] & 0xFF, message));
    }
}
