package dev.bmslink.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanFrameTest {

    @Test
    void theFirstByteOnTheWireIsTheLeastSignificantByte() {
        CanFrame frame = CanFrame.parse("351#1402740E740ECC01");
        assertEquals(0x351, frame.id());
        assertFalse(frame.isExtended());
        assertEquals(8, frame.length());
        assertEquals(0x01CC_0E74_0E74_0214L, frame.data());
    }

    @Test
    void moreThanThreeDigitsAreAnExtendedIdentifier() {
        CanFrame frame = CanFrame.parse("00001351#C6");
        assertTrue(frame.isExtended());
        assertEquals(0x1351, frame.id());
        assertEquals("00001351#C6", frame.toString());
        assertEquals(CanFrame.extended(0x1351, 1, 0xC6), frame);
        assertEquals("7#", CanFrame.parse("7#").toString().substring(2));
    }

    @Test
    void bytesBeyondTheLengthAreZero() {
        assertEquals(
                0x0214,
                CanFrame.standard(0x351, 2, -1L & 0xFFFF_FFFF_FFFF_0214L).data());
        assertEquals(0, CanFrame.standard(0x351, 0, -1).data());
        assertEquals(-1, CanFrame.standard(0x351, 8, -1).data());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#", "351", "351#1", "351#XX", "xyz#00", "800#00", "351#000000000000000000", "123456789#00"})
    void textsThatAreNoFrameAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CanFrame.parse(text));
    }

    @Test
    void identifiersAndLengthsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> CanFrame.standard(0x800, 8, 0));
        assertThrows(IllegalArgumentException.class, () -> CanFrame.extended(0x2000_0000, 8, 0));
        assertThrows(IllegalArgumentException.class, () -> CanFrame.standard(0x351, 9, 0));
        assertThrows(IllegalArgumentException.class, () -> CanFrame.standard(0x351, -1, 0));
    }

    @Property
    void everyFrameIsReadBackFromItsText(
            @ForAll @IntRange(max = CanFrame.MAX_EXTENDED_ID) int id,
            @ForAll boolean extended,
            @ForAll @IntRange(max = 8) int length,
            @ForAll long data) {
        CanFrame frame = extended
                ? CanFrame.extended(id, length, data)
                : CanFrame.standard(id & CanFrame.MAX_STANDARD_ID, length, data);
        assertEquals(frame, CanFrame.parse(frame.toString()));
    }
}
