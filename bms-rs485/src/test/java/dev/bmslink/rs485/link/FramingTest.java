package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {

    /** What a decoder told. */
    private static final class Heard implements LinkDecoder.Listener {
        final List<Frame> frames = new ArrayList<>();
        final List<LinkFault> faults = new ArrayList<>();

        @Override
        public void onFrame(Frame frame) {
            frames.add(frame);
        }

        @Override
        public void onFault(LinkFault fault) {
            faults.add(fault);
        }

        static Heard of(byte[]... parts) {
            Heard heard = new Heard();
            LinkDecoder decoder = new LinkDecoder();
            for (byte[] part : parts) {
                decoder.accept(part, 0, part.length, heard);
            }
            return heard;
        }
    }

    @Test
    void everyExampleHasItsBytes() {
        assertEquals(25, Examples.FRAMES.size());
        Examples.FRAMES.forEach((name, frame) -> {
            assertArrayEquals(Examples.PLAIN.get(name), frame.toBytes(), name);
            assertArrayEquals(Examples.WIRE.get(name), frame.toWire(), name);
            assertEquals(Examples.WIRE.get(name).length, frame.wireLength(), name);
        });
    }

    @Test
    void everyExampleIsReadWholeByteByByteAndBetweenNoise() {
        byte[] noise = {0x55, 0x12, 0x0A};
        Examples.FRAMES.forEach((name, frame) -> {
            byte[] wire = Examples.WIRE.get(name);
            assertEquals(List.of(frame), Heard.of(wire).frames, name);
            Heard single = new Heard();
            LinkDecoder decoder = new LinkDecoder();
            for (int i = 0; i < wire.length; i++) {
                decoder.accept(wire, i, 1, single);
            }
            assertEquals(List.of(frame), single.frames, name);
            assertTrue(single.faults.isEmpty(), name);
            Heard noisy = Heard.of(noise, wire, noise, wire, noise);
            assertEquals(List.of(frame, frame), noisy.frames, name);
            assertEquals(2, noisy.faults.size(), name);
        });
    }

    @Test
    void allExamplesInOneStreamCutAnywhere() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Examples.WIRE.values().forEach(stream::writeBytes);
        byte[] bytes = stream.toByteArray();
        for (int cut = 0; cut <= bytes.length; cut++) {
            Heard heard = Heard.of(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length));
            assertEquals(List.copyOf(Examples.FRAMES.values()), heard.frames);
        }
    }

    @Test
    void noExampleSurvivesAChangedBit() {
        Examples.FRAMES.forEach((name, frame) -> {
            byte[] wire = Examples.WIRE.get(name);
            for (int bit = 8; bit < 8 * (wire.length - 1); bit++) {
                byte[] damaged = wire.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                Heard heard = Heard.of(damaged, Examples.WIRE.get("E4"));
                assertEquals(List.of(Examples.FRAMES.get("E4")), heard.frames, name + " bit " + bit);
                assertTrue(!heard.faults.isEmpty(), name + " bit " + bit);
            }
        });
    }

    /** The two negative examples of the specification. */
    @Test
    void flippedBitAndCutFrameAreDropped() {
        Heard flipped = Heard.of(Examples.hex("00 09 10 06 2A 7E 01 02 0B 06 01 01 01 01 01 01 01 01 01 03 84 7D 00"));
        assertEquals(List.of(), flipped.frames);
        assertEquals(List.of(LinkFault.CHECK), flipped.faults);
        byte[] cut = Arrays.copyOf(Examples.WIRE.get("E4"), 15);
        Heard heard = Heard.of(cut, Examples.WIRE.get("E6"));
        assertEquals(List.of(Examples.FRAMES.get("E6")), heard.frames);
        assertEquals(1, heard.faults.size());
    }

    @ParameterizedTest
    @CsvSource({
        "10 06 2A 7E 01 02 0B 02 00 00 00 00 00 00 00 00 00, LENGTH",
        "20 06 2A 02 01 13 00, VERSION",
        "10 06 2A 02 01 55 00, COMMAND",
        "10 06 2A 02 01 13 01 00, PAYLOAD_LENGTH",
        "11 06 2A 02 01 13 00, KIND",
        "1F 06 2A 02 01 13 00, KIND",
        "10 06 2A 02 01 13, TOO_SHORT",
    })
    void saysWhyBytesAreNotAFrame(String plain, LinkFault fault) {
        byte[] body = Examples.hex(plain);
        int crc = dev.bmslink.core.checksum.Crc16.of(body);
        byte[] checked = Arrays.copyOf(body, body.length + 2);
        checked[body.length] = (byte) crc;
        checked[body.length + 1] = (byte) (crc >>> 8);
        assertEquals(List.of(fault), Heard.of(Cobs.encode(checked)).faults);
    }

    @Test
    void saysTooLongAndStuffing() {
        byte[] endless = new byte[200];
        Arrays.fill(endless, (byte) 7);
        Heard heard = Heard.of(endless, Examples.WIRE.get("E1"));
        assertEquals(List.of(LinkFault.TOO_LONG), heard.faults);
        assertEquals(1, heard.frames.size());
        assertEquals(List.of(LinkFault.STUFFING), Heard.of(Examples.hex("00 30 01 02 00")).faults);
    }

    @Property
    void cobsGivesTheDataBackWithoutAnyZero(@ForAll @Size(max = 600) byte[] data) {
        byte[] wire = Cobs.encode(data);
        for (int i = 1; i < wire.length - 1; i++) {
            assertTrue(wire[i] != 0);
        }
        byte[] inside = Arrays.copyOfRange(wire, 1, wire.length - 1);
        int length = Cobs.decode(inside, inside.length);
        assertArrayEquals(data, Arrays.copyOf(inside, length));
    }

    /** The published vectors of the method: one code byte a run, and the runs of 254 bytes. */
    @Test
    void cobsKnownVectors() {
        assertArrayEquals(Examples.hex("00 01 01 00"), Cobs.encode((byte) 0));
        assertArrayEquals(Examples.hex("00 03 11 22 02 33 00"), Cobs.encode(Examples.hex("11 22 00 33")));
        byte[] run = new byte[254];
        Arrays.fill(run, (byte) 1);
        byte[] wire = Cobs.encode(run);
        assertEquals(257, wire.length);
        assertEquals((byte) 0xFF, wire[1]);
        assertEquals(259, Cobs.encode(Arrays.copyOf(run, 255)).length);
    }

    @Property
    void noiseNeverThrowsAndTheNextFrameIsHeard(@ForAll @Size(max = 300) byte[] noise) {
        byte[] wire = Examples.WIRE.get("E9");
        Heard heard = Heard.of(noise, wire, wire);
        assertEquals(Examples.FRAMES.get("E9"), heard.frames.get(heard.frames.size() - 1));
    }

    @Property
    void everyMessageReadsBackAsWritten(@ForAll long seed) {
        Random random = new Random(seed);
        for (MessageType type : MessageType.values()) {
            byte[] payload = new byte[type.length()];
            random.nextBytes(payload);
            Message message = type.read(payload, 0);
            assertEquals(type, message.type());
            Frame frame = new Frame(random.nextInt(256), random.nextInt(256), 2, 1, message);
            assertEquals(List.of(frame), Heard.of(frame.toWire()).frames);
            int reserved = type == MessageType.I_AM || type == MessageType.CONFIRM_ACK ? 1 : 0;
            byte[] plain = frame.toBytes();
            assertArrayEquals(
                    Arrays.copyOf(payload, payload.length - reserved),
                    Arrays.copyOfRange(plain, Frame.HEADER, Frame.HEADER + payload.length - reserved));
        }
    }

    @Test
    void refusesWhatTheWireCannotCarry() {
        assertThrows(IllegalArgumentException.class, () -> new Frame(256, 0, 0, 0, new RunningMessage.Poll(0)));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new Frame(1, 0, 0, 0, new RunningMessage.Poll(300)).toWire());
        assertEquals("fields 300 is outside 0..255", refused.getMessage());
    }
}
