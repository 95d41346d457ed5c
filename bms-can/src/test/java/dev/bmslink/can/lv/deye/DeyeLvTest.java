package dev.bmslink.can.lv.deye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeyeLvTest {

    /** The bit tables of 0x359, a byte a line, bit 0 first; (g) is what V3.3 prints in grey. */
    private static final String BITS = """
            cell_over_voltage cell_under_voltage module_over_voltage(g) module_under_voltage(g) charge_over_current discharge_over_current charge_over_temperature charge_under_temperature
            discharge_over_temperature(g) discharge_under_temperature(g) cell_voltage_spread temperature_spread mos_over_temperature heater_film_over_temperature afe_ocd1(g) afe_ocd2(g)
            afe_under_voltage(g) afe_over_voltage(g) afe_ocdl_ocd1_ocd2 afe_occ(g) afe_short_circuit(g) afe_under_temperature(g) afe_over_temperature(g) afe_scdl
            afe_communication_fail cell_voltage_sampling_fail temperature_sampling_fail mosfet_shorted eeprom_error internal_communication_fail inverter_communication_fail duplicate_master_address
            cell_voltage_high(g) cell_voltage_low(g) module_voltage_high(g) module_voltage_low(g) charge_current_high(g) discharge_current_high(g) charge_temperature_high(g) charge_temperature_low(g)
            discharge_temperature_high(g) discharge_temperature_low(g) cell_voltage_spread_high(g) temperature_spread_high(g) mos_temperature_high(g) heater_film_temperature_high(g) heater_mos_welded heater_error
            connector_over_temperature precharge_failed charge_polarity_reversed terminal_over_temperature fuse_blown voltage_wire_open temperature_wire_open charge_voltage_too_low
            """;

    @Test
    void eachFaultHasItsBitInTheBankAndInTheModule() {
        List<String> bytes = BITS.lines().toList();
        assertEquals(7, bytes.size());
        for (int i = 0; i < bytes.size(); i++) {
            String[] names = bytes.get(i).split(" ");
            assertEquals(8, names.length);
            for (int bit = 0; bit < 8; bit++) {
                String name = names[bit].replace("(g)", "");
                long payload = 1L << (8 * i + bit);
                assertEquals(Set.of(name), raised(CanFrame.standard(0x359, 8, payload)));
                assertEquals(Set.of(name), raised(CanFrame.standard(0x11F, 8, payload)));
                String note = Faults.MESSAGE
                        .layout()
                        .signal(name)
                        .orElseThrow()
                        .meaning()
                        .note();
                assertEquals(names[bit].endsWith("(g)"), note.contains("grey"), name);
            }
        }
        assertEquals(Set.of(), raised(CanFrame.parse("359#00000000000000FF")), "byte 7 is not used");
    }

    @ParameterizedTest
    @CsvSource({
        "110#0000000000000001, parallel_done",
        "110#0000000000000010, charge_mos_closed",
        "110#0000000000000020, discharge_mos_closed",
        "110#0000000000000040, precharge_mos_closed",
        "110#0000000000000080, heater_mos_closed",
        "35C#80, charge_enable",
        "35C#40, discharge_enable",
        "35C#20, request_force_charge_1",
        "35C#10, request_force_charge_2",
        "35C#08, request_full_charge",
        "35C#04, request_heat"
    })
    void eachFlagHasItsBit(String frame, String flag) {
        assertEquals(Set.of(flag), raised(CanFrame.parse(frame)));
    }

    private static Set<String> raised(CanFrame frame) {
        return DeyeLv.V3_3.decode(frame).readings().stream()
                .filter(reading -> reading.signal() instanceof Flag && reading.raw() != 0)
                .map(reading -> reading.signal().name())
                .collect(Collectors.toSet());
    }

    /** The bases of the messages about a module, from the document's table of identifiers. */
    @ParameterizedTest
    @ValueSource(ints = {0x110, 0x150, 0x200, 0x250, 0x400, 0x500, 0x550, 0x600, 0x650, 0x700, 0x750})
    void sixteenModulesHaveIdentifiersOfTheirOwn(int base) {
        List<String> names = new ArrayList<>();
        for (int module = 0; module < 16; module++) {
            Decoded decoded = DeyeLv.V3_3.decode(CanFrame.standard(base + module, 8, 0));
            assertEquals(Map.of("module_index", module), decoded.identifierFields());
            names.add(decoded.message().name());
        }
        assertEquals(1, names.stream().distinct().count());
        assertTrue(names.get(0).startsWith("module_"));
        assertNull(DeyeLv.V3_3.message(base + 16));
        assertNull(DeyeLv.V3_3.message(base - 1));
    }

    @Test
    void theSerialNumberOfAModuleIsPutTogether() {
        SplitTextReader reader = new SplitTextReader(DeyeLv.V3_3);
        assertTrue(reader.onFrame(CanFrame.parse("600#4142434431323334")).isEmpty());
        assertTrue(reader.onFrame(CanFrame.parse("601#4546474835363738")).isEmpty());
        assertEquals(
                "ABCD1234XY",
                reader.onFrame(CanFrame.parse("650#5859000000000000"))
                        .orElseThrow()
                        .value());
        assertEquals(
                "EFGH5678Z",
                reader.onFrame(CanFrame.parse("651#5A00000000000000"))
                        .orElseThrow()
                        .value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "305#3B1E0C1F0C180000 | keepalive second 59 s, minute 30 min, hour 12 h, day 31, month 12, year 2024",
                "305#0000000000000000 | keepalive second 0 s, minute 0 min, hour 0 h, day not available, month not available, year 2000",
                "306#01B80B0000000000 | usb_command usb_command open, usb_disable_time 3000 s",
                "306#00504600000000 | usb_command usb_command close, usb_disable_time 18000 s",
                "358#64003930000001 | usb_status usb_power 10.0 W, usb_energy 1234.5 Wh, usb_switch_state 1",
                "401#010202010500 | module_status mode charge, fault_level 2, cycle_count 258 cycles, balance_bits 5",
                "402#02 | module_status mode discharge",
                "750#0100020003000400 | module_trips_2 charge_over_current_count 1, discharge_over_current_count 2, charge_over_temperature_count 3, discharge_over_temperature_count 4",
                "35E#4459303032010000 | manufacturer manufacturer DY, pack_number 002, cell_maker gotion, nominal_capacity 0.0 Ah",
                "35E#4459303032070000 | manufacturer manufacturer DY, pack_number 002, cell_maker zenergy, nominal_capacity 0.0 Ah"
            })
    void decodesWhatNoCaptureShows(String frame, String values) {
        assertEquals(values, DeyeLv.V3_3.decode(CanFrame.parse(frame)).toString());
    }

    @Test
    void anInverterWithoutAClockSendsZeros() {
        assertEquals(
                CanFrame.parse("305#0000000000000000"),
                Encoder.encode(Clock.MESSAGE, 8, Map.of("day", "not available", "month", "not available")));
    }

    @Test
    void theStepOfTheDisableTimeIsAnOption() {
        Profile tenths = DeyeLv.V3_3.with("usb_disable_time_step", "0.1");
        assertEquals(
                "usb_command usb_command close, usb_disable_time 1800.0 s",
                tenths.decode(CanFrame.parse("306#005046")).toString());
        assertEquals(List.of("usb_command"), different(DeyeLv.V3_3, tenths));
    }

    @Test
    void version12IsThePylontechDocumentUnderAnotherName() {
        assertEquals(List.of("manufacturer"), different(PylontechLv.V1_2, DeyeLv.V1_2));
        assertEquals(
                "manufacturer manufacturer DEYE",
                DeyeLv.V1_2.decode(CanFrame.parse("35E#4445594520202020")).toString());
    }

    @Test
    void victronModeChangesWhatTheCaptureShows() {
        assertEquals(
                List.of(
                        "measurements",
                        "protection_and_alarm",
                        "requests",
                        "manufacturer",
                        "cell_extremes",
                        "versions",
                        "modules",
                        "on_grid_limits"),
                different(DeyeLv.V3_3, DeyeLv.VICTRON_MODE));
        assertEquals(List.of("alarms", "type_version_capacity"), added(DeyeLv.V3_3, DeyeLv.VICTRON_MODE));
        for (int dropped : new int[] {0x359, 0x35C, 0x361, 0x363, 0x364, 0x371}) {
            assertNull(DeyeLv.VICTRON_MODE.message(dropped));
        }
    }

    @Test
    void theSignOfTheCurrentIsNoted() {
        assertTrue(note(DeyeLv.V3_3).startsWith("Positive while discharging"));
        assertTrue(note(DeyeLv.VICTRON_MODE).startsWith("Positive while charging"));
    }

    private static String note(Profile profile) {
        return profile.message("measurements")
                .flatMap(message -> message.layout().signal("current"))
                .orElseThrow()
                .meaning()
                .note();
    }

    @Test
    void theFamilysNameStandsForTheNewestDocument() {
        assertEquals(DeyeLv.V3_3, Profiles.get("deye-lv"));
        assertEquals(DeyeLv.V1_2, Profiles.get("deye-lv@1.2"));
        assertEquals(DeyeLv.VICTRON_MODE, Profiles.get("deye-lv@victron-mode"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                BankStatus.class,
                CellExtremes.class,
                Clock.class,
                DeyeLimits.class,
                DeyeManufacturer.class,
                DeyeMeasurements.class,
                DeyeRequests.class,
                DeyeTypeVersionCapacity.class,
                Faults.class,
                ModuleCounters.class,
                ModuleFaults.class,
                ModuleIdentity.class,
                ModuleMeasurements.class,
                ModuleStatus.class,
                UsbBoard.class
            })
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }

    @Test
    void everyBitOfTheDocumentedFramesIsDescribed() {
        List<String> partial = DeyeLv.V3_3.messages().stream()
                .filter(message -> (message.layout().mask() | message.layout().reservedMask()) != -1L)
                .map(Message::name)
                .toList();
        assertEquals(List.of("state_of_charge", "measurements"), partial, "bytes after the core signals");
    }

    /** Names of the messages of one profile that the other lacks or has otherwise. */
    private static List<String> different(Profile one, Profile other) {
        return one.messages().stream()
                .filter(message -> other.messages().stream().noneMatch(message::equals))
                .map(Message::name)
                .toList();
    }

    /** Names of the messages of the other profile that have no namesake in the first. */
    private static List<String> added(Profile one, Profile other) {
        return other.messages().stream()
                .map(Message::name)
                .filter(name -> one.message(name).isEmpty())
                .toList();
    }

    @Test
    void readingsOfTheModulesAreNotThoseOfTheBank() {
        Reading current = DeyeLv.VICTRON_MODE
                .decode(CanFrame.parse("150#1502F8FFE603E803"))
                .reading("current")
                .orElseThrow();
        assertTrue(current.signal().meaning().note().startsWith("Positive while discharging"));
    }
}
