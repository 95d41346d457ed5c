package dev.bmslink.can.identify;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges a profile by what the frames contain: fixed values, reserved bits, ranges, texts. */
final class ContentJudge {

    private static final double MOST_AGAINST = -12;

    private final Set<String> fixed = new TreeSet<>();
    private final Set<String> notFixed = new TreeSet<>();
    private final Set<String> reserved = new TreeSet<>();
    private final Set<String> outside = new TreeSet<>();
    private final Set<String> unprintable = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

    void judge(List<Decoded> samples, Scorecard card) {
        samples.forEach(this::sample);
        fixed.removeAll(notFixed);
        count(card, 3, 6, fixed, "fixed values as expected in ");
        count(card, -2.5, MOST_AGAINST, notFixed, "fixed values differ in ");
        count(card, -2, MOST_AGAINST, reserved, "reserved bits are set in ");
        count(card, -2.5, MOST_AGAINST, outside, "values out of range: ");
        count(card, -2, -4, unprintable, "no readable text in ");
        count(card, -3, MOST_AGAINST, faults, "");
    }

    private static void count(Scorecard card, double each, double most, Set<String> items, String text) {
        if (!items.isEmpty()) {
            double bits = each * items.size();
            card.add(each < 0 ? Math.max(most, bits) : Math.min(most, bits), text + String.join(", ", items));
        }
    }

    private void sample(Decoded decoded) {
        CanFrame frame = decoded.frame();
        decoded.faults().stream()
                .filter(fault -> fault.kind() != Fault.Kind.UNEXPECTED_LENGTH)
                .forEach(fault -> faults.add(frame.idText() + " " + fault.detail()));
        Message message = decoded.message();
        if (message == null) {
            return;
        }
        Layout layout = message.layout(frame.data());
        if ((frame.data() & layout.reservedMask()) != 0) {
            reserved.add(message.name());
        }
        for (Reading reading : decoded.readings()) {
            reading(message, reading);
        }
    }

    private void reading(Message message, Reading reading) {
        Signal signal = reading.signal();
        boolean expected = signal.isInRange(reading.raw());
        if (signal.isConstant()) {
            (expected ? fixed : notFixed).add(message.name());
        } else if (!expected || !Plausibility.isPlausible(signal, reading.raw())) {
            outside.add(signal.name() + " " + reading.text());
        }
        if (signal instanceof Text text && !isReadable(text, reading.raw())) {
            unprintable.add(message.name());
        }
    }

    /** Whether a text is empty or printable ASCII before its padding, whichever padding the device uses. */
    private static boolean isReadable(Text text, long raw) {
        String value = text.format(raw);
        int zero = value.indexOf(0);
        return (zero < 0 ? value : value.substring(0, zero)).chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
