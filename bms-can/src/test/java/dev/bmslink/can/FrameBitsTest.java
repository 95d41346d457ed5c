package dev.bmslink.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameBitsTest {

    /**
     * 000#: start, identifier, RTR, IDE, r0, length and a checksum of zeros are 34 zeros. A stuff bit follows every
     * five of them, six in all. 34 + 6 + 10 of the trailer + 3 of the intermission.
     */
    @Test
    void aFrameOfZeros() {
        assertEquals(6, FrameBits.stuffBits(CanFrame.parse("000#")));
        assertEquals(53, FrameBits.onBus(CanFrame.parse("000#")));
    }

    /**
     * 014#01, by hand. Unstuffed, with the checksum 0x7753 by polynomial division:
     * 0 00000010100 000 0001 00000001 111011101010011. Stuffed, inserted bits in brackets:
     * 00000[1]010100000[1]00100000[1]001111011101010011. 42 bits, 3 inserted, 13 after the checksum.
     */
    @Test
    void aFrameWrittenOut() {
        assertEquals(3, FrameBits.stuffBits(CanFrame.parse("014#01")));
        assertEquals(58, FrameBits.onBus(CanFrame.parse("014#01")));
    }

    /** Lengths and stuff bits by arithmetic on bit strings, with the checksum as the remainder of a long division. */
    @ParameterizedTest
    @CsvSource({
        "7FF#, 3, 50",
        "351#1402740E740ECC01, 5, 116",
        "305#0000000000000000, 14, 125",
        "355#1A006400, 6, 85",
        "00000351#C608FA00FA008007, 10, 141",
        "1FFFFFFF#FFFFFFFFFFFFFFFF, 18, 149",
        "00000000#, 7, 74"
    })
    void framesOfBothKinds(String frame, int stuffed, int bits) {
        assertEquals(stuffed, FrameBits.stuffBits(CanFrame.parse(frame)));
        assertEquals(bits, FrameBits.onBus(CanFrame.parse(frame)));
    }

    /** The same by a string of bits, one after the other. */
    @Property
    void everyFrameIsAsLongAsItsBits(
            @ForAll @IntRange(max = CanFrame.MAX_EXTENDED_ID) int id,
            @ForAll boolean extended,
            @ForAll @IntRange(max = 8) int length,
            @ForAll long data,
            @ForAll boolean sparse) {
        long bytes = sparse ? data & data << 13 & data >>> 7 : data;
        CanFrame frame = extended ? CanFrame.extended(id, length, bytes) : CanFrame.standard(id & 0x7FF, length, bytes);
        StringBuilder bits = new StringBuilder("0");
        if (extended) {
            bits.append(binary(id >>> 18, 11))
                    .append("11")
                    .append(binary(id & 0x3FFFF, 18))
                    .append("000");
        } else {
            bits.append(binary(frame.id(), 11)).append("000");
        }
        bits.append(binary(length, 4));
        for (int i = 0; i < length; i++) {
            bits.append(binary((int) (bytes >>> (8 * i)) & 0xFF, 8));
        }
        int crc = 0;
        for (char bit : bits.toString().toCharArray()) {
            int top = crc >>> 14 ^ (bit - '0');
            crc = (crc << 1 & 0x7FFF) ^ (top == 1 ? 0x4599 : 0);
        }
        bits.append(binary(crc, 15));
        String stuffed = "";
        for (char bit : bits.toString().toCharArray()) {
            stuffed += bit;
            if (stuffed.endsWith("00000") || stuffed.endsWith("11111")) {
                stuffed += bit == '0' ? '1' : '0';
            }
        }
        assertEquals(stuffed.length() + 13, FrameBits.onBus(frame));
        assertEquals(stuffed.length() - bits.length(), FrameBits.stuffBits(frame));
    }

    private static String binary(int value, int width) {
        String digits = Integer.toBinaryString(value);
        return "0".repeat(width - digits.length()) + digits;
    }

    /** The first stuff bit needs five bits, each further one four: at most (n - 1) / 4 of n bits. */
    @Property
    void noFrameIsLongerThanTheWorstCase(
            @ForAll @IntRange(max = CanFrame.MAX_EXTENDED_ID) int id,
            @ForAll boolean extended,
            @ForAll @IntRange(max = 8) int length,
            @ForAll long data) {
        CanFrame frame = extended
                ? CanFrame.extended(id, length, data)
                : CanFrame.standard(id & CanFrame.MAX_STANDARD_ID, length, data);
        int plain = (extended ? 54 : 34) + 8 * length;
        assertTrue(FrameBits.stuffBits(frame) <= (plain - 1) / 4);
        assertEquals(plain + FrameBits.stuffBits(frame) + 13, FrameBits.onBus(frame));
    }
}
