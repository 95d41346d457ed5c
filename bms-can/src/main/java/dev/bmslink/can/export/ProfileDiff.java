package dev.bmslink.can.export;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two profiles, or two revisions of one, say differently about the bytes on the wire.
 *
 * <p>Frames belong together when they share an identifier, or else a name; signals when they share a name, or else their
 * bits. Purposes, notes and sources are not compared.
 */
public final class ProfileDiff {

    /** Stands for the page of a message without pages. */
    private static final long WHOLE = -1;

    private final List<Difference> differences = new ArrayList<>();

    private ProfileDiff() {}

    /**
     * Returns the differences.
     *
     * @param before the first profile
     * @param after the second profile
     * @return the differences, in the order of the first profile, then what only the second has; empty when there are none
     */
    public static List<Difference> between(Profile before, Profile after) {
        ProfileDiff diff = new ProfileDiff();
        diff.changed("bus", "", "bit rate", bitRate(before), bitRate(after));
        List<Message> rest = new ArrayList<>(after.messages());
        for (Message message : before.messages()) {
            Message other = counterpart(message, before, after);
            if (other == null) {
                diff.removed(message.toString(), "", "");
            } else {
                rest.remove(other);
                diff.messages(message, other);
            }
        }
        rest.forEach(message -> diff.added(message.toString(), "", ""));
        return diff.differences;
    }

    private static String bitRate(Profile profile) {
        return profile.head().bitRate() / 1000 + " kbit/s";
    }

    private static @Nullable Message counterpart(Message message, Profile before, Profile after) {
        Message sameIdentifier = after.message(message.identifier().word());
        if (sameIdentifier != null) {
            return sameIdentifier;
        }
        // A frame that has moved keeps its name, unless the first profile has something else where it went.
        return after.message(message.name())
                .filter(moved -> before.message(moved.identifier().word()) == null)
                .orElse(null);
    }

    private void messages(Message before, Message after) {
        String frame = before.toString();
        changed(
                frame,
                "",
                "identifier",
                before.identifier().toString(),
                after.identifier().toString());
        changed(frame, "", "identifier fields", fields(before), fields(after));
        changed(frame, "", "name", before.name(), after.name());
        changed(
                frame,
                "",
                "direction",
                before.direction().label(),
                after.direction().label());
        changed(frame, "", "lengths", Lengths.text(before), Lengths.text(after));
        changed(frame, "", "sent", before.timing().toString(), after.timing().toString());
        changed(frame, "", "silence", before.timing().silence(), after.timing().silence());
        SortedMap<Long, Layout> pagesBefore = pages(before);
        SortedMap<Long, Layout> pagesAfter = pages(after);
        TreeSet<Long> numbers = new TreeSet<>(pagesBefore.keySet());
        numbers.addAll(pagesAfter.keySet());
        for (Long number : numbers) {
            String where = number == WHOLE ? frame : frame + " page " + number;
            layouts(where, pagesBefore.get(number), pagesAfter.get(number));
        }
    }

    private static SortedMap<Long, Layout> pages(Message message) {
        return message.page().isPresent() ? message.pages() : new TreeMap<>(Map.of(WHOLE, message.layout()));
    }

    private static String fields(Message message) {
        return message.identifier().fields().stream()
                .map(field -> field.name() + " " + field.min() + ".." + field.max() + " in " + field.width()
                        + " bits from bit " + field.lowest())
                .collect(Collectors.joining(", "));
    }

    private void layouts(String frame, @Nullable Layout before, @Nullable Layout after) {
        if (before == null || after == null) {
            if (before != null) {
                removed(frame, "", "");
            }
            if (after != null) {
                added(frame, "", "");
            }
            return;
        }
        List<Signal> rest = new ArrayList<>(after.signals());
        Map<Signal, Signal> pairs = new LinkedHashMap<>();
        for (Signal signal : before.signals()) {
            after.signal(signal.name()).ifPresent(other -> pairs.put(signal, other));
        }
        rest.removeAll(pairs.values());
        for (Signal signal : before.signals()) {
            Signal other = pairs.get(signal);
            if (other == null) {
                other = rest.stream()
                        .filter(candidate ->
                                candidate.bits().mask() == signal.bits().mask())
                        .findFirst()
                        .orElse(null);
                rest.remove(other);
            }
            if (other == null) {
                removed(frame, signal.name(), signal.bits().label());
            } else {
                signals(frame, signal, other);
            }
        }
        rest.forEach(signal -> added(frame, signal.name(), signal.bits().label()));
        reserved(before, after).forEach(bits -> removed(frame, "", "reserved " + bits));
        reserved(after, before).forEach(bits -> added(frame, "", "reserved " + bits));
    }

    private void signals(String frame, Signal before, Signal after) {
        Map<String, String> aspectsBefore = SignalAspects.of(before);
        Map<String, String> aspectsAfter = SignalAspects.of(after);
        aspectsBefore.forEach((aspect, text) ->
                changed(frame, before.name(), aspect, text, Objects.requireNonNull(aspectsAfter.get(aspect))));
    }

    /** What is reserved in one layout alone. */
    private static List<String> reserved(Layout layout, Layout other) {
        return layout.reserved().stream()
                .map(Reserved::bits)
                .filter(bits -> other.reserved().stream().map(Reserved::bits).noneMatch(bits::equals))
                .map(Bits::label)
                .toList();
    }

    private void added(String frame, String signal, String what) {
        differences.add(new Difference(Difference.Kind.ADDED, frame, signal, "", "", what));
    }

    private void removed(String frame, String signal, String what) {
        differences.add(new Difference(Difference.Kind.REMOVED, frame, signal, "", what, ""));
    }

    private void changed(String frame, String signal, String aspect, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(Difference.Kind.CHANGED, frame, signal, aspect, before, after));
        }
    }
}
