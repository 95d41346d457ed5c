package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Compares a typed record with the generic readings of the same frame. */
public final class RecordAgreement {

    private RecordAgreement() {}

    /**
     * Fails unless every component says what the reading of its signal says.
     *
     * @param record a message as a value
     * @param readings the readings of the same frame
     * @param otherComponents record components that are no signals
     */
    public static void assertAgrees(Record record, List<Reading> readings, String... otherComponents) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName();
            if (Set.of(otherComponents).contains(name)) {
                continue;
            }
            Object value = value(record, component);
            if (name.equals("flags")) {
                assertFlagsAgree((long) value, readings);
                continue;
            }
            Reading reading = readings.stream()
                    .filter(candidate -> DefinitionConsistency.camelCase(
                                    candidate.signal().name())
                            .equals(name))
                    .findFirst()
                    .orElseThrow();
            assertEquals(expected(reading, component.getType()), value, name);
        }
    }

    private static void assertFlagsAgree(long flags, List<Reading> readings) {
        long mask = 0;
        for (Reading reading : readings) {
            if (reading.signal() instanceof Flag flag) {
                assertEquals(reading.text(), Boolean.toString(flag.read(flags)), flag.name());
                mask |= flag.bits().mask();
            }
        }
        assertEquals(0, flags & ~mask, "bits that are no flags");
    }

    private static Object expected(Reading reading, Class<?> type) {
        String text = reading.text();
        if (type == double.class) {
            return reading.isAvailable() ? new BigDecimal(text).doubleValue() : Double.NaN;
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == String.class) {
            return text;
        }
        boolean number = text.length() < 16;
        long value = number ? Long.parseLong(text) : Long.parseUnsignedLong(text, 16);
        return type == int.class ? (Object) (int) value : (Object) value;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component + " cannot be read", e);
        }
    }
}
