package dev.bmslink.core.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of misprints. */
class MisprintsTest {
    @Test
    void theyAreNumberedWithoutAGap() {
        List<String> expected =
                IntStream.rangeClosed(1, 17).mapToObj(n -> "M" + n).toList();
        assertEquals(expected, Misprints.all().stream().map(Misprint::id).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M1  | 8 supported, 4 recommended | GTX3000 manual 3
            M2  | pin 3 is RS485-A           | GTX3000 manual 5.3.3.3
            M3  | CANL, COM1                 | Growatt 6.5 kWh manual 4.1
            M4  | stop discharging           | GTX2500 manual 5.2.2
            M5  | 76–100 %                   | GTX3000 manual 5.3.2
            M8  | GTX3000-H10                | GTX3000 manual 3
            M9  | mm                         | GTX3000 manual 3
            """)
    void readingAndPlace(String id, String reading, String source) {
        Misprint misprint = Misprints.find(id).orElseThrow();
        assertEquals(reading, misprint.reading());
        assertEquals(source, misprint.sources().get(0).toString());
    }

    @Test
    void theyAreFoundByManual() {
        assertTrue(Misprints.in(Manual.GROWATT_6K5).stream().anyMatch(m -> m.id().equals("M3")));
        assertTrue(Misprints.in(Manual.GTX5000).stream().noneMatch(m -> m.id().equals("M2")));
    }
}
