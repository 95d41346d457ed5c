package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    private static final String LOG = "# capture\n(1.0) can0 351#1402740E740ECC01\r\n\ngarbage here\n"
            + "(2.0) can0 355#1A006400\n(3.0) can0 355#1A0064\n(4.0) can0 355#1A006";

    private final List<CanFrame> frames = new ArrayList<>();
    private final LogReader reader = new LogReader(CandumpFormat::parse, logged -> frames.add(logged.frame()));

    private void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        reader.onBytes(bytes, 0, bytes.length);
    }

    private void assertWholeLogWasRead() {
        assertEquals(
                List.of("351#1402740E740ECC01", "355#1A006400", "355#1A0064"),
                frames.stream().map(CanFrame::toString).toList());
        LogSummary summary = reader.summary();
        assertEquals(7, summary.lines());
        assertEquals(3, summary.frames());
        assertEquals(2, summary.unreadable());
        assertEquals(4, summary.firstUnreadable());
        assertEquals("not a candump line: garbage here", summary.firstReason());
    }

    @Test
    void countsWhatItReadsAndSaysWhereTheFirstBadLineIs() {
        feed(LOG);
        reader.onEnd();
        assertWholeLogWasRead();
    }

    @Property
    void bytesMayArriveInAnyPieces(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 30) Integer> sizes) {
        frames.clear();
        LogReader fresh = new LogReader(CandumpFormat::parse, logged -> frames.add(logged.frame()));
        byte[] bytes = LOG.getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        for (int size : sizes) {
            int count = Math.min(size, bytes.length - at);
            fresh.onBytes(bytes, at, count);
            at += count;
        }
        for (; at < bytes.length; at++) {
            fresh.onBytes(bytes, at, 1);
        }
        fresh.onEnd();
        assertEquals(3, frames.size());
        assertEquals(7, fresh.summary().lines());
        assertEquals(2, fresh.summary().unreadable());
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
        assertEquals("there is no ID#DATA: .[31m...", reader.summary().firstReason());
    }
}
