package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 0x3160, battery to inverter, every second: fault flags, where the extreme cells are, and the lowest temperature.
 *
 * <p>One source calls byte 0 the fault flags and byte 1 their extension, without bits; another has three bits at the low
 * end of the big-endian word, which is in byte 1. {@link #MESSAGE} gives the two bytes as they are, and the profile's option
 * {@code fault_placement} names the bits.
 */
public final class FaultsAndExtremes {

    private static final int FAULT_BYTES = 2;
    private static final List<String> FAULTS =
            List.of("pack_voltage_sensor_fault", "cell_temperature_sensor_fault", "internal_communication_fault");

    /** Fault flags; zero for none. */
    public static final Octets FAULT_FLAGS = raw("fault_flags", 0);

    /** More fault flags; zero for none. */
    public static final Octets FAULT_EXTENSION_FLAGS = raw("fault_extension_flags", 1);

    /** The module with the highest cell voltage. */
    public static final Whole MAX_CELL_VOLTAGE_MODULE = Frames.position("max_cell_voltage_module", 2, "32");

    /** The cell with the highest voltage. */
    public static final Whole MAX_CELL_VOLTAGE_CELL = Frames.position("max_cell_voltage_cell", 3, "128");

    /** The module with the lowest cell voltage. */
    public static final Whole MIN_CELL_VOLTAGE_MODULE = Frames.position("min_cell_voltage_module", 4, "32");

    /** The cell with the lowest voltage. */
    public static final Whole MIN_CELL_VOLTAGE_CELL = Frames.position("min_cell_voltage_cell", 5, "128");

    /** Lowest cell temperature. */
    public static final Decimal MIN_CELL_TEMPERATURE = Frames.temperature("min_cell_temperature", 6);

    private static final List<Element> EXTREMES = List.of(
            MAX_CELL_VOLTAGE_MODULE,
            MAX_CELL_VOLTAGE_CELL,
            MIN_CELL_VOLTAGE_MODULE,
            MIN_CELL_VOLTAGE_CELL,
            MIN_CELL_TEMPERATURE);

    /** The description of this message, with the fault flags as bytes. */
    public static final Message MESSAGE = Frames.fromBattery("faults_and_extremes", 0x3160)
            .purpose("Fault flags, where the extreme cells are, and the lowest temperature.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
            .layout(withExtremes(Stream.of(FAULT_FLAGS, FAULT_EXTENSION_FLAGS)));

    private FaultsAndExtremes() {}

    /** The description of this message with a flag for every bit. */
    static Message named(FaultPlacement placement) {
        return MESSAGE.toBuilder()
                .layout(withExtremes(
                        IntStream.range(0, FAULT_BYTES * Byte.SIZE).mapToObj(bit -> flag(bit, placement))));
    }

    private static List<Element> withExtremes(Stream<Element> faults) {
        return Stream.concat(faults, EXTREMES.stream()).toList();
    }

    private static Flag flag(int bit, FaultPlacement placement) {
        boolean known = bit < FAULTS.size();
        return Field.named(known ? FAULTS.get(bit) : "fault_bit_" + bit)
                .bit(placement.byteOf(bit, FAULT_BYTES), bit % Byte.SIZE)
                .note("Not verified on any device.")
                .source(known ? ONE_SOURCE : UNKNOWN, "BTI-HV")
                .flag();
    }

    private static Octets raw(String name, int byteIndex) {
        return Field.named(name)
                .bytes(byteIndex, 1)
                .note("The bits are not certain. Anything but zero means that something is wrong.")
                .source(ONE_SOURCE, "BE-HV")
                .octets();
    }
}
