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
