package dev.bmslink.core.signal;

/**
 * Bits that the protocol sets aside. They are sent as zero and ignored when received.
 *
 * @param bits the position
 * @param note what the source says, or what was seen there
 */
public record Reserved(Bits bits, String note) implements Element {

    /**
     * Returns reserved bits within one byte.
     *
     * @param byteIndex the byte, 0 to 7
     * @param lowestBit the lowest bit, 0 to 7
     * @param width the number of bits
     * @return the reserved bits
     */
    public static Reserved bits(int byteIndex, int lowestBit, int width) {
        return new Reserved(Bits.littleEndian(Byte.SIZE * byteIndex + lowestBit, width), "");
    }

    /**
     * Returns reserved bytes.
     *
     * @param first the first byte, 0 to 7
     * @param count the number of bytes
     * @return the reserved bytes
     */
    public static Reserved bytes(int first, int count) {
        return new Reserved(Bits.littleEndian(Byte.SIZE * first, Byte.SIZE * count), "");
    }
}
