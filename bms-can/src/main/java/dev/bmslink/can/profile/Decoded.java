package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a frame says.
 *
 * <p>A signal that does not lie within the received bytes has no reading; one that is sent as "not available" has a
 * reading that says so.
 *
 * @param frame the frame
 * @param message the message, or null when the profile has none with this identifier
 * @param identifierFields numbers in the identifier by name
 * @param readings the values that the frame carries
 * @param faults what the profile does not expect
 */
public record Decoded(
        CanFrame frame,
        @Nullable Message message,
        Map<String, Integer> identifierFields,
        List<Reading> readings,
        List<Fault> faults) {

    static Decoded of(CanFrame frame, @Nullable Message message) {
        if (message == null) {
            Fault fault = new Fault(Fault.Kind.UNKNOWN_IDENTIFIER, frame.idText());
            return new Decoded(frame, null, Map.of(), List.of(), List.of(fault));
        }
        List<Fault> faults = new ArrayList<>();
        if (!message.lengths().contains(frame.length())) {
            faults.add(new Fault(
                    Fault.Kind.UNEXPECTED_LENGTH, frame.length() + " bytes, expected one of " + message.lengths()));
        }
        message.page()
                .filter(page -> page.isCarriedBy(frame.length()))
                .filter(page -> !message.pages().containsKey(page.raw(frame.data())))
                .ifPresent(page -> faults.add(new Fault(Fault.Kind.UNKNOWN_PAGE, "page " + page.read(frame.data()))));
        Map<String, Integer> fields = new LinkedHashMap<>();
        for (IdentifierField field : message.identifier().fields()) {
            int value = field.read(frame.id());
            fields.put(field.name(), value);
            if (value < field.min() || value > field.max()) {
                faults.add(new Fault(Fault.Kind.IDENTIFIER_FIELD_OUT_OF_RANGE, field.name() + " " + value));
            }
        }
        List<Reading> readings = message.layout(frame.data()).read(frame.data(), frame.length());
        return new Decoded(frame, message, fields, readings, faults);
    }

    /**
     * Returns the reading of a signal.
     *
     * @param signal wire name
     * @return the reading, or empty when the frame does not carry the signal
     */
    public Optional<Reading> reading(String signal) {
        return readings.stream()
                .filter(reading -> reading.signal().name().equals(signal))
                .findFirst();
    }

    /**
     * Returns the values for people.
     *
     * @return the message's name and its readings, or the frame itself when it is not known
     */
    @Override
    public String toString() {
        return message == null
                ? frame + " unknown"
                : message.name()
                        + readings.stream().map(reading -> " " + reading).collect(Collectors.joining(","));
    }
}
