package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bmslink.can.CanFrame;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandumpFormatTest {

    private static LoggedFrame frame(String line) {
        return assertInstanceOf(LogLine.Frame.class, CandumpFormat.parse(line)).frame();
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
    @ValueSource(strings = {"", "   ", "# a comment", "\r"})
    void blankLinesAndCommentsAreNeitherFramesNorErrors(String line) {
        assertInstanceOf(LogLine.Blank.class, CandumpFormat.parse(line));
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
                "(1.0) can0 FFFFFFFF#00 | the identifier is not hexadecimal",
                "(1.0) can0 G51#00 | the identifier is not hexadecimal",
                "(1.0) can0 351 | there is no ID#DATA",
                "(1.0) can0 | the line ends early",
                "(1.0 | the line ends early",
                "(1.0)can0 351#00 | the line ends early",
                "(-1.0) can0 351#00 | the time is not (seconds.fraction)",
                "(1.) can0 351#00 | the time is not (seconds.fraction)",
                "(1e3) can0 351#00 | the time is not (seconds.fraction)",
                "() can0 351#00 | the time is not (seconds.fraction)",
                "(1.0000000001) can0 351#00 | the time is not (seconds.fraction)",
                "(99999999999.0) can0 351#00 | the time is not (seconds.fraction)",
                "(9999999999.0) can0 351#00 | the time is not (seconds.fraction)",
                "hello world | not a candump line",
                "hello | there is no ID#DATA"
            })
    void everythingElseIsUnreadableForAReason(String line, String reason) {
        assertEquals(new LogLine.Unreadable(reason), CandumpFormat.parse(line));
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long micros,
            @ForAll @IntRange(max = CanFrame.MAX_EXTENDED_ID) int id,
            @ForAll @IntRange(max = 8) int length,
            @ForAll long data) {
        LoggedFrame logged = new LoggedFrame(micros * 1000, "vcan0", CanFrame.extended(id, length, data));
        assertEquals(logged, frame(CandumpFormat.format(logged)));
    }

    @Property
    void noLineThrows(@ForAll String line) {
        CandumpFormat.parse(line);
        CandumpFormat.parse("(1.0) can0 " + line);
        CandumpFormat.parse("(1.0) can0 351#" + line);
    }
}
