package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds a frame from named values.
 *
 * <p>A value is given as text, in the form that {@link Reading#text} returns. The result is exact: values that were read
 * from a frame give the same bits again, except reserved and undescribed ones, which become zero.
 */
public final class Encoder {

    private Encoder() {}

    /**
     * Returns the frame that carries the given values.
     *
     * @param message the message
     * @param length number of data bytes
     * @param values values by signal name and by identifier field name
     * @return the frame; a signal without a value is zero
     * @throws IllegalArgumentException when a name is not known on this page, a signal does not lie within the length, or
     *     the wire cannot carry a value
     */
    public static CanFrame encode(Message message, int length, Map<String, String> values) {
        Map<String, String> rest = new HashMap<>(values);
        Map<String, Integer> fields = new HashMap<>();
        for (IdentifierField field : message.identifier().fields()) {
            String text = rest.remove(field.name());
            if (text != null) {
                fields.put(field.name(), integer(field.name(), text));
            }
        }
        Layout layout = layout(message, rest);
        long payload = 0;
        for (Map.Entry<String, String> value : rest.entrySet()) {
            Signal signal = layout.signal(value.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(message.name() + " has no signal " + value.getKey()
                            + "; it has "
                            + layout.signals().stream().map(Signal::name).toList()));
            if (!signal.isCarriedBy(length)) {
                throw new IllegalArgumentException(signal.name() + " does not lie within " + length + " bytes");
            }
            payload = signal.bits().set(payload, signal.parse(value.getValue()));
        }
        return new CanFrame(message.identifier().with(fields), length, payload);
    }

    private static Layout layout(Message message, Map<String, String> values) {
        return message.page()
                .map(page -> {
                    String number = values.get(page.name());
                    if (number == null) {
                        throw new IllegalArgumentException(
                                message.name() + " has pages; " + page.name() + " is missing");
                    }
                    return message.layout(page.bits().set(0, page.parse(number)));
                })
                .orElse(message.layout());
    }

    private static int integer(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " = " + text + " is not a whole number", e);
        }
    }
}
