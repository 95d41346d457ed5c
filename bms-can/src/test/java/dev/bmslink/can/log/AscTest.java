package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AscTest {

    static final String LOG = """
            date Thu Oct 9 08:53:20.250 am 2025
            base hex  timestamps absolute
            internal events logged
            // version 9.0.0
            Begin Triggerblock Thu Oct 9 08:53:20.250 am 2025
               0.000000 Start of measurement
               0.015991 CAN 1 Status:chip status error active
               0.020000 1  351             Rx   d 8 14 02 74 0E 74 0E CC 01  Length = 244000 BitCount = 126 ID = 849
               0.040000 2  18904001x       Tx   d 2 1a 0B
               1.015991 1  Statistic: D 0 R 0 XD 0 XR 0 E 0 O 0 B 0.00%
               1.100000 1  305             Rx   r
               2.501000 1  ErrorFrame
               2.600000 CANFD   1 Rx        300                                   1 0 9 12 01 02 03 04 05 06 07 08 09 0A 0B 0C   130000  130     3000 0 0 0 0 0
               2.700000 CANFD   1 Rx        355  Soc                              0 0 4  4 1A 00 64 00   130000  130        0 0 0 0 0 0
               3.000000 1  359             TxRq d 0
            End TriggerBlock
            """;

    @Test
    void readsFramesOfBothKindsWithTheDateOfTheStart() {
        Logs.Read read = Logs.read(LOG);
        assertEquals(
                List.of(
                        // 9 October 2025 08:53:20 UTC is 1760000000.
                        "(1760000000.270000) can0 351#1402740E740ECC01",
                        "(1760000000.290000) can1 18904001#1A0B",
                        "(1760000002.950000) can0 355#1A006400",
                        "(1760000003.250000) can0 359#"),
                read.lines());
        assertEquals(
                Map.of(
                        "a remote frame carries no data", 1L,
                        "an error frame carries no data", 1L,
                        "a CAN FD frame is not a frame of these protocols", 1L),
                read.summary().reasons());
        assertEquals(11, read.summary().firstUnreadable());
        assertEquals(LogFormat.ASC, read.summary().format().orElseThrow());
    }

    @Test
    void relativeTimesCountFromTheEventBefore() {
        Logs.Read read = Logs.read("""
                base dec  timestamps relative
                   0.500000 Start of measurement
                   0.250000 1  849             Rx   d 3 20 2 255
                   0.250000 1  ErrorFrame
                   1.000000 1  412106753x      Rx   d 1 16
                """);
        assertEquals(List.of("(0.750000) can0 351#1402FF", "(2.000000) can0 18904001#10"), read.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date Thu Oct  9 08:53:20 2025 | 1760000000.000000",
                "date Don Okt 9 20:53:20.001 2025 | 1760043200.001000",
                "date Thu Oct 9 08:53:20.001 pm 2025 | 1760043200.001000",
                "date Thu Oct 9 12:00:00 am 2025 | 1759968000.000000",
                "date Thu Oct 9 12:00:00 pm 2025 | 1760011200.000000",
                "date jeu. oct. 9 08:53:20 2025 | 0.000000",
                "date Thu Oct 32 08:53:20 2025 | 0.000000",
                "date Thu Oct 9 25:53:20 2025 | 0.000000"
            })
    void datesThatAreNotUnderstoodLeaveTimesFromZero(String date, String time) {
        assertEquals(
                List.of("(" + time + ") can0 351#14"),
                Logs.read("base hex  timestamps absolute\n" + date + "\n0.0 1 351 Rx d 1 14\n")
                        .lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1 1 351 Rx d 8 14 02 | the line ends early",
                "0.1 1 351 Rx d 1 GG | the data is not hexadecimal",
                "0.1 1 351 Rx d x 14 | the length is not a number",
                "0.1 1 351 Rx d F 14 | there are more than eight data bytes",
                "0.1 1 351 Rx q 1 14 | neither a data nor a remote frame",
                "0.1 1 351 Up d 1 14 | neither Rx nor Tx",
                "0.1 1 Limits Rx d 1 14 | the identifier is not hexadecimal",
                "0.1 1 951 Rx d 1 14 | the identifier does not fit in 11 bits",
                "0.1 1 20000000x Rx d 1 14 | the identifier does not fit in 29 bits",
                "0.1 0 351 Rx d 1 14 | the channel is not a number from 1",
                "0.1 1O 351 Rx d 1 14 | the channel is not a number from 1",
                "0.1 | the line ends early",
                "-0.1 1 351 Rx d 1 14 | the time is out of range",
                "x 1 351 Rx d 1 14 | the time is not a number",
                "0.1 CANFD 1 Rx 300 1 0 9 12 01 | the line ends early",
                "0.1 CANFD 1 Rx 300 0 0 1 1 14 0 0 10 | a remote frame carries no data"
            })
    void damagedLinesAreUnreadableForAReason(String line, String reason) {
        assertEquals(reason, Logs.reason("base hex  timestamps absolute\n" + line + "\n"));
    }

    @Test
    void aLogThatLostItsHeaderIsRecognised() {
        Logs.Read read = Logs.read("   0.020000 1  351  Rx   d 1 14\n   0.5 1  355 Rx d 2 1A 00\n");
        assertEquals(List.of("(0.020000) can0 351#14", "(0.500000) can0 355#1A00"), read.lines());
    }
}
