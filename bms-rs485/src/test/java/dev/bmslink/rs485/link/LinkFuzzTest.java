package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/**
 * Any bytes on the link.
 *
 * <p>Without {@code JAZZER_FUZZ=1} only the inputs beside this class run, which are the examples and what was found.
 */
class LinkFuzzTest {
    /** Nothing throws, a split changes nothing, and a frame is written as it was read, over CAN as well. */
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreFramesOrFaults(byte[] stream) {
        Heard whole = new Heard();
        new LinkDecoder().accept(stream, 0, stream.length, whole);
        Heard split = new Heard();
        LinkDecoder decoder = new LinkDecoder();
        for (int i = 0; i < stream.length; i++) {
            decoder.accept(stream, i, 1, split);
        }
        assertEquals(whole.all, split.all);
        for (Frame frame : whole.frames) {
            byte[] wire = frame.toWire();
            Heard again = new Heard();
            new LinkDecoder().accept(wire, 0, wire.length, again);
            assertEquals(List.of(frame), again.all);
            CanLinkFuzzTest.check(frame);
        }
        // Most random bytes have a wrong check, so the messages are read without it too.
        for (MessageType type : MessageType.values()) {
            if (stream.length >= type.length()) {
                Message message = type.read(stream, 0);
                Frame frame = new Frame(1, 2, 3, 4, message);
                byte[] wire = frame.toWire();
                Heard again = new Heard();
                new LinkDecoder().accept(wire, 0, wire.length, again);
                assertEquals(List.of(frame), again.all);
            }
        }
    }

    private static final class Heard implements LinkDecoder.Listener {
        private final List<Object> all = new ArrayList<>();
        private final List<Frame> frames = new ArrayList<>();

        @Override
        public void onFrame(Frame frame) {
            all.add(frame);
            frames.add(frame);
        }

        @Override
        public void onFault(LinkFault fault) {
            all.add(fault);
        }
    }
}
