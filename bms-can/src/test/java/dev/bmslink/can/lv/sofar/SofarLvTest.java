package dev.bmslink.can.lv.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Confidence;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SofarLvTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            Limits.class,
            StateOfCharge.class,
            Measurements.class,
            Alarms.class,
            TypeVersionCapacity.class,
            RemoteCommand.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }

    @Test
    void messages() {
        assertEquals(
                "351 limits, 355 state_of_charge, 356 measurements, 35A alarms, 35B events, 35E manufacturer,"
                        + " 35F type_version_capacity, 30F remote_command, 305 keepalive",
                String.join(
                        ", ",
                        SofarLv.V2_1_003.messages().stream()
                                .map(Message::toString)
                                .toList()));
    }

    /** Values made up after the tables. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "351#14026400FA00CC01 charge_voltage_limit=53.2 charge_current_limit=10.0 discharge_current_limit=25.0 discharge_voltage_limit=46.0",
                "355#1A00640000000000 soc=26 soh=100 soc_high_resolution=- remaining_capacity=-",
                "355#1A0064002C0A0A05 soc=26 soh=100 soc_high_resolution=26.04 remaining_capacity=129.0",
                "356#02130A004A011A00 voltage=48.66 current=1.0 temperature=33.0 cycle_count=26",
                "35A#4001000000000000 alarm_temperature_high=raised alarm_temperature_low=raised",
                "35A#0000000140010001 alarm_cell_imbalance=raised warning_temperature_high=raised warning_temperature_low=raised warning_cell_imbalance=raised",
                "35B#0000",
                "35E#534D412020202020 manufacturer=SMA",
                "35F#0000010064000000 bat_type=0 version=1 capacity=100",
                "30F#0000000000000000 remote_command=normal",
                "30F#0100000000000000 remote_command=forced_charge",
                "30F#0200000000000000 remote_command=forced_standby",
                "305#0000000000000000"
            })
    void frames(String line) {
        FrameTable.assertDecodes(SofarLv.V2_1_003, line);
    }

    @ParameterizedTest
    @CsvSource({
        "limits, charge_voltage_limit, 40..60 (plausible)",
        "limits, charge_current_limit, 0..500 (plausible)",
        "limits, discharge_current_limit, 0..500 (plausible)",
        "limits, discharge_voltage_limit, 40..52 (plausible)",
        "measurements, voltage, 40..60 (plausible)",
        "measurements, current, -500..500 (plausible)",
        "measurements, temperature, -40..85 (plausible)"
    })
    void ranges(String message, String signal, String range) {
        assertEquals(
                range,
                Objects.requireNonNull(SofarLv.V2_1_003
                                .message(message)
                                .orElseThrow()
                                .layout()
                                .signal(signal)
                                .orElseThrow()
                                .meaning()
                                .range())
                        .toString());
    }

    @Test
    void theConditionsAreSmasWithoutTheGenerator() {
        assertEquals(26, Alarms.CONDITIONS.size());
        Alarms.CONDITIONS.forEach(condition -> {
            assertEquals(
                    condition.bits(),
                    dev.bmslink.can.lv.Alarms.MESSAGE
                            .layout()
                            .signal(condition.name())
                            .orElseThrow()
                            .bits());
            assertEquals(Confidence.INFERRED, condition.meaning().provenance().confidence());
        });
    }

    @Test
    void theStepOfTheRemainingCapacityIsAnOption() {
        Profile whole = SofarLv.V2_1_003.with("remaining_capacity_step", "1_ah");
        FrameTable.assertDecodes(
                whole, "355#1A0064002C0A8100 soc=26 soh=100 soc_high_resolution=26.04 remaining_capacity=129");
        assertEquals(
                List.of("state_of_charge"),
                whole.messages().stream()
                        .filter(message -> !SofarLv.V2_1_003.messages().contains(message))
                        .map(Message::name)
                        .toList());
    }
}
