package dev.bmslink.rs485.ascii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.ascii.FrameFault.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameDecoderTest {

    private static final String REQUEST = "~20024642E00202FD33\r";
    private static final String REPLY = "~20024600B01402D002B79800FAFF06C0F92D\r";

    @Test
    void noiseAroundFramesIsSkippedAndCounted() {
        List<Received> received = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(received::add);
        decoder.onBytes(bytes("\0\u00FF4F" + REQUEST + "\n\n" + REPLY + "xyz"));
        assertEquals(2, received.size());
        assertTrue(received.stream().allMatch(Received::isUsable));
        assertEquals(9, decoder.skipped());
        assertFalse(decoder.isInFrame());
    }

    @Test
    void aFrameThatBeginsInAnotherIsTakenAndTheOtherReported() {
        List<Received> received = Frames.decode(bytes("~20024600B01402D002B79800FAF" + REQUEST));
        assertEquals(Kind.NO_END, received.get(0).faults().get(0).kind());
        assertEquals(
                "another frame begins after 28 characters, before EOI",
                received.get(0).faults().get(0).detail());
        assertTrue(received.get(1).isUsable());
    }

    @Test
    void aFrameWithoutEndDoesNotGrowAndDoesNotHideTheNext() {
        List<Received> received = Frames.decode(bytes("~" + "0".repeat(100_000) + REQUEST));
        assertEquals(2, received.size());
        assertEquals(Kind.TOO_LONG, received.get(0).faults().get(0).kind());
        assertTrue(received.get(1).isUsable());
    }

    @Test
    void theEndOfALineLeavesAFrameUnfinished() {
        List<Received> received = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(received::add);
        decoder.onBytes(bytes("~2002464F0000FD98"));
        decoder.onEnd();
        assertEquals(Kind.NO_END, received.get(0).faults().get(0).kind());
        decoder.onEnd();
        assertEquals(1, received.size());
    }

    @Test
    void inATextALineFeedOrTheEndEndsAFrame() {
        List<Received> received = new ArrayList<>();
        FrameDecoder decoder = FrameDecoder.forText(received::add);
        decoder.onBytes(bytes(REQUEST.replace('\r', '\n') + "~2002464F0000FD98"));
        assertEquals(1, received.size());
        assertTrue(decoder.isInFrame());
        decoder.onEnd();
        assertEquals(0x4F, Frames.usable(received.get(1)).code());
    }

    @Property
    void anySplitGivesTheSameFrames(
            @ForAll("streams") byte[] stream,
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 50) Integer> sizes) {
        List<Received> received = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(received::add);
        int at = 0;
        for (int size : sizes) {
            int count = Math.min(size, stream.length - at);
            decoder.onBytes(stream, at, count);
            at += count;
        }
        for (; at < stream.length; at++) {
            decoder.onBytes(stream, at, 1);
        }
        assertEquals(Frames.decode(stream), received);
    }

    @Property
    void everyFrameIsReadBackThroughNoise(@ForAll("frames") Frame frame, @ForAll("noise") byte[] before) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(before);
        stream.writeBytes(frame.encode());
        List<Received> received = Frames.decode(stream.toByteArray());
        assertEquals(new Received(frame, List.of()), received.get(received.size() - 1));
    }

    @Property
    void oneWrongCharacterIsNeverTakenForTheSameKindOfFrame(
            @ForAll("frames") Frame frame, @ForAll @IntRange(max = 5000) int position, @ForAll byte wrong) {
        byte[] wire = frame.encode();
        int at = position % wire.length;
        // A digit in lower case is the same digit: such a frame is read, and the fault reported.
        if (Character.toUpperCase((char) wrong) == (char) wire[at]) {
            return;
        }
        wire[at] = wrong;
        for (Received received : Frames.decode(wire)) {
            assertFalse(received.isUsable(), () -> frame + " with another character at " + at + ": " + received);
        }
    }

    @Provide
    Arbitrary<Frame> frames() {
        Arbitrary<Integer> octets = Arbitraries.integers().between(0, 255);
        Arbitrary<Info> infos =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(200).map(Info::of);
        return Combinators.combine(octets, octets, octets, infos).as(Frame::new);
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Arbitraries.oneOf(frames().map(Frame::encode), noise())
                .list()
                .ofMaxSize(8)
                .map(parts -> {
                    ByteArrayOutputStream stream = new ByteArrayOutputStream();
                    parts.forEach(stream::writeBytes);
                    return stream.toByteArray();
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
