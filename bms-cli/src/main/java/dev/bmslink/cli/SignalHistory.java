package dev.bmslink.cli;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What each signal of a log was, and when it changed. A frame that the profile does not know counts as one signal. */
final class SignalHistory {

    /** The value of a signal from some time on, which is the number of the frame in a log without times. */
    private record Change(long time, String value) {}

    private final Profile profile;
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    private long origin = LoggedFrame.NO_TIME;
    private long end;
    private long frames;

    SignalHistory(Profile profile) {
        this.profile = profile;
    }

    void add(LoggedFrame logged) {
        if (frames++ == 0) {
            origin = logged.timeNanos();
        }
        end = isTimed() && logged.hasTime() ? logged.timeNanos() - origin : frames;
        Decoded decoded = profile.decode(logged.frame());
        Message message = decoded.message();
        if (message == null) {
            add(logged.frame().idText(), logged.frame().dataText());
            return;
        }
        String name = name(message, decoded);
        for (Reading reading : decoded.readings()) {
            String signal = reading.signal().name();
            if (message.page().filter(reading.signal()::equals).isPresent()) {
                continue;
            }
            add(name + "." + signal, reading.toString().substring(signal.length() + 1));
        }
    }

    /** The message with what else tells its frames apart: fields of the identifier, and the page. */
    private static String name(Message message, Decoded decoded) {
        StringJoiner marks = new StringJoiner(" ", "[", "]").setEmptyValue("");
        decoded.identifierFields().forEach((field, value) -> marks.add(field + " " + value));
        message.page().flatMap(page -> decoded.reading(page.name())).ifPresent(page -> marks.add(page.toString()));
        return message.name() + marks;
    }

    private void add(String signal, String value) {
        List<Change> known = changes.computeIfAbsent(signal, name -> new ArrayList<>());
        if (known.isEmpty() || !known.get(known.size() - 1).value().equals(value)) {
            known.add(new Change(end, value));
        }
    }

    private boolean isTimed() {
        return origin != LoggedFrame.NO_TIME;
    }

    /** The number of signals in this log or the other. */
    int countWith(SignalHistory other) {
        return signals(other).size();
    }

    private Set<String> signals(SignalHistory other) {
        Set<String> signals = new LinkedHashSet<>(changes.keySet());
        signals.addAll(other.changes.keySet());
        return signals;
    }

    /** One line for each signal that differs. */
    List<String> differences(SignalHistory other) {
        List<String> differences = new ArrayList<>();
        for (String signal : signals(other)) {
            List<Change> here = changes.getOrDefault(signal, List.of());
            List<Change> there = other.changes.getOrDefault(signal, List.of());
            int same = 0;
            while (same < Math.min(here.size(), there.size())
                    && here.get(same).value().equals(there.get(same).value())) {
                same++;
            }
            boolean counts = countsIn(here, same, other) || other.countsIn(there, same, this);
            if (counts) {
                differences.add(signal + ": " + shown(here, same) + " | " + other.shown(there, same));
            }
        }
        return differences;
    }

    /** Whether there is a change at this place, and the other log lasted long enough to have it too. */
    private boolean countsIn(List<Change> known, int index, SignalHistory other) {
        boolean comparable = isTimed() && other.isTimed() && index > 0;
        return index < known.size() && (!comparable || known.get(index).time() <= other.end);
    }

    private String shown(List<Change> known, int index) {
        if (known.isEmpty()) {
            return "absent";
        }
        Change change = index < known.size() ? known.get(index) : null;
        return change == null ? "stays " + known.get(index - 1).value() : change.value() + " from " + time(change);
    }

    private String time(Change change) {
        return isTimed()
                ? BigDecimal.valueOf(change.time(), 9).setScale(3, RoundingMode.HALF_UP) + " s"
                : "frame " + change.time();
    }
}
