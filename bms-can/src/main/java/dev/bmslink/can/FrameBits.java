package dev.bmslink.can;

/**
 * How long a frame is on the bus, in bits.
 *
 * <p>After five equal bits between the start of the frame and the end of its checksum the sender inserts one of the
 * opposite value. How many there are depends on every bit, so the bits are walked. Source: ISO 11898-1.
 */
public final class FrameBits {

    /** Checksum delimiter, acknowledge slot and delimiter, seven bits of end of frame. */
    private static final int TRAILER = 10;

    private static final int INTERMISSION = 3;
    private static final int STUFF_RUN = 5;

    private static final int CRC_BITS = 15;
    private static final int CRC_POLYNOMIAL = 0x4599;
    private static final int CRC_MASK = (1 << CRC_BITS) - 1;

    private int bits;
    private int stuffed;
    private int last = -1;
    private int run;
    private int crc;

    private FrameBits(CanFrame frame) {
        int id = frame.id();
        send(0, 1);
        if (frame.isExtended()) {
            // SRR and IDE are recessive; RTR and two reserved bits are dominant.
            send(id >>> 18, 11);
            send(0b11, 2);
            send(id, 18);
            send(0, 3);
        } else {
            // RTR, IDE and a reserved bit are dominant.
            send(id, 11);
            send(0, 3);
        }
        send(frame.length(), 4);
        for (int i = 0; i < frame.length(); i++) {
            send((int) (frame.data() >>> (Byte.SIZE * i)), Byte.SIZE);
        }
        send(crc, CRC_BITS);
    }

    /** Sends the lowest bits of a value, the highest of them first. */
    private void send(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bit(value >>> i & 1);
        }
    }

    private void bit(int bit) {
        bits++;
        boolean differs = (crc >>> (CRC_BITS - 1) & 1) != bit;
        crc = (crc << 1 ^ (differs ? CRC_POLYNOMIAL : 0)) & CRC_MASK;
        run = bit == last ? run + 1 : 1;
        last = bit;
        if (run == STUFF_RUN) {
            stuffed++;
            last = 1 - bit;
            run = 1;
        }
    }

    /**
     * Returns the number of bits that a frame occupies.
     *
     * @param frame the frame
     * @return bits including stuff bits and the three of the intermission that follows every frame, at most 160
     */
    public static int onBus(CanFrame frame) {
        FrameBits sent = new FrameBits(frame);
        return sent.bits + sent.stuffed + TRAILER + INTERMISSION;
    }

    /**
     * Returns the number of stuff bits.
     *
     * @param frame the frame
     * @return bits that the sender inserts, 0 to 29
     */
    public static int stuffBits(CanFrame frame) {
        return new FrameBits(frame).stuffed;
    }
}
