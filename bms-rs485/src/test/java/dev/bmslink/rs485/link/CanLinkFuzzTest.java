package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Any CAN frames on the link of towers.
 *
 * <p>Without {@code JAZZER_FUZZ=1} only the inputs beside this class run, which are the examples and what was found.
 */
class CanLinkFuzzTest {
    /** Identifier, length and data of one CAN frame in an input. */
    private static final int RECORD = 4 + 1 + 8;

    /** Nothing throws, and a frame that comes out goes in again. */
    @FuzzTest(maxDuration = "60s")
    void anyPartsAreFramesOrNothing(byte[] parts) {
        CanLink link = new CanLink();
        ByteBuffer in = ByteBuffer.wrap(parts).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= RECORD) {
            link.accept(in.getInt(), in.get() & 0x0F, in.getLong()).ifPresent(CanLinkFuzzTest::check);
        }
    }

    /** A frame is joined from its parts as it was split. */
    static void check(Frame frame) {
        CanLink link = new CanLink();
        List<CanLink.Part> parts = CanLink.split(frame);
        Optional<Frame> joined = Optional.empty();
        for (CanLink.Part part : parts) {
            assertFalse(joined.isPresent(), "complete before the last part");
            joined = link.accept(part.identifier(), part.length(), part.payload());
        }
        Frame other = joined.orElseThrow();
        boolean isAlias = frame.source() >= 0xE0 && frame.source() <= 0xEF;
        assertEquals(isAlias ? Addresses.NONE : frame.source(), other.source());
        assertEquals(frame.message(), other.message());
        assertEquals(frame.destination(), other.destination());
        assertArrayEquals(new int[] {frame.seq(), frame.epoch()}, new int[] {other.seq(), other.epoch()});
    }
}
