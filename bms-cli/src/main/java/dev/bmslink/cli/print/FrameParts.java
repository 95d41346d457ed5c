package dev.bmslink.cli.print;

import dev.bmslink.can.profile.Decoded;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.ArrayList;
import java.util.List;

/** The values of a frame for people: flags by name and only when set, and nothing that always has the same value. */
public final class FrameParts {

    private FrameParts() {}

    /**
     * A value, or all flags.
     *
     * @param text name, value and unit
     * @param mask the bits of the payload that it comes from, 0 when it is a number in the identifier
     * @param odd whether the value is outside its range
     */
    public record Part(String text, long mask, boolean odd) {}

    /** The values of a frame in the order of its description, the flags last. */
    public static List<Part> of(Decoded decoded) {
        List<Part> parts = new ArrayList<>();
        decoded.identifierFields().forEach((name, value) -> parts.add(new Part(name + " " + value, 0, false)));
        List<String> flags = new ArrayList<>();
        long flagMask = 0;
        for (Reading reading : decoded.readings()) {
            if (reading.signal() instanceof Flag) {
                flagMask |= reading.signal().bits().mask();
                if (reading.raw() != 0) {
                    flags.add(reading.signal().name());
                }
            } else if (!isExpectedConstant(reading)) {
                parts.add(value(reading));
            }
        }
        if (flagMask != 0) {
            parts.add(new Part(flags.isEmpty() ? "no flags" : "[" + String.join(" ", flags) + "]", flagMask, false));
        }
        return parts;
    }

    /** Whether a value tells nothing, because it is the only valid one. */
    private static boolean isExpectedConstant(Reading reading) {
        Signal signal = reading.signal();
        return signal.isConstant() && signal.isInRange(reading.raw());
    }

    private static Part value(Reading reading) {
        Signal signal = reading.signal();
        Confidence confidence = signal.meaning().provenance().confidence();
        boolean doubtful = confidence == Confidence.ASSUMED || confidence == Confidence.UNKNOWN;
        String text = signal.name() + (doubtful ? "? " : " ") + Text.trimmed(reading.text());
        if (reading.isAvailable() && !signal.meaning().unit().isEmpty()) {
            text += " " + signal.meaning().unit();
        }
        boolean odd = !signal.isInRange(reading.raw()) && !(signal instanceof Choice) && !(signal instanceof Octets);
        return new Part(text, signal.bits().mask(), odd);
    }
}
