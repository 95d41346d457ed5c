package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that candump prints, and what people paste. */
class CandumpTest {

    private static LoggedFrame frame(String line) {
        Logs.Read read = Logs.read(line);
        assertEquals(1, read.frames().size(), read.summary().firstReason());
        return read.frames().get(0);
    }

    @Test
    void readsALineOfCandump() {
        LoggedFrame logged = frame("(1780064750.959438) can0 351#4802D007D007C001");
        assertEquals(1_780_064_750_959_438_000L, logged.timeNanos());
        assertEquals("can0", logged.channel());
        assertEquals(CanFrame.parse("351#4802D007D007C001"), logged.frame());
    }

    @Test
    void readsBareFramesAndTrailingDirections() {
        assertEquals(LoggedFrame.NO_TIME, frame("351#14").timeNanos());
        assertEquals("", frame("351#14").channel());
        assertEquals(
                CanFrame.parse("355#1A00"), frame("(1.5) vcan1 355#1A00 R\r").frame());
        assertEquals(
                CanFrame.parse("00001351#"),
                frame("  (0.000000) can0 00001351#  ").frame());
    }

    @ParameterizedTest
    @CsvSource({
        "(1.5), 1500000000",
        "(1), 1000000000",
        "(0.000000001), 1",
        "(0.1234567), 123456700",
        "(1760000000.539999), 1760000000539999000"
    })
    void timesHaveUpToNineDecimals(String time, long nanos) {
        assertEquals(nanos, frame(time + " can0 351#00").timeNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"   \n", "# a comment", "; a comment", "\r"})
    void blankLinesAndCommentsAreNeitherFramesNorErrors(String line) {
        Logs.Read read = Logs.read(line);
        assertEquals(1, read.summary().lines());
        assertEquals(0, read.summary().unreadable());
        assertEquals(List.of(), read.frames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1.0) can0 351#1402740E740ECC1 | the data has an odd number of digits",
                "(1.0) can0 351#14G2 | the data is not hexadecimal",
                "(1.0) can0 351#000000000000000000 | there are more than eight data bytes",
                "(1.0) can0 351#R | a remote frame carries no data",
                "(1.0) can0 351##100 | a CAN FD frame is not a frame of these protocols",
                "(1.0) can0 20000080#0000000000000000 | an error frame carries no data",
                "(1.0) can0 1351#00 | the identifier has 4 digits, not 3 or 8",
                "(1.0) can0 800#00 | the identifier does not fit in 11 bits",
                "(1.0) can0 40000351#00 | the identifier does not fit in 29 bits",
                "(1.0) can0 FFFFFFFF#00 | the identifier does not fit in 29 bits",
                "(1.0) can0 G51#00 | the identifier is not hexadecimal",
                "(1.0) can0 +51#00 | the identifier is not hexadecimal",
                "(1.0) can0 351 | not a line of a CAN log",
                "(1.0) can0 | not a line of a CAN log",
                "(1.0 | not a line of a CAN log",
                "(1.0)can0 351#00 | the line ends early",
                "(-1.0) can0 351#00 | the time is not a number",
                "(1.) can0 351#00 | the time is not a number",
                "(1e3) can0 351#00 | the time is not a number",
                "() can0 351#00 | the time is not a number",
                "(1.0000000001) can0 351#00 | the time is not a number",
                "(99999999999.0) can0 351#00 | the time is not a number",
                "(9999999999.0) can0 351#00 | the time is not a number",
                "hello world | not a line of a CAN log",
                "hello | not a line of a CAN log",
                "(1.0)  can0  351   [8]  14 02 74 | the line ends early",
                "(1.0)  can0  351   [8]  14 02 74 0E 74 0E CC GG | the data is not hexadecimal",
                "(1.0)  can0  351   [8]  14 02 74 0E 74 0E CC 101 | the data is not hexadecimal",
                "(1.0)  can0  351   [2]  14 02 74 | there are more data bytes than the length says",
                "(1.0)  can0  351   [9]  14 02 74 | there are more than eight data bytes",
                "(1.0)  can0  351   [08]  14 02 74 0E 74 0E CC 01 | a CAN FD frame is not a frame of these protocols",
                "(1.0)  can0  351   [8]  remote request | a remote frame carries no data",
                "(1.0)  can0  20000004   [8]  00 08 00 00 00 00 00 00   ERRORFRAME | an error frame carries no data",
                "(yesterday)  can0  351   [1]  14 | the time is not a number",
                "(2025-13-09 08:53:20.0)  can0  351   [1]  14 | the time is not a number",
                "can0  3511111111   [1]  14 | the identifier does not fit in 29 bits",
                "351: 1 2 3 4 5 6 7 8 9 | there are more than eight data bytes",
                "351 2 14 | the line ends early",
                "351 2 14 02 74 | there are more data bytes than the length says",
                "100 0 | not a line of a CAN log",
                "12:30:01 00 | not a line of a CAN log"
            })
    void everythingElseIsUnreadableForAReason(String line, String reason) {
        assertEquals(reason, Logs.reason(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "can0  351   [8]  14 02 74 0E 74 0E CC 01 | can0 | 351#1402740E740ECC01",
                " can0  351   [8]  14 02 74 0E 74 0E CC 01   '..t.t..#' | can0 | 351#1402740E740ECC01",
                " (1436509052.249713)  vcan0  044   [2]  2A 36 | vcan0 | 044#2A36",
                " (1436509052.249713)  vcan0  RX - -  044   [2]  2A 36 | vcan0 | 044#2A36",
                " (1436509052.249713)  vcan0  TX B E  044   [2]  2A 36 | vcan0 | 044#2A36",
                "any  00000351   [0] | any | 00000351#",
                "351 [8] 14 02 74 0E 74 0E CC 01 | | 351#1402740E740ECC01",
                "RX0 1871 [2] 1 a | RX0 | 00001871#010A",
                "0351 [1] 14 | | 351#14",
                "0x351: 14 02 74 0E 74 0E CC 01 | | 351#1402740E740ECC01",
                "351: 14 02 | | 351#1402",
                "can1 351: 14 02 | can1 | 351#1402",
                "0x18904001: 14 02 | | 18904001#1402",
                "351 8 14 02 74 0E 74 0E CC 01 | | 351#1402740E740ECC01",
                "Standard ID: 0x351       DLC: 3  Data: 0x14 0x02 0x74 | | 351#140274",
                "Extended ID: 0x00000351  DLC: 1  Data: 0x14 | | 00000351#14"
            })
    void readsWhatIsPrintedForPeople(String line, String channel, String frame) {
        LoggedFrame logged = frame(line);
        assertEquals(channel == null ? "" : channel, logged.channel());
        assertEquals(CanFrame.parse(frame), logged.frame());
    }

    @Test
    void aBracketInTheNameOfAnInterfaceIsNoLength() {
        assertEquals("[x", frame("(1.0) [x 351#14").channel());
    }

    @Test
    void tabsSeparateToo() {
        assertEquals(CanFrame.parse("351#1402"), frame("351\t2\t14\t2").frame());
    }

    @Test
    void tenDigitsOfSecondsAndDatesAreAbsolute() {
        assertEquals(
                1_436_509_052_249_713_000L,
                frame(" (1436509052.249713)  vcan0  044   [1]  2A").timeNanos());
        // 10 July 2015 06:17:32 UTC is 1436509052.
        assertEquals(
                1_436_509_052_249_713_000L,
                frame(" (2015-07-10 06:17:32.249713)  vcan0  044   [1]  2A").timeNanos());
    }

    @Test
    void zeroBasedTimesStayAsTheyAre() {
        Logs.Read read = Logs.read(
                " (000.000000)  can0  351   [1]  14\n (000.020000)  can0  355   [1]  14\n (001.000000)  can0  351   [1]  14\n");
        assertEquals(
                List.of(0L, 20_000_000L, 1_000_000_000L),
                read.frames().stream().map(LoggedFrame::timeNanos).toList());
    }

    @Test
    void differencesAreAddedUpFromTheFirstThatIsLessThanTheOneBefore() {
        Logs.Read read = Logs.read("""
                 (000.000000)  can0  351   [1]  14
                 (000.020000)  can0  355   [1]  14
                 (000.980000)  can0  351   [1]  14
                 (000.030000)  can0  20000004   [8]  00 08 00 00 00 00 00 00   ERRORFRAME
                 (000.970000)  can0  351   [1]  14
                 (001.000000)  can0  351   [1]  14
                """);
        assertEquals(
                List.of(0L, 20_000_000L, 980_000_000L, 2_000_000_000L, 3_000_000_000L),
                read.frames().stream().map(LoggedFrame::timeNanos).toList());
    }

    @Test
    void otherTextBetweenTheFramesIsCountedAndPassedOver() {
        Logs.Read read = Logs.read("WiFi connected\n351 [1] 14\nuptime 12:30:01\n355 [1] 1A\nBMS alive: 60 s\n");
        assertEquals(List.of("(0.000000) can0 351#14", "(0.000000) can0 355#1A"), read.lines());
        assertEquals(3, read.summary().unreadable());
        assertEquals(1, read.summary().firstUnreadable());
        assertEquals(LogFormat.CANDUMP, read.summary().format().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufffe", "\ufeff"})
    void readsTextOfTwoBytesACharacter(String mark) {
        var charset = mark.equals("\ufeff")
                ? java.nio.charset.StandardCharsets.UTF_16BE
                : java.nio.charset.StandardCharsets.UTF_16LE;
        Logs.Read read = Logs.read(("\ufeff351#14\r\nhällo\r\n355#1A").getBytes(charset));
        assertEquals(List.of("(0.000000) can0 351#14", "(0.000000) can0 355#1A"), read.lines());
        assertEquals("not a line of a CAN log: h?llo", read.summary().firstReason());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertEquals(
                List.of("(0.000000) can0 351#14"),
                Logs.read("\u00ef\u00bb\u00bf351#14\n").lines());
    }
}
