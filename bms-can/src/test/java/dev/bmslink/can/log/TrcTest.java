package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrcTest {

    static final String VERSION_1_1 = """
            ;$FILEVERSION=1.1
            ;$STARTTIME=39414.8339742292
            ;
            ;---+--   ----+----  --+--  ----+---  +  -+ -- -- -- -- -- -- --
                 1)      1059.9  Rx         0351  8  14 02 74 0E 74 0E CC 01
                 2)      1283.2  Tx     18904001  2  1A 0B
                 3)      1300.0  Rx         0305  8  RTR
                 4)      1301.0  Warng  FFFFFFFF  4  00 00 00 08  BUSHEAVY
                 5)      1302.0  Error      0008  4  00 19 08 08
            """;

    static final String VERSION_2_1 = """
            ;$FILEVERSION=2.1
            ;$STARTTIME=45939.370370370370
            ;$COLUMNS=N,O,T,B,I,d,R,L,D
            ;---+-- ------+------ +- +- --+----- +- +- +--+- -- -- -- -- -- -- --
                  1      1059.900 DT 1      0351 Rx -  8    14 02 74 0E 74 0E CC 01
                  2      1283.231 DT 2  18904001 Tx -  2    1A 0B
                  3      1300.000 RR 1      0305 Rx -  8
                  4      1301.000 FD 1      0300 Rx -  9    01 02 03 04 05 06 07 08 09 0A 0B 0C
                  5      1302.000 ST 1         - Rx -  4    00 00 00 08
                  6      1303.000 ER 1         - Rx -  5    04 00 02 00 00
                  7      2000.001 DT 1      0359 Rx -  0
            """;

    @Test
    void readsVersion11() {
        Logs.Read read = Logs.read(VERSION_1_1);
        assertEquals(
                List.of(
                        // 28 November 2007 is day 39414, and 0.8339742292 of it 20:00:55.373403.
                        "(1196280056.433303) can0 351#1402740E740ECC01", "(1196280056.656603) can0 18904001#1A0B"),
                read.lines());
        assertEquals("", read.frames().get(0).channel());
        assertEquals(
                Map.of(
                        "a remote frame carries no data", 1L,
                        "an error frame carries no data", 1L,
                        "a status of the adapter is no frame", 1L),
                read.summary().reasons());
        assertEquals(LogFormat.TRC, read.summary().format().orElseThrow());
    }

    @Test
    void readsVersion21() {
        Logs.Read read = Logs.read(VERSION_2_1);
        assertEquals(
                List.of(
                        "(1760000001.059900) can0 351#1402740E740ECC01",
                        "(1760000001.283231) can1 18904001#1A0B",
                        "(1760000002.000001) can0 359#"),
                read.lines());
        assertEquals(
                Map.of(
                        "a remote frame carries no data", 1L,
                        "a CAN FD frame is not a frame of these protocols", 1L,
                        "a status of the adapter is no frame", 1L,
                        "an error frame carries no data", 1L),
                read.summary().reasons());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 |      1)      1841      0351  2  14 02 | (1.841000) can0 351#1402",
                "1.1 |      1)      1841.5 Rx  0351  2  14 02 | (1.841500) can0 351#1402",
                "1.2 |      1)      1841.5 2 Rx  0351  2  14 02 | (1.841500) can1 351#1402",
                "1.3 |      1)      1841.531 1 Rx  0351  -  2  14 02 | (1.841531) can0 351#1402",
                "2.0 |      1      1841.531 DT  0351 Rx 2  14 02 | (1.841531) can0 351#1402",
                "2.1 |      1      1841.531 DT 1  0351 Rx - 2  14 02 | (1.841531) can0 351#1402"
            })
    void everyVersionHasItsColumns(String version, String line, String frame) {
        assertEquals(
                List.of(frame),
                Logs.read(";$FILEVERSION=" + version + "\n" + line).lines());
    }

    @Test
    void theHeaderNamesTheColumns() {
        assertEquals(
                List.of("(1.500000) can0 351#1402"),
                Logs.read(";$FILEVERSION=2.0\n;$COLUMNS=N,O,T,I,d,l,D\n 1 1500.0 DT 0351 Tx 2 14 02\n")
                        .lines());
    }

    @Test
    void withoutAHeaderOnlyNumbersWithAParenthesisAreATrace() {
        assertEquals(
                List.of("(1.059900) can0 351#14", "(1.060000) can0 355#1A"),
                Logs.read(" 1) 1059.9 Rx 0351 1 14\n 2) 1060 Rx 0355 1 1A\n").lines());
        assertEquals("not a line of a CAN log", Logs.reason(" 1 1059.900 DT 1 0351 Rx - 1 14\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1059.9 DT 1 0351 Rx - 8 14 02 | the line ends early",
                "1 1059.9 DT 1 0351 Rx - 9 14 02 | there are more than eight data bytes",
                "1 1059.9 DT 1 0351 Rx - x 14 02 | the length is not a number",
                "1 1059.9 DT 1 0351 Up - 1 14 | neither Rx nor Tx",
                "1 1059.9 DT 1 351 Rx - 1 14 | the identifier has not 4 or 8 digits",
                "1 1059.9 DT 1 0951 Rx - 1 14 | the identifier does not fit in 11 bits",
                "1 1059.9 DT x 0351 Rx - 1 14 | the channel is not a number from 1",
                "1 now DT 1 0351 Rx - 1 14 | the time is not a number",
                "1 1059.9 XX 1 0351 Rx - 1 14 | the type of the message is unknown",
                "1 1059.9 | the line ends early",
                "hello | the line ends early"
            })
    void damagedLinesAreUnreadableForAReason(String line, String reason) {
        assertEquals(reason, Logs.reason(";$FILEVERSION=2.1\n" + line + "\n"));
    }

    @Test
    void aStartBefore1970OrOfNonsenseLeavesTimesFromZero() {
        for (String start : List.of("0", "1.5", "x", "9".repeat(30), "99999999999999")) {
            assertEquals(
                    List.of("(0.001000) can0 351#14"),
                    Logs.read(";$FILEVERSION=1.1\n;$STARTTIME=" + start + "\n 1) 1 Rx 0351 1 14\n")
                            .lines());
        }
    }
}
