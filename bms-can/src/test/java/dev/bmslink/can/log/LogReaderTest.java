package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    private static final String LOG = "# capture\n(1.0) can0 351#1402740E740ECC01\r\n\ngarbage here\n"
            + "(2.0) can0 355#1A006400\n(3.0) can0 355#1A0064\n(4.0) can0 355#1A006";

    private final List<CanFrame> frames = new ArrayList<>();
    private final LogReader reader = new LogReader(logged -> frames.add(logged.frame()));

    private void feed(String text) {
        byte[] bytes = Logs.ascii(text);
        reader.onBytes(bytes, 0, bytes.length);
    }

    @Test
    void countsWhatItReadsAndSaysWhereTheFirstBadLineIs() {
        feed(LOG);
        reader.onEnd();
        assertEquals(
                List.of("351#1402740E740ECC01", "355#1A006400", "355#1A0064"),
                frames.stream().map(CanFrame::toString).toList());
        LogSummary summary = reader.summary();
        assertEquals(7, summary.lines());
        assertEquals(3, summary.frames());
        assertEquals(2, summary.unreadable());
        assertEquals(4, summary.firstUnreadable());
        assertEquals("not a line of a CAN log: garbage here", summary.firstReason());
        assertEquals(
                List.of("not a line of a CAN log", "the data has an odd number of digits"),
                List.copyOf(summary.reasons().keySet()));
    }

    @Provide
    Arbitrary<byte[]> logs() {
        return Arbitraries.of(
                Logs.ascii(LOG),
                Logs.ascii(AscTest.LOG),
                Logs.ascii(TrcTest.VERSION_1_1),
                Logs.ascii(TrcTest.VERSION_2_1),
                Logs.ascii(GvretTest.LOG),
                Logs.hex(PcapTest.LITTLE),
                Logs.hex(PcapngTest.LITTLE),
                Logs.ascii(
                        " (000.000000)  can0  351   [1]  14\n (000.5)  can0  351   [1]  14\n (000.4) can0 351 [1] 14"),
                Logs.ascii("\u00ff\u00fe3\u00005\u00001\u0000#\u00001\u00004\u0000\n\u0000"));
    }

    @Property
    void bytesMayArriveInAnyPieces(
            @ForAll("logs") byte[] log, @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> sizes) {
        assertEquals(Logs.read(log).facts(), Logs.read(log, sizes).facts());
    }

    @Property
    void damagedLogsGiveTheSameResultInAnyPiecesAndNeverThrow(
            @ForAll("logs") byte[] log,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 400) Integer> places,
            @ForAll byte[] values,
            @ForAll @Size(max = 20) List<@IntRange(max = 60) Integer> sizes) {
        byte[] damaged = log.clone();
        for (int i = 0; i < Math.min(places.size(), values.length); i++) {
            damaged[places.get(i) % damaged.length] = values[i];
        }
        assertEquals(Logs.read(damaged).facts(), Logs.read(damaged, sizes).facts());
    }

    @Property
    void nothingThrows(@ForAll byte[] bytes, @ForAll String text) {
        for (LogFormat format : LogFormat.values()) {
            for (byte[] each : List.of(bytes, Logs.ascii(text))) {
                LogReader single = new LogReader(format, logged -> {});
                single.onBytes(each, 0, each.length);
                single.onEnd();
            }
        }
    }

    @Property
    void noLineOfAnyFormatThrows(@ForAll String line) {
        Logs.read("base hex  timestamps absolute\n" + line + "\n0.1 1 351 " + line + "\n0.1 CANFD 1 Rx 300 " + line);
        Logs.read(";$FILEVERSION=2.1\n" + line + "\n1 1.0 DT " + line + "\n;$COLUMNS=" + line + "\n1 2 3 4 5 6 7");
        Logs.read("Time Stamp,ID,\n" + line + "\n1,351,false," + line);
        Logs.read("(1.0) can0 " + line + "\n(1.0) can0 351#" + line + "\n351 [8] " + line + "\n(" + line + ") 351 [0]");
    }

    @Test
    void aFrameIsHandedOverAsSoonAsItsLineEnds() {
        feed("351#14");
        assertEquals(0, frames.size());
        feed("\n");
        assertEquals(1, frames.size());
    }

    @Test
    void aLineWithoutEndDoesNotGrowMemoryAndIsReported() {
        feed("x".repeat(5000));
        feed("x".repeat(5000) + "\n351#14\n");
        reader.onEnd();
        assertEquals(1, frames.size());
        assertEquals(1, reader.summary().unreadable());
        assertEquals(
                "the line is longer than 1024 bytes: " + "x".repeat(60),
                reader.summary().firstReason());
    }

    @Test
    void binaryRubbishIsCountedAndShownHarmlessly() {
        feed("\u001b[31m\u0000\u00ff\u0007\n");
        assertEquals(1, reader.summary().unreadable());
        assertEquals("not a line of a CAN log: .[31m...", reader.summary().firstReason());
    }

    @Test
    void logsOfSeveralFormatsMayFollowEachOther() {
        Logs.Read read = Logs.read("351#14\n" + AscTest.LOG + TrcTest.VERSION_2_1 + GvretTest.LOG);
        assertEquals(1 + 4 + 3 + 3, read.frames().size());
        assertEquals(LogFormat.CSV, read.summary().format().orElseThrow());
    }

    @Test
    void anEmptyLogHasNoFormat() {
        assertEquals(true, Logs.read("").summary().format().isEmpty());
        assertEquals(0, Logs.read("").summary().lines());
    }
}
