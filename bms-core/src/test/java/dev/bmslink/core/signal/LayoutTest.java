package dev.bmslink.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Decimal VOLTAGE = Field.named("voltage")
            .u16le(0)
            .unit("V")
            .source(Confidence.DOCUMENTED, "TEST")
            .decimal("0.1");
    private static final Whole SOC = Field.named("soc")
            .u8(2)
            .unit("%")
            .source(Confidence.DOCUMENTED, "TEST")
            .whole();
    private static final Flag FULL =
            Field.named("full").bit(3, 0).source(Confidence.DOCUMENTED, "TEST").flag();

    @Test
    void signalsBeyondAShortFrameAreAbsent() {
        Layout layout = Layout.of(VOLTAGE, SOC, FULL, Reserved.bits(3, 1, 7));
        assertEquals(List.of("voltage 53.2 V", "soc 0 %"), texts(layout.read(0x0214, 3)));
        assertEquals(List.of("voltage 53.2 V"), texts(layout.read(0x0214, 2)));
        assertEquals(List.of(), texts(layout.read(0x0214, 1)));
        assertEquals(List.of("voltage 53.2 V", "soc 0 %", "full false"), texts(layout.read(0x0214, 8)));
    }

    private static List<String> texts(List<Reading> readings) {
        return readings.stream().map(Reading::toString).toList();
    }

    @Test
    void masksTellSignalsFromReservedBits() {
        Layout layout = Layout.of(VOLTAGE, FULL, Reserved.bits(3, 1, 7));
        assertEquals(0x0100FFFFL, layout.mask());
        assertEquals(0xFE000000L, layout.reservedMask());
    }

    @Test
    void overlapsAndDuplicatesAreRefused() {
        Whole overlapping =
                Field.named("other").u8(1).source(Confidence.DOCUMENTED, "TEST").whole();
        Whole sameName = Field.named("voltage")
                .u8(5)
                .source(Confidence.DOCUMENTED, "TEST")
                .whole();
        assertEquals(
                "signal other overlaps another field",
                assertThrows(IllegalArgumentException.class, () -> Layout.of(VOLTAGE, overlapping))
                        .getMessage());
        assertEquals(
                "two signals are named voltage",
                assertThrows(IllegalArgumentException.class, () -> Layout.of(VOLTAGE, sameName))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Layout.of(VOLTAGE, Reserved.bytes(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Layout.of(Reserved.bytes(1, 1), Reserved.bits(1, 7, 1)));
    }
}
