package dev.bmslink.can.state;

import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.StateView;
import java.util.Map;
import java.util.Optional;

/**
 * A text, or a part of one.
 *
 * @param signal the signal
 * @param identity what it tells
 * @param start index of its first character within the whole text
 * @param split whether the text spans several frames
 */
record IdentityText(Text signal, Identity identity, int start, boolean split) {
    private static final Map<String, Identity> WORDS =
            Map.of("manufacturer", Identity.MANUFACTURER, "bms_software_code", Identity.FIRMWARE_VERSION);

    /** Meanings of the texts that span several frames. */
    static final Map<String, Identity> SPLIT = Map.of(
            "serial_number", Identity.SERIAL_NUMBER,
            "serial", Identity.SERIAL_NUMBER,
            "bms_name", Identity.MODEL,
            "manufacturer", Identity.MANUFACTURER);

    static Optional<IdentityText> of(Signal signal) {
        Identity identity = WORDS.get(signal.name());
        return signal instanceof Text text && identity != null
                ? Optional.of(new IdentityText(text, identity, 0, false))
                : Optional.empty();
    }

    /** A part beyond the end of a short text is sent too: receivers wait for all parts. */
    boolean isKnown(StateView state) {
        return state.isKnown(identity);
    }

    int size() {
        return signal.bits().width() / Byte.SIZE;
    }

    long write(long payload, StateView state, Losses losses) {
        String whole = state.text(identity).orElse("");
        String part = whole.substring(Math.min(start, whole.length()), Math.min(start + size(), whole.length()));
        StringBuilder sendable = new StringBuilder();
        part.chars().forEach(c -> sendable.append(c < 0x80 ? (char) c : '?'));
        if (!sendable.toString().equals(part)) {
            losses.add(Loss.Kind.SATURATED, identity.key(), "sent as " + sendable);
        }
        return signal.write(payload, sendable.toString());
    }
}
