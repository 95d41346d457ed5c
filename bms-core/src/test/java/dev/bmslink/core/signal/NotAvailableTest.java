package dev.bmslink.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NotAvailableTest {

    private static final Decimal DECIMAL = Field.named("soc_high_resolution")
            .u16le(0)
            .notAvailable(0xFFFF)
            .source(Confidence.INFERRED, "TEST")
            .decimal("0.01");

    private static final Whole WHOLE = Field.named("count")
            .u8(0)
            .notAvailable(0xFF)
            .source(Confidence.INFERRED, "TEST")
            .whole();

    private static final Whole ALWAYS_AVAILABLE =
            Field.named("soc").u8(0).source(Confidence.INFERRED, "TEST").whole();

    @Test
    void theTextOfAReadingParsesToItsRawValue() {
        assertEquals("not available", new Reading(DECIMAL, 0xFFFF).text());
        assertEquals(0xFFFF, DECIMAL.parse("not available"));
        assertEquals(0xFF, WHOLE.parse("not available"));
    }

    @Test
    void theNumberBehindNotAvailableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DECIMAL.parse("655.35"));
        assertThrows(IllegalArgumentException.class, () -> WHOLE.parse("255"));
    }

    @Test
    void aSignalThatIsAlwaysAvailableRefusesTheText() {
        assertThrows(IllegalArgumentException.class, () -> ALWAYS_AVAILABLE.parse("not available"));
    }
}
