package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Meaning;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SofarProvenanceTest {

    private static final Set<String> SOURCES =
            Set.of("BE-S", "BE-S0", "BE-W", "PR1277", "CP", "YAM", "SMA", "G3", "HYDdiag");

    @ParameterizedTest
    @CsvSource({
        "limits, charge_voltage_limit, IMPLEMENTED_BY_SEVERAL",
        "state_of_charge, soc, IMPLEMENTED_BY_SEVERAL",
        "state_of_charge, soc_high_resolution, INFERRED",
        "state_of_charge, remaining_capacity, INFERRED",
        "measurements, voltage, ONE_SOURCE",
        "measurements, current, ONE_SOURCE",
        "measurements, average_cell_temperature, DOCUMENTED",
        "remote_command, remote_command, DOCUMENTED",
        "remote_command, charge_allowed, DOCUMENTED",
        "pack_configuration, protection_word_2, ASSUMED",
        "pack_configuration, protection_word_3, ASSUMED",
        "pack_configuration, module_count, INFERRED",
        "pack_configuration, can_protocol_version, INFERRED",
        "alarms, system_protection_0, INFERRED",
        "manufacturer, manufacturer, DOCUMENTED",
        "type_version_capacity, nominal_capacity, IMPLEMENTED_BY_SEVERAL",
        "type_version_capacity, manufacturer_id, ONE_SOURCE",
        "inquiry, target_battery, ONE_SOURCE",
        "fault_inquiry, record, ONE_SOURCE",
        "time_stamp, year, DOCUMENTED",
        "time_stamp, unknown, UNKNOWN",
        "time_stamp, pack_index, INFERRED",
        "cell_voltages_6, cell_voltage_16, DOCUMENTED",
        "cell_voltages_6, max_cell_voltage, INFERRED",
        "mos_ambient_current, mos_temperature, INFERRED",
        "fault_capacity_and_cycles, total_voltage_at_fault, INFERRED",
        "status_words, alarm_status, UNKNOWN",
        "fault_status_words, alarm_status, INFERRED",
    })
    void everySignalSaysHowFarToTrustIt(String message, String signal, Confidence expected) {
        assertEquals(expected, meaning(message, signal).provenance().confidence());
    }

    @ParameterizedTest
    @CsvSource({
        "limits, charge_voltage_limit, 224..570 (plausible)",
        "limits, discharge_voltage_limit, 192..480 (plausible)",
        "limits, charge_current_limit, 0..100 (plausible)",
        "measurements, voltage, 100..1000 (plausible)",
        "measurements, current, -100..100 (plausible)",
        "state_of_charge, soh, 0..100",
        "pack_configuration, module_count, 1..16",
        "type_version_capacity, nominal_capacity, 1..1000 (plausible)",
        "fault_inquiry, record, 0..5",
        "inquiry, sub_target, 0..15",
        "time_stamp, month, 1..12",
        "cell_voltages_1, cell_voltage_1, 2.0..3.8 (plausible)",
        "mos_ambient_current, mos_temperature, -40..120 (plausible)",
    })
    void rangesSayWhetherTheyAreStatedOrPlausible(String message, String signal, String expected) {
        Range range = Objects.requireNonNull(meaning(message, signal).range());
        assertEquals(expected, range.toString());
    }

    private static Meaning meaning(String message, String signal) {
        return Sofar.V1_0
                .message(message)
                .orElseThrow()
                .layout()
                .signal(signal)
                .orElseThrow()
                .meaning();
    }

    @Test
    void theBatteryOfAnInquiryIsTheWeakestPartOfTheIdentifiers() {
        List<Confidence> confidences = Stream.of(Limits.MESSAGE, Inquiry.MESSAGE, FaultInquiry.MESSAGE)
                .map(message ->
                        message.identifier().fields().get(0).provenance().confidence())
                .toList();
        assertEquals(List.of(Confidence.ONE_SOURCE, Confidence.ASSUMED, Confidence.ASSUMED), confidences);
    }

    @Test
    void everySourceIsAKeyOfTheList() {
        List<String> unknown = Stream.concat(
                        Sofar.V1_0.messages().stream()
                                .flatMap(message -> message.signals().stream())
                                .map(Signal::meaning)
                                .map(Meaning::provenance),
                        Sofar.V1_0.messages().stream().map(message -> message.provenance()))
                .map(Provenance::source)
                .flatMap(source -> Arrays.stream(source.split(", ", -1)))
                .filter(key -> !SOURCES.contains(key))
                .distinct()
                .toList();
        assertEquals(List.of(), unknown);
    }
}
