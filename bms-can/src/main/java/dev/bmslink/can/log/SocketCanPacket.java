package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A packet of link type 227: identifier and flags big-endian, length, flags of CAN FD, two reserved bytes, data. */
final class SocketCanPacket {

    static final int LINK_TYPE = 227;
    static final int HEADER = 8;
    /** Enough of a packet to see what it is. */
    static final int LONGEST = HEADER + 64;

    private static final int REMOTE_FLAG = 0x4000_0000;
    private static final int ERROR_FLAG = 0x2000_0000;
    private static final int FD_FLAG = 0x04;

    private SocketCanPacket() {}

    /** The frame in the first bytes of a packet. */
    static CanFrame parse(ByteBuffer packet) throws Malformed {
        ByteBuffer bytes = packet.duplicate().order(ByteOrder.BIG_ENDIAN);
        if (bytes.remaining() < HEADER) {
            throw new Malformed("the packet is cut off");
        }
        int word = bytes.getInt();
        int length = bytes.get() & 0xFF;
        int flags = bytes.get();
        bytes.getShort();
        if ((word & ERROR_FLAG) != 0) {
            throw new Malformed(Malformed.ERROR);
        }
        // CAN XL sets the highest bit where classic CAN has the length.
        if (length > CanFrame.MAX_LENGTH || (flags & FD_FLAG) != 0) {
            throw new Malformed(Malformed.FD);
        }
        if ((word & REMOTE_FLAG) != 0) {
            throw new Malformed(Malformed.REMOTE);
        }
        if (word > CanFrame.MAX_STANDARD_ID) {
            throw new Malformed("the identifier does not fit in 11 bits");
        }
        if (bytes.remaining() < length) {
            throw new Malformed("the packet is cut off");
        }
        long data = 0;
        for (int i = 0; i < length; i++) {
            data |= (bytes.get() & 0xFFL) << (Byte.SIZE * i);
        }
        return new CanFrame(word, length, data);
    }

    static void write(ByteBuffer out, CanFrame frame) {
        out.duplicate().order(ByteOrder.BIG_ENDIAN).putInt(frame.word());
        out.position(out.position() + Integer.BYTES);
        out.put((byte) frame.length()).put((byte) 0).putShort((short) 0);
        for (int i = 0; i < frame.length(); i++) {
            out.put((byte) (frame.data() >>> (Byte.SIZE * i)));
        }
    }

    /** The bytes before the position of a buffer. */
    static byte[] written(ByteBuffer out) {
        byte[] bytes = new byte[out.position()];
        out.flip();
        out.get(bytes);
        return bytes;
    }
}
