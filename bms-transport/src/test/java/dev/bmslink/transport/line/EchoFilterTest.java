package dev.bmslink.transport.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a unit hears of itself. */
class EchoFilterTest {

    private final EchoFilter filter = new EchoFilter();

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void echoInPiecesIsDroppedAndTheAnswerBehindItIsNot() {
        filter.sends(bytes(0, 1, 2, 0));
        assertArrayEquals(bytes(), filter.heard(bytes(0, 1)));
        assertArrayEquals(bytes(0, 9), filter.heard(bytes(2, 0, 0, 9)));
        assertArrayEquals(bytes(1, 2), filter.heard(bytes(1, 2)));
        assertEquals(4, filter.dropped());
    }

    @Test
    void damagedEchoIsHeardFromItsFirstByte() {
        filter.sends(bytes(0, 1, 2, 0));
        assertArrayEquals(bytes(), filter.heard(bytes(0, 1)));
        assertArrayEquals(bytes(0, 1, 7, 0), filter.heard(bytes(7, 0)));
        assertEquals(0, filter.dropped());
    }

    @Test
    void adapterWithoutEchoLosesNothing() {
        filter.sends(bytes(0, 1, 2, 0));
        assertArrayEquals(bytes(), filter.heard(bytes(0)));
        assertArrayEquals(bytes(0, 5, 6, 0), filter.heard(bytes(5, 6, 0)));
        assertEquals(0, filter.dropped());
    }

    @Test
    void twoFramesSentTogetherComeBackTogether() {
        filter.sends(bytes(1));
        filter.sends(bytes(2, 3));
        assertArrayEquals(bytes(4), filter.heard(bytes(1, 2, 3, 4)));
        assertEquals(3, filter.dropped());
    }
}
