package dev.bmslink.can.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.log.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CandumpBatchReaderTest {

    private static final String PADDING = "(1760000000.000000) can0 351#1402740E740ECC01\n".repeat(3);

    private record Read(List<LoggedFrame> frames, List<Object> counts) {}

    private static Read byBatch(boolean anyFormat, byte[] log, int piece, int capacity) {
        List<LoggedFrame> frames = new ArrayList<>();
        Consumer<FrameBatch> onFull = batch -> {
            for (int i = 0; i < batch.size(); i++) {
                frames.add(batch.frame(i));
            }
        };
        CandumpBatchReader reader = anyFormat
                ? CandumpBatchReader.ofAnyFormat(new FrameBatch(capacity), onFull)
                : new CandumpBatchReader(new FrameBatch(capacity), onFull);
        for (int at = 0; at < log.length; at += piece) {
            reader.onBytes(log, at, Math.min(piece, log.length - at));
        }
        reader.onEnd();
        return new Read(frames, counts(reader.summary()));
    }

    private static Read byLine(boolean anyFormat, byte[] log) {
        List<LoggedFrame> frames = new ArrayList<>();
        LogReader reader = anyFormat ? new LogReader(frames::add) : new LogReader(LogFormat.CANDUMP, frames::add);
        reader.onBytes(log, 0, log.length);
        reader.onEnd();
        return new Read(frames, counts(reader.summary()));
    }

    private static List<Object> counts(LogSummary summary) {
        return List.of(
                summary.lines(),
                summary.frames(),
                summary.unreadable(),
                summary.firstUnreadable(),
                summary.firstReason(),
                summary.reasons(),
                summary.format());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsTheUsualShapesAndTheUnusualOnes() {
        String log = "(1760000000.020000) can0 355#1A006400\n(0000000001.000001) vcan12 00001351#\n# comment\n"
                + "(1.5) can0 351#14\nrubbish\n(1760000000.539999) can0 6A0#00FA00DD00000000\r\n" + PADDING;
        Read read = byBatch(false, bytes(log), log.length(), 2);
        assertEquals(byLine(false, bytes(log)), read);
        assertEquals(7, read.frames().size());
        assertEquals("00001351#", read.frames().get(1).frame().toString());
        assertEquals(1_000_001_000, read.frames().get(1).timeNanos());
        assertEquals("vcan12", read.frames().get(1).channel());
        assertEquals(
                List.of(9L, 7L, 1L, 5L, "not a line of a CAN log: rubbish"),
                read.counts().subList(0, 5));
        assertEquals(Optional.of(LogFormat.CANDUMP), read.counts().get(6));
    }

    @Property(tries = 1000)
    void agreesWithTheReaderOfLinesWhateverTheBytes(
            @ForAll @Size(max = 8) List<@From("lines") String> lines,
            @ForAll @IntRange(min = 1, max = 200) int piece,
            @ForAll @IntRange(min = 1, max = 5) int capacity) {
        byte[] log = bytes(String.join("\n", lines) + "\n" + PADDING);
        assertEquals(byLine(false, log), byBatch(false, log, piece, capacity));
        assertEquals(byLine(true, log), byBatch(true, log, piece, capacity));
    }

    /** Canonical lines with one character changed, removed or added. */
    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> good = Arbitraries.of(
                "(1760000000.020000) can0 351#1402740E740ECC01",
                "(1760000000.020000) can0 355#1a006400",
                "(9999999999.999999) can0 355#1A006400",
                "(1760000000.020000) can0 00001351#C608FA00FA008007",
                "(1760000000.020000) x 1FFFFFFF#",
                "(1760000000.020000) can0 35C#C0",
                "(1760000000.020000) slcan0 7FF#0102030405060708 R");
        Arbitrary<Character> any = Arbitraries.chars().range('\u0000', '\u00ff').filter(c -> c != '\n');
        return good.flatMap(line -> Arbitraries.integers()
                .between(0, line.length() - 1)
                .flatMap(at -> any.flatMap(c -> Arbitraries.of(
                        line,
                        line,
                        line.substring(0, at) + c + line.substring(at + 1),
                        line.substring(0, at) + line.substring(at + 1),
                        line.substring(0, at) + c + line.substring(at)))));
    }

    /** Lines that make the reader of lines change its mind about the format, and what it does not change it for. */
    @Property(tries = 500)
    void agreesWithTheReaderOfAnyFormat(
            @ForAll @Size(max = 12) List<@From("formats") String> lines,
            @ForAll("marks") String mark,
            @ForAll @IntRange(min = 1, max = 400) int piece,
            @ForAll @IntRange(min = 1, max = 5) int capacity) {
        byte[] log = bytes(mark + String.join("\n", lines) + "\n" + PADDING);
        assertEquals(byLine(true, log), byBatch(true, log, piece, capacity));
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, lines()),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                "# comment",
                                "(0.5) can0 351 [2] 14 02",
                                "(0.1) can0 351 [2] 14 02",
                                "  can0  355   [4]  1A 00 64 00",
                                "351#1402")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "date Wed Apr 20 10:30:00 am 2022",
                                "base hex  timestamps absolute",
                                "   0.100000 1  351             Rx   d 2 14 02",
                                ";$FILEVERSION=1.1",
                                "     1)         1.5  Rx         0351  2  14 02",
                                "Time Stamp,ID,Extended,Dir,Bus,LEN,D1,D2,D3,D4,D5,D6,D7,D8",
                                "1000,00000351,false,Rx,0,2,14,02,")));
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("", "", "\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\n\n\n\n");
    }

    @Test
    void theSecondOrTheInterfaceMayChangeWithEachLine() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            log.append(
                    String.format("(%010d.%06d) can%d %03X#%s\n", i * 7919 % 5, i * 31, i % 3, i, "12".repeat(i % 9)));
            log.append(String.format("(%010d.%06d) v%d %08X#\n", i / 2 + 999_999_950L, i, i % 11, i * 65_537));
        }
        log.append(PADDING);
        Read read = byBatch(false, bytes(log.toString()), 4096, 7);
        assertEquals(byLine(false, bytes(log.toString())), read);
        assertEquals(203, read.frames().size());
        assertEquals("007#12121212121212", read.frames().get(14).frame().toString());
    }

    @Test
    void nothingButDigitsIsASecond() {
        for (String start :
                List.of("\0\0\0\0\0\0\0\0\0\0\0\0", "(0000000000,", ")0000000000.", "(000000000/.", "(00:0000000.")) {
            byte[] buffer = bytes(start + "000001) can0 355#1A\n" + PADDING);
            assertEquals(0, new RegularLines(new FrameBatch(9)).read(buffer, 0, buffer.length), start);
        }
        byte[] zeros = bytes("(0000000000.000001) \0\0\0\0\0\0\0 355#1A\n" + PADDING);
        assertEquals(0, new RegularLines(new FrameBatch(9)).read(zeros, 0, zeros.length));
    }

    @Test
    void whatIsBehindTheEndOfTheBytesHasNoInfluence() {
        String whole = "(1760000000.020000) can0 355#1A006400\n";
        byte[] buffer = bytes(whole.repeat(4));
        for (int end = 1; end <= whole.length(); end++) {
            FrameBatch batch = new FrameBatch(9);
            int next = new RegularLines(batch).read(buffer, 0, end);
            assertEquals(end == whole.length() ? end : 0, next);
            assertEquals(end == whole.length() ? 1 : 0, batch.size());
        }
    }

    @Test
    void aBatchNeedsRoom() {
        assertThrows(IllegalArgumentException.class, () -> new FrameBatch(0));
    }
}
