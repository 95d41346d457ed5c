package dev.bmslink.can.export;

import dev.bmslink.core.signal.Bits;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a field that lies in one byte.
 *
 * @param byteIndex the byte
 * @param high its highest bit in the byte
 * @param low its lowest bit in the byte
 * @param valueLow the bit of the field's value that lies lowest
 */
record Segment(int byteIndex, int high, int low, int valueLow) {

    int width() {
        return high - low + 1;
    }

    int valueHigh() {
        return valueLow + width() - 1;
    }

    /** The parts in the order of the wire. */
    static List<Segment> of(Bits bits) {
        List<Segment> segments = new ArrayList<>();
        int below = bits.bigEndian() ? bits.width() : 0;
        for (int i = 0; i < Long.BYTES; i++) {
            int inByte = (int) (bits.mask() >>> (Byte.SIZE * i)) & 0xFF;
            if (inByte == 0) {
                continue;
            }
            int width = Integer.bitCount(inByte);
            int low = Integer.numberOfTrailingZeros(inByte);
            if (bits.bigEndian()) {
                below -= width;
            }
            segments.add(new Segment(i, low + width - 1, low, below));
            if (!bits.bigEndian()) {
                below += width;
            }
        }
        return segments;
    }
}
