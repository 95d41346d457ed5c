package dev.bmslink.cli.live;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Replaces the characters of serial numbers in frames by X.
 *
 * <p>Which characters these are, the profile says: texts that are called a serial number, stand in a message that is, or
 * are a part of one. Padding, page numbers and everything else stay as they are. Not thread-safe.
 */
public final class Redactor {

    private static final String SERIAL = "serial";
    private static final long MASK = 0xFF;

    private final Profile profile;
    private final Set<Text> serials = new LinkedHashSet<>();
    private final SortedSet<String> unknown = new TreeSet<>();
    private long changed;

    /** Creates a redactor for frames of a profile. */
    public Redactor(Profile profile) {
        this.profile = profile;
        for (SplitText whole : profile.splitTexts()) {
            if (whole.name().contains(SERIAL)) {
                whole.parts().forEach(part -> serials.add(part.text()));
            }
        }
        for (Message message : profile.messages()) {
            for (Signal signal : message.signals()) {
                boolean named = signal.name().contains(SERIAL) || message.name().contains(SERIAL);
                if (named && signal instanceof Text text) {
                    serials.add(text);
                }
            }
        }
    }

    /** The frame without the characters of serial numbers. */
    public CanFrame redact(CanFrame frame) {
        Message message = profile.message(frame.word());
        if (message == null) {
            unknown.add(frame.idText());
            return frame;
        }
        long data = frame.data();
        for (Signal signal : message.layout(data).signals()) {
            if (signal instanceof Text text && serials.contains(text)) {
                data = (data & ~text.bits().mask())
                        | (masked(data) & text.bits().mask());
            }
        }
        CanFrame redacted = new CanFrame(frame.word(), frame.length(), data);
        changed += redacted.equals(frame) ? 0 : 1;
        return redacted;
    }

    /** A payload with X in place of every byte that is not padding. */
    private static long masked(long data) {
        long masked = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            long octet = data >>> shift & MASK;
            masked |= (octet == 0 || octet == ' ' ? octet : 'X') << shift;
        }
        return masked;
    }

    /** How many frames were changed. */
    public long changed() {
        return changed;
    }

    /** Identifiers that the profile does not know, whose frames stay as they are. */
    public SortedSet<String> unknown() {
        return Collections.unmodifiableSortedSet(unknown);
    }
}
