package dev.bmslink.can.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.log.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogSectionTest {

    private static List<LogSection> divide(byte[] log, int count, int atOnce) {
        return LogSection.divide(log.length, count, (position, into) -> {
            int available = Math.min(Math.min(atOnce, into.length), log.length - (int) position);
            System.arraycopy(log, (int) position, into, 0, available);
            return available;
        });
    }

    /** Lines of 4, 3 and 6 bytes: the middle, 6, lies in the second line, so the third starts the second section. */
    @Test
    void sectionsBeginWithALine() {
        byte[] log = "abc\nde\nfghij\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(List.of(new LogSection(0, 7), new LogSection(7, 13)), divide(log, 2, 4096));
        // 13 / 3 is 4, where a line begins, and 8, after which none does.
        assertEquals(List.of(new LogSection(0, 4), new LogSection(4, 13), new LogSection(13, 13)), divide(log, 3, 1));
        assertEquals(List.of(new LogSection(0, 13)), divide(log, 1, 1));
    }

    @Property
    void sectionsReadOnTheirOwnGiveTheWholeLog(
            @ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 7) int count,
            @ForAll @IntRange(min = 1, max = 50) int atOnce) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lengths.size(); i++) {
            text.append("# ").append(" ".repeat(lengths.get(i))).append('\n');
            text.append("(1760000000.").append(100_000 + i).append(") can0 351#1402740E740ECC01\n");
        }
        byte[] log = text.toString().getBytes(StandardCharsets.US_ASCII);
        List<LoggedFrame> frames = new ArrayList<>();
        long at = 0;
        for (LogSection section : divide(log, count, atOnce)) {
            assertEquals(at, section.start());
            frames.addAll(frames(log, section));
            at = section.end();
        }
        assertEquals(log.length, at);
        assertEquals(frames(log, new LogSection(0, log.length)), frames);
        assertEquals(lengths.size(), frames.size());
    }

    private static List<LoggedFrame> frames(byte[] log, LogSection section) {
        List<LoggedFrame> frames = new ArrayList<>();
        CandumpBatchReader reader = new CandumpBatchReader(new FrameBatch(3), batch -> {
            for (int i = 0; i < batch.size(); i++) {
                frames.add(batch.frame(i));
            }
        });
        reader.onBytes(log, (int) section.start(), (int) (section.end() - section.start()));
        reader.onEnd();
        return frames;
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LogSection(2, 1));
        assertThrows(IllegalArgumentException.class, () -> divide(new byte[0], 0, 1));
    }
}
