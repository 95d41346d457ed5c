package dev.bmslink.benchmarks;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Contents;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Replies;
import dev.bmslink.rs485.ascii.message.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Frames of the ASCII protocol: the reply of one pack to 42, 128 characters.
 *
 * <p>Framing alone (find, check, convert), framing with typed values, and the way back. The baseline sums the characters as
 * CHKSUM does and converts the digits, without finding or checking anything.
 */
@State(Scope.Benchmark)
public class AsciiBenchmark extends DecodeBenchmark {

    private static final String REPLY =
            "~20024600C06E00020F0D1F0D200D200D200D200D200D210D200D200D210D220D200D220D220D21"
                    + "050BCD0BAF0BAF0BAF0BAF0015C4E88AAC02C350004FE594\r";

    byte[] characters = REPLY.getBytes(StandardCharsets.US_ASCII);
    private final List<Frame> frames = new ArrayList<>();
    private final FrameDecoder decoder =
            new FrameDecoder(received -> frames.add(Objects.requireNonNull(received.frame())));
    private final Frame frame = decode(decoder, frames, characters);
    private final Reply reply = typed(frame);

    /** Creates the state. */
    public AsciiBenchmark() {}

    /** Finds and checks a frame. */
    @Benchmark
    public Frame decodeFrame() {
        return decode(decoder, frames, characters);
    }

    private static Frame decode(FrameDecoder decoder, List<Frame> frames, byte[] characters) {
        frames.clear();
        decoder.onBytes(characters);
        return frames.get(0);
    }

    /** Finds and checks a frame, and reads its values. */
    @Benchmark
    public Reply decodeReply() {
        return typed(decodeFrame());
    }

    private static Reply typed(Frame frame) {
        Content content = Replies.read(
                        frame, Command.ANALOG_VALUES, OptionalInt.empty(), OptionalInt.empty(), Dialect.DEFAULT)
                .content();
        return Replies.typed(Objects.requireNonNull(content), Dialect.DEFAULT);
    }

    /** Reads the values by their names, without the typed layer. */
    @Benchmark
    public Contents.Outcome decodeContent() {
        return Contents.reply(frame, Command.ANALOG_VALUES, OptionalInt.empty(), Dialect.DEFAULT);
    }

    /** Sums and converts the characters: the baseline. */
    @Benchmark
    public int sumAndConvert() {
        int sum = 0;
        int digits = 0;
        for (byte character : characters) {
            sum += character;
            digits = (digits << 4) + Character.digit(character, 16);
        }
        return sum ^ digits;
    }

    /** Writes a frame. */
    @Benchmark
    public byte[] encodeFrame() {
        return frame.encode();
    }

    /** Writes values as a frame, with rounding and range checks. */
    @Benchmark
    public byte[] encodeReply() {
        return Replies.frame(reply, Frame.VERSION_2_0, frame.address(), false).encode();
    }
}
