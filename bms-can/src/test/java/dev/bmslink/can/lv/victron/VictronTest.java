package dev.bmslink.can.lv.victron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.lv.CellExtremePlaces;
import dev.bmslink.can.lv.CellExtremes;
import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.lv.InstalledCapacity;
import dev.bmslink.can.lv.Modules;
import dev.bmslink.can.lv.TypeVersionCapacity;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class VictronTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            Limits.class,
            StateOfCharge.class,
            Alarms.class,
            Manufacturer.class,
            ForceCharge.class,
            BmsName.class,
            LifetimeEnergy.class,
            Serial.class,
            Host.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }

    @Test
    void theProfileHoldsEveryDefinedMessageAndSharedOnes() {
        Set<Message> expected = DEFINITIONS.stream()
                .flatMap(type -> DefinitionConsistency.messages(type).stream())
                .collect(Collectors.toSet());
        expected.addAll(CellExtremePlaces.MESSAGES);
        expected.add(CellExtremes.MESSAGE);
        expected.add(InstalledCapacity.MESSAGE);
        expected.add(Modules.MESSAGE);
        expected.add(TypeVersionCapacity.MESSAGE);
        expected.add(dev.bmslink.can.lv.sma.Measurements.MESSAGE);
        expected.add(dev.bmslink.can.lv.sma.Events.MESSAGE);
        assertEquals(expected, new HashSet<>(Victron.OBSERVED.messages()));
    }

    @Test
    void theFamilyIsFoundThoughNothingIsPublished() {
        assertSame(Victron.OBSERVED, Profiles.get("victron"));
    }

    @ParameterizedTest
    @CsvSource({
        "351, limits",
        "355, state_of_charge",
        "356, measurements",
        "35A, alarms",
        "35B, events",
        "35E, manufacturer",
        "35F, type_version_capacity",
        "360, force_charge",
        "370, bms_name_1",
        "371, bms_name_2",
        "372, modules",
        "373, cell_extremes",
        "374, min_cell_voltage_id",
        "375, max_cell_voltage_id",
        "376, min_cell_temperature_id",
        "377, max_cell_temperature_id",
        "378, lifetime_energy",
        "379, installed_capacity",
        "380, serial_1",
        "381, serial_2",
        "382, product_family",
        "305, keepalive",
        "306, battery_present",
        "307, host_identity"
    })
    void messages(String id, String name) {
        assertEquals(
                Integer.parseInt(id, 16),
                Victron.OBSERVED.message(name).orElseThrow().identifier().word());
        assertEquals(24, Victron.OBSERVED.messages().size());
    }

    /** Each option changes the reading of its messages and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "capacity, available, '', 35F#0000010164000000 product_id=0 firmware_major=1 firmware_minor=1 available_capacity=100 hardware_version=0",
        "capacity, available_0_1_ah, 35F, 35F#0000010164000000 product_id=0 firmware_major=1 firmware_minor=1 available_capacity=10.0 hardware_version=0",
        "capacity, total, 35F, 35F#0000010164000000 product_id=0 firmware_major=1 firmware_minor=1 battery_capacity=100 hardware_version=0",
        "energy_step, 0_1_kwh, '', 378#0A00000014000000 energy_charged=1.0 energy_discharged=2.0",
        "energy_step, 0_01_kwh, 378, 378#0A00000014000000 energy_charged=0.10 energy_discharged=0.20",
        "soc_high_resolution_absent, zeros, '', 355#320064000000FFFF soc=50 soh=100 soc_high_resolution=-",
        "soc_high_resolution_absent, ones, 355, 355#32006400FFFF0000 soc=50 soh=100 soc_high_resolution=-",
        "soc_high_resolution_absent, ones, 355, 355#3200640000000000 soc=50 soh=100 soc_high_resolution=0.00",
        "extreme_ids, text, '', 374#3200000000000000 min_cell_voltage_id=2",
        "extreme_ids, binary, '374 375 376 377', 374#3200000000000000 min_cell_voltage_id=50"
    })
    void options(String option, String reading, String changed, String line) {
        Profile profile = Victron.OBSERVED.with(option, reading);
        FrameTable.assertDecodes(profile, line);
        List<String> others = profile.messages().stream()
                .filter(message -> !Victron.OBSERVED.messages().contains(message))
                .map(message -> message.identifier().toString())
                .toList();
        assertEquals(changed, String.join(" ", others));
    }

    @Test
    void theSystemsStatusTakesReservedBitsOnly() {
        assertEquals(
                dev.bmslink.can.lv.Alarms.MESSAGE.signals(),
                Alarms.MESSAGE.signals().stream()
                        .filter(signal -> !signal.equals(Alarms.SYSTEM_STATUS))
                        .toList());
        assertEquals(
                -1L, Alarms.MESSAGE.layout().mask() | Alarms.MESSAGE.layout().reservedMask());
    }
}
