package dev.bmslink.cli.plot;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Signal;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * What tells one line of a chart from the others.
 *
 * @param message the message
 * @param signal the signal
 * @param fields the numbers in the identifier, for example the battery's address; empty when there are none
 * @param channel the bus
 */
record TraceKey(Message message, Signal signal, String fields, String channel) {

    static TraceKey of(Message message, Signal signal, LoggedFrame logged) {
        String fields = "";
        if (!message.identifier().fields().isEmpty()) {
            StringJoiner numbers = new StringJoiner(" ");
            for (IdentifierField field : message.identifier().fields()) {
                numbers.add(field.name() + " " + field.read(logged.frame().id()));
            }
            fields = numbers.toString();
        }
        return new TraceKey(message, signal, fields, logged.channel());
    }

    /** The signal's name, and as much besides as it takes among the others. */
    String label(Collection<TraceKey> all) {
        StringJoiner marks = new StringJoiner(" ", " [", "]").setEmptyValue("");
        if (varies(TraceKey::fields, all)) {
            marks.add(fields);
        }
        if (varies(TraceKey::channel, all)) {
            marks.add(channel);
        }
        String prefix = varies(key -> key.message().name(), all) ? message.name() + "." : "";
        return prefix + signal.name() + marks;
    }

    private boolean varies(Function<TraceKey, String> part, Collection<TraceKey> all) {
        return all.stream()
                .filter(other -> other.signal.name().equals(signal.name()))
                .anyMatch(other -> !part.apply(other).equals(part.apply(this)));
    }
}
