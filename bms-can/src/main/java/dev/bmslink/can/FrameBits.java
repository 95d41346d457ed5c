package dev.bmslink.can;

/**
 * How long a frame is on the bus, in bits.
 *
 * <p>After five equal bits between the start of the frame and the end of its checksum the sender inserts one of the
 * opposite value. How many there are depends on every bit, so the bits are walked, eight at a time where there are as many.
 * Source: ISO 11898-1.
 */
public final class FrameBits {

    /** Checksum delimiter, acknowledge slot and delimiter, seven bits of end of frame. */
    private static final int TRAILER = 10;

    private static final int INTERMISSION = 3;
    private static final int STUFF_RUN = 5;

    private static final int CRC_BITS = 15;
    private static final int CRC_POLYNOMIAL = 0x4599;
    private static final int CRC_MASK = (1 << CRC_BITS) - 1;

    /** States of the stuffing: the value of the last bit, and how many equal ones there are, 1 to 4. */
    private static final int RUNS = STUFF_RUN - 1;

    private static final int STATES = 2 * RUNS;

    private static final int BYTES = 1 << Byte.SIZE;

    /** What a byte does to the checksum. */
    private static final short[] CRC_OF_BYTE = new short[BYTES];

    /** What a byte does in each state: the stuff bits that it causes, and the next state. */
    private static final byte[] STUFFING_OF_BYTE = new byte[STATES * BYTES];

    static {
        for (int value = 0; value < BYTES; value++) {
            FrameBits bits = new FrameBits();
            bits.sendBits(value, Byte.SIZE);
            CRC_OF_BYTE[value] = (short) bits.crc;
            for (int state = 0; state < STATES; state++) {
                FrameBits walk = new FrameBits();
                walk.state = state;
                walk.sendBits(value, Byte.SIZE);
                STUFFING_OF_BYTE[state * BYTES + value] = (byte) (walk.stuffed * STATES + walk.state);
            }
        }
    }

    private int bits;
    private int stuffed;
    private int crc;
    private int state;

    private FrameBits() {}

    private FrameBits(int word, int length, long data) {
        // The start of the frame, a dominant bit, leads to the first state and leaves the checksum zero.
        bits = 1;
        if ((word & CanFrame.EXTENDED) != 0) {
            // SRR and IDE are recessive; RTR and two reserved bits are dominant.
            long id = word & ~CanFrame.EXTENDED;
            send((id >>> 18) << 27 | 0b11L << 25 | (id & 0x3FFFF) << 7 | length, 38);
        } else {
            // RTR, IDE and a reserved bit are dominant.
            send((long) word << 7 | length, 18);
        }
        for (int i = 0; i < length; i++) {
            sendByte((int) (data >>> (Byte.SIZE * i)));
        }
        send(crc, CRC_BITS);
    }

    /** Sends the lowest bits of a value, the highest of them first. */
    private void send(long value, int count) {
        int whole = count & -Byte.SIZE;
        sendBits((int) (value >>> whole), count - whole);
        for (int i = whole - Byte.SIZE; i >= 0; i -= Byte.SIZE) {
            sendByte((int) (value >>> i));
        }
    }

    private void sendByte(int value) {
        bits += Byte.SIZE;
        crc = (crc << Byte.SIZE ^ CRC_OF_BYTE[(crc >>> (CRC_BITS - Byte.SIZE) ^ value) & (BYTES - 1)]) & CRC_MASK;
        int entry = STUFFING_OF_BYTE[state * BYTES + (value & (BYTES - 1))];
        stuffed += entry / STATES;
        state = entry % STATES;
    }

    private void sendBits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            sendBit(value >>> i & 1);
        }
    }

    private void sendBit(int bit) {
        bits++;
        boolean differs = (crc >>> (CRC_BITS - 1) & 1) != bit;
        crc = (crc << 1 ^ (differs ? CRC_POLYNOMIAL : 0)) & CRC_MASK;
        int run = state / RUNS == bit ? state % RUNS + 2 : 1;
        if (run == STUFF_RUN) {
            stuffed++;
            state = (1 - bit) * RUNS;
        } else {
            state = bit * RUNS + run - 1;
        }
    }

    /**
     * Returns the number of bits that a frame occupies.
     *
     * @param frame the frame
     * @return bits including stuff bits and the three of the intermission that follows every frame, at most 160
     */
    public static int onBus(CanFrame frame) {
        return onBus(frame.word(), frame.length(), frame.data());
    }

    /**
     * Returns the number of bits that a frame occupies.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length number of data bytes, 0 to 8
     * @param data the data bytes, the first byte on the wire least significant
     * @return bits including stuff bits and the three of the intermission that follows every frame, at most 160
     */
    public static int onBus(int word, int length, long data) {
        FrameBits sent = new FrameBits(word, length, data);
        return sent.bits + sent.stuffed + TRAILER + INTERMISSION;
    }

    /**
     * Returns the number of stuff bits.
     *
     * @param frame the frame
     * @return bits that the sender inserts, 0 to 29
     */
    public static int stuffBits(CanFrame frame) {
        return new FrameBits(frame.word(), frame.length(), frame.data()).stuffed;
    }
}
