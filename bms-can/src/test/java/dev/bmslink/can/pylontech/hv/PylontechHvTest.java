package dev.bmslink.can.pylontech.hv;

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
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.can.profile.Vectors;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PylontechHvTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            Query.class,
            Commands.class,
            Heartbeat.class,
            Measurements.class,
            Limits.class,
            CellExtremes.class,
            Status.class,
            ModuleExtremes.class,
            Permissions.class,
            ErrorDetails.class,
            Versions.class,
            Configuration.class,
            Manufacturer.class,
            LaterFrames.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }

    @Test
    void theProfilesHoldEveryDefinedMessage() {
        Set<Message> defined = DEFINITIONS.stream()
                .flatMap(type -> DefinitionConsistency.messages(type).stream())
                .collect(Collectors.toSet());
        Set<Message> held = new HashSet<>(PylontechHv.V1_18.messages());
        held.addAll(PylontechHv.V1_26.messages());
        held.removeAll(Set.of(Query.V1_26, Status.V1_26));
        assertEquals(defined, held);
    }

    @Test
    void theFamilyStandsForTheDocument() {
        assertEquals(PylontechHv.V1_18, Profiles.get("pylontech-hv"));
        assertEquals(PylontechHv.V1_26, Profiles.get("pylontech-hv@1.26"));
        assertEquals(500_000, PylontechHv.V1_18.head().bitRate());
        assertEquals(500_000, PylontechHv.V1_26.head().bitRate());
    }

    @ParameterizedTest
    @CsvSource({
        "4200, query,                       TO_BATTERY,   false",
        "4210, measurements,                FROM_BATTERY, true",
        "4220, limits,                      FROM_BATTERY, true",
        "4230, cell_voltage_extremes,       FROM_BATTERY, true",
        "4240, cell_temperature_extremes,   FROM_BATTERY, true",
        "4250, status,                      FROM_BATTERY, true",
        "4260, module_voltage_extremes,     FROM_BATTERY, true",
        "4270, module_temperature_extremes, FROM_BATTERY, true",
        "4280, permissions,                 FROM_BATTERY, true",
        "4290, error_details,               FROM_BATTERY, true",
        "7310, versions,                    FROM_BATTERY, true",
        "7320, configuration,               FROM_BATTERY, true",
        "7330, manufacturer_1,              FROM_BATTERY, true",
        "7340, manufacturer_2,              FROM_BATTERY, true",
        "8200, sleep_wake,                  TO_BATTERY,   true",
        "8210, charge_discharge_command,    TO_BATTERY,   true",
        "8240, mask_communication_error,    TO_BATTERY,   true",
        "8250, mask_reply,                  FROM_BATTERY, true",
        "3010, heartbeat,                   TO_BATTERY,   false"
    })
    void messages(String id, String name, Direction direction, boolean addressed) {
        assertEquals(19, PylontechHv.V1_18.messages().size());
        for (int address = 0; address <= 15; address++) {
            int word = CanFrame.EXTENDED | Integer.parseInt(id, 16) + address;
            Message message = PylontechHv.V1_18.message(word);
            if (!addressed && address > 0) {
                assertEquals(null, message);
                continue;
            }
            assertNotNull(message);
            assertEquals(name, message.name());
            assertEquals(direction, message.direction());
            assertEquals(List.of(8), message.lengths());
            Decoded decoded = PylontechHv.V1_18.decode(new CanFrame(word, 8, 0));
            assertEquals(List.of(), decoded.faults());
            assertEquals(addressed ? Map.of("address", address) : Map.of(), decoded.identifierFields());
        }
    }

    @Test
    void theAddressIsInTheIdentifier() {
        assertEquals(
                CanFrame.parse("00004211#0000000000001800"),
                Encoder.encode(
                        Measurements.MESSAGE,
                        8,
                        Map.of(
                                "address",
                                "1",
                                "voltage",
                                "0",
                                "current",
                                "-3000",
                                "soc",
                                "24",
                                "bms_temperature",
                                "-100")));
        assertEquals(0x4210, Measurements.MESSAGE.frame(0).id(), "unless told otherwise");
    }

    /** Bit by bit, lowest bit first; a dash is a bit without meaning, a star belongs to a number. */
    @ParameterizedTest
    @CsvSource({
        "4250, 0, * * * forced_charge_request balance_charge_request - - -",
        "4250, 3, voltage_sensor_error temperature_sensor_error internal_communication_error input_over_voltage_error"
                + " input_reverse_polarity_error relay_check_error battery_damage_error other_error",
        "4250, 4, cell_voltage_low cell_voltage_high discharge_system_voltage_low charge_system_voltage_high"
                + " charge_cell_temperature_low charge_cell_temperature_high discharge_cell_temperature_low"
                + " discharge_cell_temperature_high",
        "4250, 5, alarm_charge_over_current alarm_discharge_over_current module_voltage_low module_voltage_high - - - -",
        "4250, 6, cell_under_voltage cell_over_voltage discharge_system_under_voltage charge_system_over_voltage"
                + " charge_cell_under_temperature charge_cell_over_temperature discharge_cell_under_temperature"
                + " discharge_cell_over_temperature",
        "4250, 7, protection_charge_over_current protection_discharge_over_current module_under_voltage"
                + " module_over_voltage - - - -",
        "4290, 0, shutdown_circuit_error bmic_error internal_bus_error power_on_self_test_error safety_function_error"
                + " - - -"
    })
    void everyFlagIsWhereTheDocumentHasIt(String id, int byteIndex, String names) {
        Vectors.assertFlags(PylontechHv.V1_18, Integer.parseInt(id, 16), byteIndex, names);
        Vectors.assertFlags(PylontechHv.V1_18, Integer.parseInt(id, 16) + 15, byteIndex, names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00004250#0401020000000000", "00004250#0700000000000000"})
    void aReservedStateHasNoName(String frame) {
        Decoded decoded = PylontechHv.V1_18.decode(CanFrame.parse(frame));
        assertEquals(
                frame.substring(10, 11),
                decoded.reading("basic_status").orElseThrow().text());
    }

    @Test
    void onlyTheNegativeReadingExpectsANegativeLimit() {
        // 29500 on the wire: 50 A, counted downwards from 30000.
        CanFrame frame = CanFrame.parse("00004220#2D09000724773C73");
        for (String reading : List.of("positive", "negative")) {
            Decoded decoded = Profiles.get("pylontech-hv@1.18?discharge_limit_direction=" + reading)
                    .decode(frame);
            var limit = decoded.reading("discharge_current_limit").orElseThrow();
            assertEquals("-50.0", limit.text());
            assertEquals(reading.equals("negative"), limit.signal().isInRange(limit.raw()));
            assertEquals(
                    "50.0",
                    decoded.reading("charge_current_limit").orElseThrow().text());
            assertEquals(frame, Vectors.encodedAgain(decoded));
        }
        List<Message> changed = PylontechHv.V1_18.with("discharge_limit_direction", "negative").messages().stream()
                .filter(message -> !PylontechHv.V1_18.messages().contains(message))
                .toList();
        assertEquals(List.of(Limits.NEGATIVE_DISCHARGE), changed);
    }

    @ParameterizedTest
    @CsvSource({
        "42A0, terminal_temperatures", "42B0, measurements_copy", "42C0, vendor_specific_1", "42D5, vendor_specific_2",
        "42E1, vendor_specific_3", "42FF, vendor_specific_4", "5000, cell_voltages", "5FFF, cell_voltages",
        "5351, cell_voltages"
    })
    void framesThatOnlyTheLaterRevisionHas(String id, String name) {
        CanFrame frame = CanFrame.extended(Integer.parseInt(id, 16), 8, 0);
        assertEquals(
                Fault.Kind.UNKNOWN_IDENTIFIER,
                PylontechHv.V1_18.decode(frame).faults().get(0).kind());
        Decoded decoded = PylontechHv.V1_26.decode(frame);
        assertEquals(List.of(), decoded.faults());
        assertEquals(name, Objects.requireNonNull(decoded.message()).name());
    }

    @Test
    void theLaterRevisionChangesNothingElse() {
        List<Message> kept = PylontechHv.V1_18.messages().stream()
                .filter(message -> !PylontechHv.V1_26.messages().contains(message))
                .toList();
        assertEquals(List.of(Query.MESSAGE, Status.MESSAGE), kept);
        assertEquals(19 + 7, PylontechHv.V1_26.messages().size());
        assertEquals(
                List.of("query_type"),
                Query.V1_26.signals().stream().map(signal -> signal.name()).toList());
        assertTrue(Status.V1_26.signals().containsAll(Status.MESSAGE.signals()));
        assertEquals(Status.MESSAGE.signals().size() + 3, Status.V1_26.signals().size());
    }

    @Test
    void flagsThatOnlyTheLaterRevisionHas() {
        Vectors.assertFlags(
                PylontechHv.V1_26,
                0x4251,
                5,
                "alarm_charge_over_current alarm_discharge_over_current module_voltage_low module_voltage_high"
                        + " terminal_temperature fan - -");
        Vectors.assertFlags(
                PylontechHv.V1_26,
                0x4251,
                7,
                "protection_charge_over_current protection_discharge_over_current module_under_voltage"
                        + " module_over_voltage cell_secondary_under_voltage - - -");
    }

    @Test
    void theMakersNameHasTwoHalves() {
        assertEquals(
                List.of("manufacturer PYLONTECH"),
                texts("00007331#50594C4F4E544543", "00004211#0000000000000000", "00007341#4800000000000000"));
        assertEquals(
                List.of(),
                texts("00007331#50594C4F4E544543", "00007342#4800000000000000"),
                "the halves of two batteries");
        assertEquals(List.of(), texts("00007340#4800000000000000"), "the second half alone");
    }

    private static List<String> texts(String... frames) {
        SplitTextReader reader = new SplitTextReader(PylontechHv.V1_18);
        return Stream.of(frames)
                .map(CanFrame::parse)
                .flatMap(frame -> reader.onFrame(frame).stream())
                .map(text -> text.text().name() + " " + text.value())
                .toList();
    }
}
