package dev.bmslink.rs485.link;

import dev.bmslink.core.checksum.Crc16;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The link protocol on CAN, for towers: a frame becomes several CAN frames with a 29-bit identifier.
 *
 * <p>Identifier: bits 28–24 are 0x1A, 23–16 the command, 15–8 the destination, 7–0 the source. Data: SEQ, EPOCH, the
 * number of the part (high half) and of the last part (low half), then up to five bytes of the payload. CAN's own check
 * takes the place of the protocol's.
 *
 * <p>Two packs without an address must not send different data under one identifier, so I_AM and QUIET_ACK carry a
 * source from 0xE0 to 0xEF that follows from the pack's identifier.
 */
public final class CanLink {
    private static final int PREFIX = 0x1A;
    private static final int HEADER = 3;
    private static final int PART = 5;
    private static final int ALIAS = 0xE0;
    private static final int ALIASES = 16;
    private static final int MAX_OPEN = 32;

    private final Map<Long, byte[]> open = new LinkedHashMap<>();
    private final Map<Long, Integer> received = new LinkedHashMap<>();

    /** Creates a receiver before its first part. */
    public CanLink() {}

    /**
     * A part of a frame.
     *
     * @param identifier the 29-bit identifier
     * @param length number of data bytes, 3 to 8
     * @param payload the data bytes as a number, the first in the low bits
     */
    public record Part(int identifier, int length, long payload) {}

    /**
     * Returns the times on CAN: answers at once, 30 ms for each answer, every byte of a frame counted as 32 bits.
     *
     * @param bitRate bit rate in bit/s, 250 000 or 500 000
     * @return the times
     * @throws IllegalArgumentException when the bit rate is another
     */
    public static LinkTimers timers(int bitRate) {
        if (bitRate != 250_000 && bitRate != 500_000) {
            throw new IllegalArgumentException("bit rate " + bitRate + " is neither 250000 nor 500000");
        }
        long charNanos = 32 * LinkTimers.SECOND / bitRate;
        return new LinkTimers(
                bitRate,
                charNanos,
                0,
                20 * LinkTimers.MILLI,
                2 * LinkTimers.MILLI,
                7 * LinkTimers.MILLI,
                0,
                LinkTimers.SECOND,
                30 * LinkTimers.MILLI);
    }

    /**
     * Returns the parts of a frame.
     *
     * @param frame the frame
     * @return the parts in order
     * @throws IllegalArgumentException when a value of the message does not fit its field
     */
    public static List<Part> split(Frame frame) {
        byte[] plain = frame.toBytes();
        int length = frame.type().length();
        int source = frame.source() == Addresses.NONE ? alias(frame.message()) : frame.source();
        int identifier = PREFIX << 24 | frame.type().code() << 16 | frame.destination() << 8 | source;
        int last = Math.max(0, (length - 1) / PART);
        List<Part> parts = new ArrayList<>(last + 1);
        for (int index = 0; index <= last; index++) {
            int begin = index * PART;
            int count = Math.min(PART, length - begin);
            long payload = frame.seq() | frame.epoch() << 8 | (long) (index << 4 | last) << 16;
            for (int i = 0; i < count; i++) {
                payload |= (plain[Frame.HEADER + begin + i] & 0xFFL) << (8 * (HEADER + i));
            }
            parts.add(new Part(identifier, HEADER + count, payload));
        }
        return parts;
    }

    /**
     * Takes a part.
     *
     * <p>Parts of several senders may be mixed; those of one frame come in order, as CAN delivers them. A frame of which
     * a part is missing is dropped. At most 32 unfinished frames are kept.
     *
     * @param identifier the 29-bit identifier
     * @param length number of data bytes, 0 to 8
     * @param payload the data bytes as a number, the first in the low bits
     * @return the frame that it completes, or empty
     */
    public Optional<Frame> accept(int identifier, int length, long payload) {
        MessageType type = MessageType.of(identifier >> 16).orElse(null);
        if (identifier >>> 24 != PREFIX || type == null || length < HEADER) {
            return Optional.empty();
        }
        int index = (int) (payload >> 20) & 0x0F;
        int last = (int) (payload >> 16) & 0x0F;
        int begin = index * PART;
        int count = Math.min(PART, type.length() - begin);
        long key = (long) identifier << 16 | (payload & 0xFFFF);
        if (last != Math.max(0, (type.length() - 1) / PART) || index > last || length - HEADER != count) {
            forget(key);
            return Optional.empty();
        }
        if (index == 0) {
            forget(key);
            makeRoom();
            open.put(key, new byte[type.length()]);
        } else if (received.getOrDefault(key, -1) != index - 1) {
            forget(key);
            return Optional.empty();
        }
        byte[] joined = open.get(key);
        if (joined == null) {
            return Optional.empty();
        }
        for (int i = 0; i < count; i++) {
            joined[begin + i] = (byte) (payload >>> (8 * (HEADER + i)));
        }
        received.put(key, index);
        if (index < last) {
            return Optional.empty();
        }
        forget(key);
        int source = identifier & 0xFF;
        return Optional.of(new Frame(
                (int) payload & 0xFF,
                (int) (payload >> 8) & 0xFF,
                identifier >> 8 & 0xFF,
                source >= ALIAS && source < ALIAS + ALIASES ? Addresses.NONE : source,
                type.read(joined, 0)));
    }

    private void forget(long key) {
        open.remove(key);
        received.remove(key);
    }

    private void makeRoom() {
        if (open.size() >= MAX_OPEN) {
            forget(open.keySet().iterator().next());
        }
    }

    private static int alias(Message message) {
        Uid uid = message instanceof CodingMessage.IAm iAm
                ? iAm.uid()
                : message instanceof CodingMessage.QuietAck ack ? ack.uid() : new Uid(0);
        return ALIAS + Crc16.of(uid.bytes()) % ALIASES;
    }
}
