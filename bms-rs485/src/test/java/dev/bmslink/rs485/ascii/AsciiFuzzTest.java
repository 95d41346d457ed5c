package dev.bmslink.rs485.ascii;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Contents;
import dev.bmslink.rs485.ascii.message.Conversation;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Heard;
import dev.bmslink.rs485.ascii.message.Named;
import dev.bmslink.rs485.ascii.message.Replies;
import java.util.ArrayList;
import java.util.List;

/**
 * Any bytes on the line.
 *
 * <p>Without {@code JAZZER_FUZZ=1} only the inputs beside this class run, which are the vectors and what was found.
 */
class AsciiFuzzTest {

    /** Nothing throws, a split changes nothing, a frame is written as it was read, and contents keep every byte. */
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreFramesOrFaults(byte[] stream) {
        List<Received> whole = Frames.decode(stream);
        List<Received> split = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(split::add);
        for (int i = 0; i < stream.length; i++) {
            decoder.onBytes(stream, i, 1);
        }
        assertEquals(whole, split);
        // Most random bytes have a wrong checksum; the contents are read all the same, to reach that code.
        Conversation conversation = new Conversation(Command.ANALOG_VALUES, Dialect.DEFAULT);
        for (Received received : whole) {
            Frame frame = received.frame();
            if (frame != null) {
                assertEquals(List.of(new Received(frame, List.of())), Frames.decode(frame.encode()));
                check(conversation.hear(frame));
                for (Command command : Command.values()) {
                    check(new Conversation(command, Dialect.DEFAULT).hear(frame));
                }
            }
        }
    }

    private static void check(Heard heard) {
        Content content = heard.content();
        if (content == null) {
            return;
        }
        assertEquals(heard.frame().info(), Contents.encode(content), heard::toString);
        Named.head(content);
        content.packs().forEach(Named::pack);
        if (heard.reply()) {
            Replies.typed(content, Dialect.DEFAULT);
        }
    }
}
