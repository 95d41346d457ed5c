package dev.bmslink.can.slcan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.CanFrame;
import org.junit.jupiter.api.Test;

/** Commands, character by character. */
class SlcanTest {

    @Test
    void linuxReadAndWroteTheseFrames() {
        assertEquals("t35181802E803E803C001\r", Slcan.frame(CanFrame.parse("351#1802E803E803C001")));
        assertEquals("T18904001411223344\r", Slcan.frame(CanFrame.parse("18904001#11223344")));
        assertEquals("t35545A006400\r", Slcan.frame(CanFrame.parse("355#5A006400")));
    }

    @Test
    void identifierIsPaddedAndDataMayBeAbsent() {
        assertEquals("t0010\r", Slcan.frame(CanFrame.standard(1, 0, 0)));
        assertEquals("T00000001100\r", Slcan.frame(CanFrame.extended(1, 1, 0)));
    }

    @Test
    void remoteFrameHasALengthAndNoData() {
        assertEquals("r1238\r", Slcan.remote(0x123, 8));
        assertEquals("R1ABCDEF02\r", Slcan.remote(0x1ABCDEF0 | CanFrame.EXTENDED, 2));
        assertThrows(IllegalArgumentException.class, () -> Slcan.remote(0x800, 0));
        assertThrows(IllegalArgumentException.class, () -> Slcan.remote(0, 9));
    }

    @Test
    void bitRatesHaveTheirCodes() {
        assertEquals("S0\r", Slcan.bitRate(10_000));
        assertEquals("S4\r", Slcan.bitRate(125_000));
        assertEquals("S5\r", Slcan.bitRate(250_000));
        assertEquals("S6\r", Slcan.bitRate(500_000));
        assertEquals("S8\r", Slcan.bitRate(1_000_000));
        assertThrows(IllegalArgumentException.class, () -> Slcan.bitRate(400_000));
    }

    @Test
    void bitTimingTakesUpToSixDigits() {
        assertEquals("s031C\r", Slcan.bitTiming("031C"));
        assertThrows(IllegalArgumentException.class, () -> Slcan.bitTiming(""));
        assertThrows(IllegalArgumentException.class, () -> Slcan.bitTiming("1234567"));
        assertThrows(IllegalArgumentException.class, () -> Slcan.bitTiming("03\r1"));
    }
}
