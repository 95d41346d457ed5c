package dev.bmslink.rs485.ascii;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Frames from texts, for tests. */
public final class Frames {

    private Frames() {}

    /** Everything that a text without EOI gives. */
    public static Received receive(String text) {
        List<Received> received = decode((text + "\r").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, received.size(), text);
        return received.get(0);
    }

    /** All that a stream gives. */
    public static List<Received> decode(byte[] stream) {
        List<Received> received = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(received::add);
        decoder.onBytes(stream);
        return received;
    }

    /** An intact frame. */
    public static Frame intact(String text) {
        Received received = receive(text);
        assertEquals(List.of(), received.faults(), text);
        return usable(received);
    }

    /** The frame of what may be acted upon. */
    public static Frame usable(Received received) {
        Frame frame = received.frame();
        if (frame == null || !received.isUsable()) {
            throw new AssertionError("not usable: " + received);
        }
        return frame;
    }
}
