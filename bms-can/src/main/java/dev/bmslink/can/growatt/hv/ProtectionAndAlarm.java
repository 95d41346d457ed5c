package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Octets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 0x3120, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>One source names the bits, and none shows which byte holds which. {@link #MESSAGE} therefore gives the two words as
 * they are: a word that is not zero means that something is wrong. The profile's option {@code fault_placement} names the
 * bits by three rules.
 */
public final class ProtectionAndAlarm {

    private static final int WORD_BYTES = 4;

    /** What the battery has tripped on; zero for nothing. */
    public static final Octets PROTECTION_WORD = word("protection_word", 0);

    /** What the battery warns of; zero for nothing. */
    public static final Octets ALARM_WORD = word("alarm_word", WORD_BYTES);

    /** The description of this message, with two raw words. */
    public static final Message MESSAGE = Frames.fromBattery("protection_and_alarm", 0x3120)
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(ONE_SOURCE, "BE-HV, BTI-HV")
            .layout(PROTECTION_WORD, ALARM_WORD);

    /** Names by bit number; an empty one is not known. */
    private static final List<String> PROTECTIONS = List.of(
            "",
            "pack_under_voltage",
            "pack_over_voltage",
            "cell_under_voltage",
            "cell_over_voltage",
            "short_circuit",
            "charge_over_current",
            "discharge_over_current",
            "discharge_under_voltage",
            "charge_over_voltage",
            "cell_delta_voltage",
            "system_error",
            "under_temp_charge",
            "under_temp_discharge",
            "over_temp_charge",
            "over_temp_discharge",
            "soc_low",
            "temperature_sensor_difference",
            "charge_module_over_temp",
            "encasing_over_temp");

    private static final List<String> ALARMS = List.of(
            "internal_communication_fail",
            "",
            "cell_delta_voltage",
            "",
            "under_temp_charge",
            "under_temp_discharge",
            "over_temp_charge",
            "over_temp_discharge",
            "discharge_voltage_low",
            "pack_under_voltage",
            "pack_over_voltage",
            "cell_under_voltage",
            "cell_over_voltage",
            "charge_voltage_high",
            "charge_over_current",
            "discharge_over_current",
            "",
            "soc_low",
            "temperature_sensor_difference",
            "charge_module_over_temp",
            "encasing_over_temp",
            "external_communication_fail",
            "internal_communication_fail_2",
            "short_circuit",
            "soc_low_2");

    private ProtectionAndAlarm() {}

    /** The description of this message with a flag for every bit. */
    static Message named(FaultPlacement placement) {
        return MESSAGE.toBuilder()
                .layout(Stream.concat(
                                flags("protection_", 0, PROTECTIONS, placement),
                                flags("alarm_", WORD_BYTES, ALARMS, placement))
                        .toList());
    }

    private static Stream<Flag> flags(String prefix, int firstByte, List<String> names, FaultPlacement placement) {
        return IntStream.range(0, Integer.SIZE).mapToObj(bit -> {
            String name = bit < names.size() ? names.get(bit) : "";
            int byteIndex = firstByte + placement.byteOf(bit, WORD_BYTES);
            return Field.named(prefix + (name.isEmpty() ? "bit_" + bit : name))
                    .bit(byteIndex, bit % Byte.SIZE)
                    .note("Not verified on any device.")
                    .source(name.isEmpty() ? UNKNOWN : ONE_SOURCE, "BTI-HV")
                    .flag();
        });
    }

    private static Octets word(String name, int firstByte) {
        return Field.named(name)
                .bytes(firstByte, WORD_BYTES)
                .note(
                        "The bytes as they are; the place of each bit is not certain. Anything but zero means that something"
                                + " is wrong.")
                .source(UNKNOWN, "BE-HV, BTI-HV")
                .octets();
    }
}
