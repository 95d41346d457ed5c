package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Reading;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The published sample payloads: 4 modules of 16 cells, battery 0. */
class SofarSampleTest {

    private static final String REMAINING_CELLS =
            " pack_index 0, cell_voltage_%d 3.254 V, cell_voltage_%d 3.251 V, cell_voltage_%d 3.252 V";

    private static final List<String> EXPECTED = List.of(
            "limits charge_voltage_limit 224.6 V, charge_current_limit 25.0 A, discharge_current_limit 25.0 A,"
                    + " discharge_voltage_limit 192.0 V",
            "state_of_charge soc 49 %, soh 100 %, soc_high_resolution not available, remaining_capacity 24.6 Ah",
            "measurements voltage 210.2 V, current 1.6 A, average_cell_temperature 20.8 °C, cycle_count 1 cycles",
            "remote_command remote_command normal, charge_allowed true, discharge_allowed true",
            "pack_configuration protection_word_2 0, protection_word_3 0, module_count 4 modules,"
                    + " can_protocol_version 10000, cells_per_module 16 cells",
            "manufacturer manufacturer AMASS",
            "type_version_capacity cell_type 0, bms_version 20004, nominal_capacity 50 Ah, manufacturer_id 0",
            "alarms system_protection_0 0, system_protection_1 0, system_alarm_0 0, system_alarm_1 0",
            "time_stamp pack_index 0, second 10 s, minute 14 min, hour 19 h, day 8, month 4, year 2022, unknown 26",
            "serial_number_1 pack_index 0, serial_part BHU5120",
            "serial_number_2 pack_index 0, serial_part 25EPC21",
            "serial_number_3 pack_index 0, serial_part 426162",
            "cell_voltages_1 pack_index 0, cell_voltage_1 3.255 V, cell_voltage_2 3.251 V, cell_voltage_3 3.252 V",
            "cell_voltages_2" + REMAINING_CELLS.formatted(4, 5, 6),
            "cell_voltages_3" + REMAINING_CELLS.formatted(7, 8, 9),
            "cell_voltages_4" + REMAINING_CELLS.formatted(10, 11, 12),
            "cell_voltages_5" + REMAINING_CELLS.formatted(13, 14, 15),
            "cell_voltages_6 pack_index 0, cell_voltage_16 3.251 V, max_cell_voltage 3.259 V, min_cell_voltage 3.251 V",
            "cell_temperatures_1 pack_index 0, cell_temperature_1 21.5 °C, cell_temperature_2 21.2 °C",
            "cell_temperatures_2 pack_index 0, cell_temperature_3 21.2 °C, cell_temperature_4 20.9 °C",
            "mos_ambient_current pack_index 0, mos_temperature 25.0 °C, ambient_temperature 22.1 °C, pack_current 0.0 A",
            "capacity_and_cycles pack_index 0, remaining_capacity 24.6 Ah, full_charge_capacity 51.8 Ah,"
                    + " cycle_count 1 cycles",
            "status_words pack_index 0, alarm_status 0, protection_status 0, fault_status 0",
            "fault_time_stamp pack_index 0, second 22 s, minute 45 min, hour 0 h, day 24, month 3, year 2022, unknown 0",
            "fault_serial_number_1 pack_index 0, serial_part BHU5120",
            "fault_serial_number_2 pack_index 0, serial_part 25EPC21",
            "fault_serial_number_3 pack_index 0, serial_part 426162",
            "fault_status_words pack_index 0, alarm_status 0, protection_status 4, fault_status 32772");

    @Test
    void everyFrameOfTheSampleHasItsStatedValues() throws IOException {
        List<String> actual = Samples.frames().stream()
                .map(frame -> Sofar.V1_0.decode(frame).toString())
                .toList();
        assertEquals(EXPECTED, actual);
    }

    @Test
    void noFrameOfTheSampleHasAFault() throws IOException {
        for (CanFrame frame : Samples.frames()) {
            Decoded decoded = Sofar.V1_0.decode(frame);
            assertEquals(List.of(), decoded.faults(), frame.toString());
            assertEquals(Map.of("battery", 0), decoded.identifierFields(), frame.toString());
        }
    }

    @Test
    void allValuesOfTheSampleLieInTheirRanges() throws IOException {
        List<String> outside = Samples.frames().stream()
                .flatMap(frame -> Sofar.V1_0.decode(frame).readings().stream())
                .filter(reading -> !reading.signal().isInRange(reading.raw()))
                .map(Reading::toString)
                .toList();
        assertEquals(List.of(), outside);
    }

    @Test
    void everyFrameOfTheSampleEncodesToTheSameBits() throws IOException {
        for (CanFrame frame : Samples.frames()) {
            Decoded decoded = Sofar.V1_0.decode(frame);
            Message message = Objects.requireNonNull(decoded.message());
            Map<String, String> values = new HashMap<>();
            decoded.identifierFields().forEach((name, value) -> values.put(name, value.toString()));
            decoded.readings().forEach(reading -> values.put(reading.signal().name(), reading.text()));
            assertEquals(frame, Encoder.encode(message, frame.length(), values));
        }
    }

    @Test
    void everyTypedMessageOfTheSampleEncodesToTheSameBits() throws IOException {
        List<SofarMessage> typed = Samples.frames().stream()
                .map(SofarMessage::decode)
                .flatMap(Optional::stream)
                .toList();
        List<CanFrame> frames = Samples.frames().stream()
                .filter(frame -> SofarMessage.decode(frame).isPresent())
                .toList();
        assertEquals(14, frames.size(), "eight broadcasts and six frames of cell voltages");
        assertEquals(frames, typed.stream().map(SofarMessage::frame).toList());
    }

    @Test
    void typedValuesOfTheSample() throws IOException {
        List<SofarMessage> typed = Samples.frames().stream()
                .map(SofarMessage::decode)
                .flatMap(Optional::stream)
                .toList();
        assertEquals(
                List.of(
                        new Limits(0, 224.6, 25.0, 25.0, 192.0),
                        new StateOfCharge(0, 49, 100, Double.NaN, 24.6),
                        new Measurements(0, 210.2, 1.6, 20.8, 1),
                        new RemoteCommand(0, "normal", true, true),
                        new PackConfiguration(0, 0, 0, 4, 10000, 16),
                        new Manufacturer(0, "AMASS"),
                        new BatteryType(0, 0, 20004, 50, 0),
                        new Alarms(0, 0, 0, 0, 0),
                        new CellVoltages(0, false, 1, 0, 3.255, 3.251, 3.252),
                        new CellVoltages(0, false, 2, 0, 3.254, 3.251, 3.252),
                        new CellVoltages(0, false, 3, 0, 3.254, 3.251, 3.252),
                        new CellVoltages(0, false, 4, 0, 3.254, 3.251, 3.252),
                        new CellVoltages(0, false, 5, 0, 3.254, 3.251, 3.252),
                        new CellVoltages(0, false, 6, 0, 3.251, 3.259, 3.251)),
                typed);
    }
}
