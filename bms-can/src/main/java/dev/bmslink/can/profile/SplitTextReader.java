package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of the split texts of a profile together.
 *
 * <p>Parts are taken in order; a part out of order, or one that belongs to another pack, discards what was collected.
 * Memory is bounded by the number of texts times the number of identifier field values. Not thread-safe.
 */
public final class SplitTextReader {

    /**
     * A complete text.
     *
     * @param text its description
     * @param key the pack it belongs to, or null when no part says
     * @param value the text
     */
    public record Completed(SplitText text, @Nullable Long key, String value) {}

    private record Slot(SplitText text, int fieldBits) {}

    private record Collected(int parts, @Nullable Long key, String value) {}

    private static final Collected NOTHING = new Collected(0, null, "");

    private final Profile profile;
    private final Map<Slot, Collected> collecting = new HashMap<>();

    /**
     * Creates a reader that has collected nothing.
     *
     * @param profile the profile whose texts are to be read
     */
    public SplitTextReader(Profile profile) {
        this.profile = profile;
    }

    /**
     * Takes a frame.
     *
     * @param frame any frame
     * @return the text that this frame completes, if any
     */
    public Optional<Completed> onFrame(CanFrame frame) {
        Message message = profile.message(frame.word());
        if (message == null) {
            return Optional.empty();
        }
        Layout layout = message.layout(frame.data());
        for (SplitText text : profile.splitTexts()) {
            for (int i = 0; i < text.parts().size(); i++) {
                SplitText.Part part = text.parts().get(i);
                if (part.message().equals(message)
                        && part.text().isCarriedBy(frame.length())
                        && layout.signals().contains(part.text())) {
                    return onPart(
                            text,
                            i,
                            frame,
                            layout,
                            frame.word() & ~message.identifier().word());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Completed> onPart(SplitText text, int index, CanFrame frame, Layout layout, int fieldBits) {
        Slot slot = new Slot(text, fieldBits);
        Collected before = index == 0 ? NOTHING : collecting.getOrDefault(slot, NOTHING);
        Long key = key(text.key(), frame, layout);
        boolean samePack = key == null || before.key() == null || before.key().equals(key);
        if (before.parts() != index || !samePack) {
            collecting.remove(slot);
            return Optional.empty();
        }
        String value = before.value() + text.parts().get(index).text().read(frame.data());
        Collected now = new Collected(index + 1, key == null ? before.key() : key, value);
        if (now.parts() < text.parts().size()) {
            collecting.put(slot, now);
            return Optional.empty();
        }
        collecting.remove(slot);
        return Optional.of(new Completed(text, now.key(), now.value()));
    }

    private static @Nullable Long key(@Nullable Whole key, CanFrame frame, Layout layout) {
        if (key == null) {
            return null;
        }
        Signal here = layout.signal(key.name()).orElse(null);
        return key.equals(here) && key.isCarriedBy(frame.length()) ? key.read(frame.data()) : null;
    }
}
