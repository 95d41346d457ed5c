package dev.bmslink.can.growatt.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class GrowattLvTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            Keepalive.class,
            ClockSync.class,
            Query.class,
            LimitsAndStatus.class,
            ProtectionAndWarning.class,
            Measurements.class,
            Capacity.class,
            Cells.class,
            RequestsAndExtremes.class,
            Identity.class,
            UpdateProgress.class,
            TemperatureAndSocExtremes.class,
            ExtendedFaults.class,
            SerialNumber.class,
            Extension2.class,
            LifetimeEnergy.class,
            CellExtremes.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsAndComponentsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type, "firstCell", "cellMilliVolts"));
        assertEquals(List.of(), DefinitionConsistency.unpublished(type));
    }

    @Test
    void theProfilesHoldEveryDefinedMessage() {
        Set<Message> defined = DEFINITIONS.stream()
                .flatMap(type -> DefinitionConsistency.messages(type).stream())
                .collect(Collectors.toSet());
        Set<Message> held = new HashSet<>(GrowattLv.V1_04.messages());
        held.addAll(GrowattLv.REV05.messages());
        assertEquals(defined, held);
    }

    @Test
    void theCatalogueKnowsBothRevisions() {
        assertEquals(
                List.of("growatt-lv@1.04", "growatt-lv@rev05"),
                Profiles.all().stream()
                        .map(Profile::id)
                        .filter(id -> id.startsWith("growatt-lv@"))
                        .toList());
        assertEquals("growatt-lv@rev05", Profiles.get("growatt-lv").id());
        assertEquals(500_000, GrowattLv.V1_04.head().bitRate());
        assertEquals(500_000, GrowattLv.REV05.head().bitRate());
        assertEquals(Confidence.ONE_SOURCE, GrowattLv.REV05.head().provenance().confidence());
    }

    @ParameterizedTest
    @CsvSource({
        "301, keepalive,                    TO_BATTERY,   every 1000 ms,     true",
        "211, clock_sync,                   TO_BATTERY,   event,             false",
        "212, query,                        TO_BATTERY,   event,             false",
        "311, limits_and_status,            FROM_BATTERY, every 1000 ms,     true",
        "312, protection_and_warning,       FROM_BATTERY, every 1000 ms,     true",
        "313, measurements,                 FROM_BATTERY, every 1000 ms,     true",
        "314, capacity,                     FROM_BATTERY, every 1000 ms,     true",
        "315, cells_1_to_4,                 FROM_BATTERY, every 1000 ms,     true",
        "316, cells_5_to_8,                 FROM_BATTERY, every 1000 ms,     true",
        "317, cells_9_to_12,                FROM_BATTERY, every 1000 ms,     true",
        "318, cells_13_to_16,               FROM_BATTERY, every 1000 ms,     true",
        "319, requests_and_extremes,        FROM_BATTERY, every 1000 ms,     true",
        "320, identity,                     FROM_BATTERY, every 1000 ms,     true",
        "321, update_progress,              FROM_BATTERY, 'event, a firmware update', true",
        "322, temperature_and_soc_extremes, FROM_BATTERY, every 1000 ms,     false",
        "323, extended_faults,              FROM_BATTERY, every 1000 ms,     false",
        "324, serial_number,                FROM_BATTERY, every 1000 ms,     false",
        "325, extension_2,                  FROM_BATTERY, cyclic,            false",
        "329, lifetime_energy,              FROM_BATTERY, every 1000 ms,     false",
        "330, cell_extremes,                FROM_BATTERY, every 1000 ms,     false"
    })
    void messages(String id, String name, Direction direction, String timing, boolean inV104) {
        Message message = GrowattLv.REV05.message(Integer.parseInt(id, 16));
        assertNotNull(message);
        assertEquals(name, message.name());
        assertEquals(direction, message.direction());
        assertEquals(timing, message.timing().toString());
        assertEquals(8, message.length());
        assertEquals(inV104, GrowattLv.V1_04.message(name).isPresent());
        assertEquals(20, GrowattLv.REV05.messages().size());
    }

    @Test
    void aMessageOfTheNewerRevisionIsUnknownToTheOlderOne() {
        Decoded decoded = GrowattLv.V1_04.decode(CanFrame.parse("330#020902060D240D1F"));
        assertEquals(List.of(new Fault(Fault.Kind.UNKNOWN_IDENTIFIER, "330")), decoded.faults());
    }

    /** Bit by bit, lowest bit of byte 0 first; a dash is a bit without meaning. */
    @ParameterizedTest
    @CsvSource({
        "312, 0, prot_soft_start_fail prot_module_under_voltage prot_module_over_voltage prot_cell_under_voltage"
                + " prot_cell_over_voltage prot_short_circuit_discharge prot_charge_over_current"
                + " prot_discharge_over_current",
        "312, 1, - - prot_delta_v_fail prot_system_error prot_under_temp_charge prot_under_temp_discharge"
                + " prot_over_temp_charge prot_over_temp_discharge",
        "312, 2, - warn_module_under_voltage warn_module_over_voltage warn_cell_under_voltage warn_cell_over_voltage -"
                + " warn_charge_over_current warn_discharge_over_current",
        "312, 3, warn_internal_communication_fail warn_pack_before_turn_off warn_delta_v_fail - warn_under_temp_charge"
                + " warn_under_temp_discharge warn_over_temp_charge warn_over_temp_discharge",
        "323, 4, prot3_over_load_charge prot3_over_load_discharge prot3_external_comm_fault prot3_precharge_fail"
                + " prot3_hardware_fault prot3_afe_comm_fault prot3_cell_lost_fault prot3_pack_current_sample_fault",
        "323, 5, prot4_fault_sample_umain prot4_fault_sample_uload prot4_fault_eeprom_param"
                + " prot4_fault_charge_bus_reverse prot4_fault_over_voltage prot4_fault_over_current"
                + " prot4_fault_parallel prot4_fault_parallel_voltage_difference_over",
        "323, 6, prot5_fault_discharge_over_current prot5_fault_charge_limit_no_response"
                + " prot5_fault_discharge_limit_no_response prot5_fault_bus_open - - - -",
        "323, 7, warn3_over_load_charge warn3_over_load_discharge warn3_parallel_charge_h2_over_current"
                + " warn3_parallel_discharge_h2_over_current - - - -",
        "311, 7, * * error_valid cell_balance_status sleep_enabled discharge_output_enabled charge_output_enabled"
                + " battery_terminal_open",
        "319, 0, * * - - force_charge_request_2 force_charge_request_1 discharge_enable charge_enable",
        "321, 0, update_active * * * * - - -"
    })
    void everyFlagIsWhereTheDocumentHasIt(String id, int byteIndex, String names) {
        String[] bits = names.split(" ");
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            if (bits[bit].equals("*")) {
                continue; // part of a number
            }
            CanFrame frame = CanFrame.standard(Integer.parseInt(id, 16), 8, 1L << (Byte.SIZE * byteIndex + bit));
            List<String> set = GrowattLv.REV05.decode(frame).readings().stream()
                    .filter(reading -> reading.text().equals("true"))
                    .map(reading -> reading.signal().name())
                    .toList();
            assertEquals(bits[bit].equals("-") ? List.of() : List.of(bits[bit]), set, "bit " + bit);
        }
    }

    /** Names, scales and positions of messages that no capture holds; the values are made up. */
    @ParameterizedTest
    @CsvSource({
        "rev05, 211#011A0817 0E05, frequency_adjust_enable=1 year=2026 month=8 day=23 hour=14 minute=5",
        "rev05, 212#0102030405060708, query_data=0102030405060708",
        "rev05, 325#A1A2A3A4A5A6A7A8, extension_data=A1A2A3A4A5A6A7A8",
        "rev05, 321#0D2A0203000000 , update_active=true master_update_state=success slave_update_state=programming"
                + " update_progress=42 programming_pack_id=2 update_success_count=3",
        "rev05, 321#1600000000000000, update_active=false master_update_state=fail slave_update_state=success"
                + " update_progress=0 programming_pack_id=0 update_success_count=0",
        "rev05, 324#0241303100000000, page=2 serial_chars_13_to_15=A01",
        "1.04, 320#4742 0203 49E12E6A, manufacturer=GB hardware_version=2 software_version=3 second=9 minute=5 hour=14"
                + " day=23 month=8 year=2026"
    })
    void messagesThatNoCaptureHolds(String revision, String frame, String values) {
        Profile profile = Profiles.get("growatt-lv@" + revision);
        CanFrame can = CanFrame.parse(frame.replace(" ", ""));
        Decoded decoded = profile.decode(can);
        assertEquals(List.of(), decoded.faults());
        Map<String, String> expected = Stream.of(values.split(" "))
                .map(value -> value.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertEquals(
                expected,
                decoded.readings().stream()
                        .collect(Collectors.toMap(reading -> reading.signal().name(), Reading::text)));
        assertEquals(can, Encoder.encode(profile.message(can.word()), can.length(), expected));
    }

    @Test
    void theOlderRevisionHasMakerAndCellsInProtectionAndWarning() {
        Decoded decoded = GrowattLv.V1_04.decode(CanFrame.parse("312#0000000001AABB10"));
        assertEquals("AABB", decoded.reading("manufacturer_code").orElseThrow().text());
        assertEquals("16", decoded.reading("total_cell_count").orElseThrow().text());
        assertTrue(decoded.reading("power_reduction_flags").isEmpty());
    }
}
