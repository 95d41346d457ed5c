package dev.bmslink.can.slcan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all frames and for all bytes. */
class SlcanPropertiesTest {

    @Provide
    Arbitrary<CanFrame> frames() {
        Arbitrary<Integer> words = Arbitraries.oneOf(
                Arbitraries.integers().between(0, CanFrame.MAX_STANDARD_ID),
                Arbitraries.integers().between(0, CanFrame.MAX_EXTENDED_ID).map(id -> id | CanFrame.EXTENDED));
        return Combinators.combine(words, Arbitraries.integers().between(0, 8), Arbitraries.longs())
                .as(CanFrame::new);
    }

    @Property
    void framesComeBackInAnySplit(@ForAll("frames") CanFrame first, @ForAll("frames") CanFrame second, @ForAll int at) {
        byte[] bytes = (Slcan.frame(first) + Slcan.frame(second)).getBytes(StandardCharsets.US_ASCII);
        int split = Math.floorMod(at, bytes.length + 1);
        List<SlcanEvent> events = new ArrayList<>();
        SlcanDecoder decoder = new SlcanDecoder(events::add);
        decoder.onBytes(bytes, 0, split);
        decoder.onBytes(bytes, split, bytes.length - split);
        assertEquals(List.of(new SlcanEvent.Received(first, null), new SlcanEvent.Received(second, null)), events);
    }

    @Property
    void anyBytesGiveAtMostTwoEventsPerLineEndAndNoException(@ForAll byte[] bytes) {
        List<SlcanEvent> events = new ArrayList<>();
        new SlcanDecoder(events::add).onBytes(bytes, 0, bytes.length);
        int ends = 0;
        for (byte value : bytes) {
            ends += value == '\r' ? 1 : value == 7 ? 2 : 0;
        }
        assertTrue(events.size() <= ends);
    }

    @Property
    void anyLineThatBeginsLikeAFrameIsTheFrameOrAFault(
            @ForAll("almostFrames") String line, @ForAll("frames") CanFrame next) {
        byte[] bytes = (line + "\r" + Slcan.frame(next)).getBytes(StandardCharsets.US_ASCII);
        List<SlcanEvent> events = new ArrayList<>();
        new SlcanDecoder(events::add).onBytes(bytes, 0, bytes.length);
        assertEquals(2, events.size());
        assertEquals(new SlcanEvent.Received(next, null), events.get(1));
        if (events.get(0) instanceof SlcanEvent.Received received && received.timestamp() == null) {
            String again = Slcan.frame(received.frame()).strip();
            assertTrue(line.regionMatches(true, 0, again, 0, again.length()), again);
        }
    }

    @Provide
    Arbitrary<String> almostFrames() {
        return Arbitraries.strings()
                .withChars("0123456789abcdefABCDEFgtT")
                .ofMaxLength(40)
                .flatMap(rest -> Arbitraries.of("t", "T").map(kind -> kind + rest));
    }
}
