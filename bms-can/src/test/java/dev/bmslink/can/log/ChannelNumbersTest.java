package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChannelNumbersTest {

    private final ChannelNumbers numbers = new ChannelNumbers();

    @Test
    void namesThatEndInANumberKeepItAndOthersTakeWhatIsFree() {
        assertEquals(1, numbers.of("can1"));
        assertEquals(0, numbers.of("vcan7"));
        assertEquals(2, numbers.of("can0"));
        assertEquals(3, numbers.of(""));
        assertEquals(1, numbers.of("can1"));
    }

    @Test
    void theNumberOfNamesIsBounded() {
        for (int i = 0; i < 10_000; i++) {
            assertTrue(numbers.of("x" + i) <= 256);
        }
        assertEquals(0, numbers.of("x0"));
    }
}
