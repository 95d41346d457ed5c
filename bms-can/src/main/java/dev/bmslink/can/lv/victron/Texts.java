package dev.bmslink.can.lv.victron;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;

/** What the messages that consist of one text have in common. */
final class Texts {

    private Texts() {}

    /** A text that fills a frame, padded with zeros. */
    static Text signal(String name, String note, Confidence confidence, String source) {
        return Field.named(name)
                .bytes(0, 8)
                .note(note)
                .source(confidence, source)
                .text('\0');
    }

    static Message message(String name, int id, String purpose, Signal text) {
        return Message.named(name)
                .standardId(id)
                .direction(Direction.FROM_BATTERY)
                .on("some batteries every 10 s")
                .cyclic(1000)
                .purpose(purpose)
                .source(
                        text.meaning().provenance().confidence(),
                        text.meaning().provenance().source())
                .layout(text);
    }
}
