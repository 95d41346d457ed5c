package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A hash over what a profile says about the wire; wording and sources do not count. */
public final class ProfileHash {
    private ProfileHash() {}

    /**
     * Returns the hash of a profile.
     *
     * @param profile the profile
     * @return SHA-256 in lower-case hex
     */
    public static String of(Profile profile) {
        return of(describe(profile));
    }

    /**
     * Returns the hash of a text.
     *
     * @param text the text
     * @return SHA-256 in lower-case hex
     */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String describe(Profile profile) {
        StringBuilder text = new StringBuilder(profile.id()).append('\n');
        text.append(profile.head().bitRate()).append('\n');
        for (Message message : profile.messages()) {
            text.append(message.identifier()).append(' ').append(message.name());
            for (IdentifierField field : message.identifier().fields()) {
                text.append(' ').append(field.name()).append(':').append(field.lowest());
                text.append('+').append(field.width()).append(' ').append(field.min());
                text.append("..").append(field.max());
            }
            text.append(' ').append(message.direction()).append(' ').append(message.lengths());
            text.append(' ').append(message.timing().trigger()).append(' ');
            text.append(message.timing().periodMillis()).append(' ');
            text.append(message.timing().detail()).append('\n');
            if (message.page().isEmpty()) {
                describe(text, message.layout());
            }
            for (Map.Entry<Long, Layout> page : message.pages().entrySet()) {
                text.append("page ").append(page.getKey()).append('\n');
                describe(text, page.getValue());
            }
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, Layout layout) {
        for (Signal signal : layout.signals()) {
            text.append(signal.name()).append(' ').append(signal.bits().label());
            text.append(' ')
                    .append(signal.formula())
                    .append(' ')
                    .append(signal.meaning().unit());
            text.append(' ').append(signal.meaning().range());
            if (signal instanceof Numeric numeric) {
                text.append(' ').append(numeric.notAvailable());
            } else if (signal instanceof Choice choice) {
                text.append(' ').append(choice.names());
            } else if (signal instanceof Octets octets) {
                text.append(' ').append(octets.pattern());
            } else if (signal instanceof Text characters) {
                text.append(' ').append((int) characters.padding());
            }
            text.append('\n');
        }
        for (Reserved reserved : layout.reserved()) {
            text.append("reserved ").append(reserved.bits().label()).append('\n');
        }
    }
}
