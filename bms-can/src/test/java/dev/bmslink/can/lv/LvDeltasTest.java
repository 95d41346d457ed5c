package dev.bmslink.can.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Signal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the brands change in the Pylontech protocol, and that they change nothing else. */
class LvDeltasTest {

    /** For each profile: messages that are gone, messages whose signals differ, and messages that are new. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pylontech-lv@1.3 | protection_and_alarm requests | - | alarms type_version_capacity",
                "pylontech-lv@2.0.6 | - | - | type_version_capacity cell_extreme_values cell_extreme_ids modules cell_extremes min_cell_voltage_id max_cell_voltage_id min_cell_temperature_id max_cell_temperature_id installed_capacity",
                "sol-ark-lv@1.3 | - | measurements protection_and_alarm requests | installed_capacity",
                "luxpower-lv@4.2 | - | state_of_charge measurements protection_and_alarm requests | shutdown",
                "seplos-lv@1.0 | - | protection_and_alarm requests | cell_extreme_values cell_extreme_ids",
                "hy-residential@1.0 | - | measurements protection_and_alarm requests | rating_and_cell_alarms cell_voltage_extremes temperature_extremes"
            })
    void changesTheseMessagesOnly(String coordinates, String gone, String changed, String added) {
        Profile profile = Profiles.get(coordinates);
        Profile base = PylontechLv.V1_2;
        assertEquals(
                names(gone),
                names(base.messages().stream()
                        .filter(message -> profile.message(message.name()).isEmpty())
                        .toList()));
        assertEquals(
                names(added),
                names(profile.messages().stream()
                        .filter(message -> base.message(message.name()).isEmpty())
                        .toList()));
        assertEquals(
                names(changed),
                names(profile.messages().stream()
                        .filter(message -> base.message(message.name())
                                .filter(original -> !original.signals().equals(message.signals()))
                                .isPresent())
                        .toList()));
        for (Message message : profile.messages()) {
            base.message(message.name()).ifPresent(original -> {
                assertEquals(original.identifier(), message.identifier());
                assertEquals(original.direction(), message.direction());
            });
        }
    }

    private static Set<String> names(String text) {
        return text == null ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
    }

    private static Set<String> names(List<Message> messages) {
        return messages.stream().map(Message::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Bits in which a brand differs, and one of Pylontech's that it keeps, from the bit tables of the documents. */
    @ParameterizedTest
    @CsvSource({
        "seplos-lv@1.0, 359#00000010, cell_failure",
        "seplos-lv@1.0, 359#00000008, internal_communication_fail",
        "seplos-lv@1.0, 359#0008, ''",
        "seplos-lv@1.0, 359#000000E0, ''",
        "seplos-lv@1.0, 35C#10, request_force_charge_2",
        "seplos-lv@1.0, 35C#08, ''",
        "sol-ark-lv@1.3, 359#00000008, internal_communication_fail",
        "sol-ark-lv@1.3, 359#0008, system_error",
        "sol-ark-lv@1.3, 35C#20, request_force_charge_1",
        "sol-ark-lv@1.3, 35C#10, request_force_charge_2",
        "sol-ark-lv@1.3, 35C#08, request_full_charge",
        "luxpower-lv@4.2, 35C#20, request_force_charge_1",
        "luxpower-lv@4.2, 35C#10, request_force_charge_2",
        "luxpower-lv@4.2, 300#01, shutdown_battery",
        "luxpower-lv@4.2, 300#FE, ''",
        "hy-residential@1.0, 359#01, sub_relay_command_alarm",
        "hy-residential@1.0, 359#02, cell_or_module_over_voltage",
        "hy-residential@1.0, 359#04, cell_or_module_under_voltage",
        "hy-residential@1.0, 359#08, cell_over_temperature",
        "hy-residential@1.0, 359#10, cell_under_temperature",
        "hy-residential@1.0, 359#80, discharge_over_current",
        "hy-residential@1.0, 359#0001, charge_over_current",
        "hy-residential@1.0, 359#0008, bms_internal_alarm",
        "hy-residential@1.0, 359#0010, cell_imbalance_alarm",
        "hy-residential@1.0, 359#000001, sub_relay_command_warning",
        "hy-residential@1.0, 359#000002, cell_or_module_voltage_high",
        "hy-residential@1.0, 359#000004, cell_or_module_voltage_low",
        "hy-residential@1.0, 359#000008, cell_temperature_high",
        "hy-residential@1.0, 359#000010, cell_temperature_low",
        "hy-residential@1.0, 359#000080, discharge_current_high",
        "hy-residential@1.0, 359#00000001, charge_current_high",
        "hy-residential@1.0, 359#00000008, bms_internal_warning",
        "hy-residential@1.0, 359#00000010, cell_imbalance_warning",
        "hy-residential@1.0, 359#00000020, sub_pack_1_error",
        "hy-residential@1.0, 359#00000040, sub_pack_2_error",
        "hy-residential@1.0, 359#60E660860000, ''",
        "hy-residential@1.0, 35C#80, charge_enable",
        "hy-residential@1.0, 35C#40, discharge_enable",
        "hy-residential@1.0, 35C#20, request_force_charge_1",
        "hy-residential@1.0, 35C#1F, ''",
        "hy-residential@1.0, 399#000001, cell_voltage_high_warning",
        "hy-residential@1.0, 399#000002, cell_voltage_low_warning",
        "hy-residential@1.0, 399#0000000001, cell_voltage_high_alarm",
        "hy-residential@1.0, 399#0000000002, cell_voltage_low_alarm"
    })
    void eachFlagHasItsBit(String coordinates, String frame, String flag) {
        assertEquals(
                flag,
                Profiles.get(coordinates).decode(CanFrame.parse(frame)).readings().stream()
                        .filter(reading -> reading.signal() instanceof Flag && reading.raw() != 0)
                        .map(reading -> reading.signal().name())
                        .collect(Collectors.joining(" ")));
    }

    /** Frames made by hand from the tables of the documents. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sol-ark-lv@1.3 | 356#0E029CFFFA000000 | measurements voltage 52.6 V, current -10.0 A, temperature 25.0 °C",
                "sol-ark-lv@1.3?voltage_step=0.01 | 356#8C149CFFFA000000 | measurements voltage 52.60 V, current -10.0 A, temperature 25.0 °C",
                "sol-ark-lv@1.3 | 379#2C01000000000000 | installed_capacity installed_capacity 300 Ah",
                "hy-residential@1.0 | 356#0E029CFFFA00 | measurements voltage 52.6 V, current -10.0 A, temperature 25.0 °C",
                "hy-residential@1.0 | 3DA#E40CE20C1003 | cell_voltage_extremes max_cell_voltage 3300 mV, min_cell_voltage 3298 mV, max_cell_number 16, min_cell_number 3",
                "hy-residential@1.0 | 3DB#4B2D0104 | temperature_extremes max_cell_temperature 25 °C, min_cell_temperature -5 °C, max_temperature_sensor 1, min_temperature_sensor 4",
                "luxpower-lv@4.2 | 355#32006400E40CE20C | state_of_charge soc 50 %, soh 100 %, max_cell_voltage 3300 mV, min_cell_voltage 3298 mV",
                "luxpower-lv@4.2 | 356#8C149CFFFB00CEFF | measurements voltage 52.60 V, current -10.0 A, max_cell_temperature 25.1 °C, min_cell_temperature -5.0 °C",
                "seplos-lv@1.0 | 371#0401020206020402 | cell_extreme_ids max_cell_temperature_id 4, max_cell_temperature_id_pack 1, min_cell_temperature_id 2, min_cell_temperature_id_pack 2, max_cell_voltage_id 6, max_cell_voltage_id_pack 2, min_cell_voltage_id 4, min_cell_voltage_id_pack 2",
                "seplos-lv@1.0?cell_extreme_ids=number | 371#0100020003000400 | cell_extreme_ids max_cell_temperature_id 1, min_cell_temperature_id 2, max_cell_voltage_id 3, min_cell_voltage_id 4",
                "pylontech-lv@2.0.6?cell_extreme_ids=number | 371#0101020003000400 | cell_extreme_ids max_cell_temperature_id 257, min_cell_temperature_id 2, max_cell_voltage_id 3, min_cell_voltage_id 4",
                "seplos-lv@1.0?cell_extremes=070 | 070#76006C00CF0CCA0C | cell_extreme_values max_cell_temperature 11.8 °C, min_cell_temperature 10.8 °C, max_cell_voltage 3279 mV, min_cell_voltage 3274 mV",
                "seplos-lv@1.0?cell_extremes=070_in_10_mv | 070#76006C0048014701 | cell_extreme_values max_cell_temperature 11.8 °C, min_cell_temperature 10.8 °C, max_cell_voltage 3280 mV, min_cell_voltage 3270 mV",
                "pylontech-lv@2.0.6 | 373#FFFFFFFFFFFFFFFF | cell_extremes min_cell_voltage not available, max_cell_voltage not available, min_cell_temperature not available, max_cell_temperature not available"
            })
    void decodesWhatNoCaptureShows(String coordinates, String frame, String values) {
        assertEquals(
                values, Profiles.get(coordinates).decode(CanFrame.parse(frame)).toString());
    }

    /** The last bytes of 0x359 and 0x35C, which brands use in ways of their own. */
    @Test
    void readsTheTailBytes() {
        assertEquals("280", text("luxpower-lv@4.2", "359#0000000002180100", "capacity"));
        assertEquals("2", text("luxpower-lv@4.2", "359#0000000002180100", "module_count"));
        assertEquals("1234", text("luxpower-lv@4.2", "35C#C000D20400000000", "cycle_count"));
        assertEquals("5", text("seplos-lv@1.0", "359#0000000002000005", "online_bitmap"));
        assertEquals("10.2", text("hy-residential@1.0", "399#6600000000000000", "energy_rating"));
        for (String profile : List.of("luxpower-lv@4.2", "seplos-lv@1.0", "hy-residential@1.0")) {
            assertTrue(Profiles.get(profile)
                    .decode(CanFrame.parse("359#0000000002504E00"))
                    .reading("marker_p")
                    .isEmpty());
        }
        assertEquals("80", text("sol-ark-lv@1.3", "359#0000000002504E00", "marker_p"));
    }

    private static String text(String coordinates, String frame, String signal) {
        return Profiles.get(coordinates)
                .decode(CanFrame.parse(frame))
                .reading(signal)
                .orElseThrow()
                .text();
    }

    @Test
    void solArkInsistsOnEightBytes() {
        for (Message message : SolArkLv.V1_3.messages()) {
            assertEquals(List.of(8), message.lengths(), message.name());
        }
    }

    @Test
    void optionsChangeOneMessage() {
        assertEquals(List.of("measurements"), changed(SolArkLv.V1_3, SolArkLv.V1_3.with("voltage_step", "0.01")));
        assertEquals(
                List.of("cell_extreme_values"), changed(SeplosLv.V1_0, SeplosLv.V1_0.with("cell_extremes", "070")));
        assertNull(SeplosLv.V1_0.with("cell_extremes", "070").message(0x370));
        assertEquals(
                List.of("cell_extreme_ids"),
                changed(PylontechLv.V2_0_6, PylontechLv.V2_0_6.with("cell_extreme_ids", "number")));
    }

    private static List<String> changed(Profile standard, Profile other) {
        return standard.messages().stream()
                .filter(message -> !other.messages().contains(message))
                .map(Message::name)
                .toList();
    }

    /** Signals that stand for the same bits have the same name in all brands. */
    @Test
    void theSameNameMeansTheSamePlace() {
        for (String coordinates : List.of("sol-ark-lv", "luxpower-lv", "seplos-lv", "hy-residential")) {
            for (Message message : Profiles.get(coordinates).messages()) {
                PylontechLv.V1_2.message(message.name()).ifPresent(original -> {
                    for (Signal signal : message.signals()) {
                        original.layout()
                                .signal(signal.name())
                                .ifPresent(same -> assertEquals(same.bits(), signal.bits(), signal.name()));
                    }
                });
            }
        }
    }

    /** One name for what an identifier carries, and one identifier for it, unless the contents differ in kind. */
    @ParameterizedTest
    @CsvSource({
        "351, limits",
        "355, state_of_charge",
        "356, measurements",
        "359, protection_and_alarm",
        "35A, alarms",
        "35B, events",
        "35C, requests",
        "35E, manufacturer",
        "35F, type_version_capacity",
        "374, min_cell_voltage_id",
        "375, max_cell_voltage_id",
        "376, min_cell_temperature_id",
        "377, max_cell_temperature_id",
        "378, lifetime_energy",
        "379, installed_capacity"
    })
    void theSameMessageHasTheSameName(String id, String name) {
        int word = Integer.parseInt(id, 16);
        List<Profile> family = Profiles.all().stream()
                .filter(profile -> profile.message(0x351) != null)
                .toList();
        for (Profile profile : family) {
            Message at = profile.message(word);
            assertTrue(at == null || at.name().equals(name), () -> profile + " " + at);
            profile.message(name)
                    .ifPresent(named -> assertEquals(word, named.identifier().word(), () -> profile + " " + named));
        }
        assertTrue(
                family.stream().filter(profile -> profile.message(word) != null).count() > 0);
    }

    /** Only zeros were captured, so the places of the conditions are those of SMA's table, and marked as such. */
    @ParameterizedTest
    @ValueSource(strings = {"pylontech-lv@1.3", "deye-lv@victron-mode", "dyness-lv@observed"})
    void alarmsThatWereNeverSeenRaisedAreInferred(String coordinates) {
        Message alarms = Profiles.get(coordinates).message("alarms").orElseThrow();
        assertEquals(28, alarms.signals().size());
        alarms.signals()
                .forEach(condition -> assertEquals(
                        Confidence.INFERRED, condition.meaning().provenance().confidence(), condition.name()));
        FrameTable.assertDecodes(
                Profiles.get(coordinates),
                "35A#0400000000000080 alarm_battery_voltage_high=raised warning_generator=cleared");
    }

    @Test
    void theFamilysNameStandsForTheNewestDocument() {
        assertEquals(PylontechLv.V1_2, Profiles.get("pylontech-lv"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Alarms.class,
                CellExtremePlaces.class,
                CellExtremes.class,
                CellExtremeValues.class,
                CoarseMeasurements.class,
                HyMessages.class,
                HyProtectionAndAlarm.class,
                LuxpowerMessages.class,
                InstalledCapacity.class,
                Modules.class,
                PylontechTypeVersionCapacity.class,
                RenumberedRequests.class,
                SeplosLv.class,
                SolArkLv.class,
                TypeVersionCapacity.class
            })
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }
}
