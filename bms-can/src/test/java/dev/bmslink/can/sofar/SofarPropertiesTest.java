package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Reading;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SofarPropertiesTest {

    /** What a record says besides the signals of its frame. */
    private static final Set<String> FROM_IDENTIFIER = Set.of("battery", "at_fault", "frame_number");

    /** The places of a frame of cell voltages, which have other signal names in each frame. */
    private static final List<String> PLACES = List.of("first", "second", "third");

    @Provide
    Arbitrary<CanFrame> frames() {
        return Combinators.combine(
                        Arbitraries.of(Sofar.V1_0.messages()),
                        Arbitraries.integers().between(0, 15),
                        payloads())
                .as((message, battery, payload) ->
                        new CanFrame(message.identifier().word() | battery << 12, 8, payload));
    }

    /** Any payload, with words of all ones more often than chance has them. */
    private static Arbitrary<Long> payloads() {
        Arbitrary<Integer> words = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0xFFFF), Arbitraries.of(0, 1, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF));
        return words.list()
                .ofSize(4)
                .map(list -> list.stream().mapToLong(Integer::longValue).reduce(0, (sum, word) -> sum << 16 | word));
    }

    @Property(tries = 5000)
    void typedValuesAreTheReadings(@ForAll("frames") CanFrame frame) {
        Decoded decoded = Sofar.V1_0.decode(frame);
        SofarMessage.decode(frame).ifPresent(typed -> {
            assertEquals(decoded.identifierFields().get("battery"), typed.battery());
            Map<String, Reading> readings = new HashMap<>();
            decoded.readings().forEach(reading -> readings.put(reading.signal().name(), reading));
            for (RecordComponent component : typed.getClass().getRecordComponents()) {
                String name = snakeCase(component.getName());
                if (FROM_IDENTIFIER.contains(name)) {
                    continue;
                }
                int place = typed instanceof CellVoltages ? PLACES.indexOf(name) : -1;
                Reading reading = place < 0
                        ? readings.remove(name)
                        : readings.remove(
                                decoded.readings().get(1 + place).signal().name());
                assertTrue(reading != null, name + " is no signal");
                assertSame(reading, value(component, typed));
            }
            assertEquals(Map.of(), readings, "the record lacks signals");
        });
    }

    private static void assertSame(Reading reading, Object value) {
        if (value instanceof Double number && number.isNaN()) {
            assertEquals("not available", reading.text());
        } else if (value instanceof Number) {
            assertEquals(
                    0, new BigDecimal(value.toString()).compareTo(new BigDecimal(reading.text())), reading.toString());
        } else {
            assertEquals(reading.text(), value.toString());
        }
    }

    private static Object value(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(component.getName(), e);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z]|(?<=[a-z])[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }

    @Property(tries = 5000)
    void typedValuesKeepEveryDescribedBit(@ForAll("frames") CanFrame frame) {
        Message message = Objects.requireNonNull(Sofar.V1_0.message(frame.word()));
        SofarMessage.decode(frame)
                .ifPresent(typed -> assertEquals(
                        new CanFrame(
                                frame.word(), 8, frame.data() & message.layout().mask()),
                        typed.frame()));
    }

    @Property(tries = 5000)
    void readingsKeepEveryDescribedBit(@ForAll("frames") CanFrame frame) {
        Decoded decoded = Sofar.V1_0.decode(frame);
        Message message = Objects.requireNonNull(decoded.message());
        Map<String, String> values = new HashMap<>();
        decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
        decoded.readings().forEach(reading -> values.put(reading.signal().name(), reading.text()));
        assertEquals(
                new CanFrame(frame.word(), 8, frame.data() & message.layout().mask()),
                Encoder.encode(message, 8, values));
    }

    @Property
    void aShorterFrameHasNoTypedMessage(@ForAll("frames") CanFrame frame, @ForAll @IntRange(max = 7) int length) {
        assertTrue(SofarMessage.decode(new CanFrame(frame.word(), length, frame.data()))
                .isEmpty());
    }

    @Property
    void anyFrameDecodes(@ForAll int id, @ForAll @IntRange(max = 8) int length, @ForAll long data) {
        CanFrame extended = CanFrame.extended(id & CanFrame.MAX_EXTENDED_ID, length, data);
        assertTrue(SofarMessage.decode(extended).isEmpty() || length == 8);
        assertEquals(extended, Sofar.V1_0.decode(extended).frame());
        CanFrame standard = CanFrame.standard(id & CanFrame.MAX_STANDARD_ID, length, data);
        assertTrue(SofarMessage.decode(standard).isEmpty());
    }

    @Example
    void onlyInquiriesHaveUndescribedBits() {
        List<String> partial = Sofar.V1_0.messages().stream()
                .filter(message -> (message.layout().mask() | message.layout().reservedMask()) != -1L)
                .map(Message::name)
                .toList();
        assertEquals(List.of("inquiry", "fault_inquiry"), partial);
    }

    @Example
    void theMessagesThatPeopleHandleHaveTypes() {
        long typed = Sofar.V1_0.messages().stream()
                .filter(message -> SofarMessage.decode(message.frame(0)).isPresent())
                .count();
        assertEquals(26, typed, "8 broadcasts, 2 inquiries, 16 frames of cell voltages");
    }
}
