package dev.bmslink.can.lv.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoverLvTest {

    static final List<Class<?>> DEFINITIONS = List.of(Capacity.class, Alarms.class, Versions.class);

    private static final String CAPTURE = """
            351#2F02040B040BB001 charge_voltage_limit=55.9 charge_current_limit=282.0 discharge_current_limit=282.0 discharge_voltage_limit=43.2
            354#2C01E70000000000 nominal_capacity=300 remaining_capacity=231
            355#4D00640000000000 soc=77 soh=100
            356#1102A4FFF0000000 voltage=52.9 current=-9.2 temperature=24.0
            """;

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }

    @Test
    void everyFrameHasTheseValuesAndNoOthers() {
        FrameTable.assertDecodes(DiscoverLv.OBSERVED, "lv-c18b-discover-2.log", CAPTURE);
    }

    /** Values made up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "35E#444953434F564552 manufacturer=DISCOVER",
                "370#4C594E4B49490000 bms_name_part_1=LYNKII",
                "372#01020304 firmware_version=01020304",
                "373#00010000 protocol_version=00010000"
            })
    void otherFrames(String line) {
        FrameTable.assertDecodes(DiscoverLv.OBSERVED, line);
    }

    /** Fourteen alarms and fourteen warnings in one run of pairs; warnings start with battery_voltage_high. */
    @ParameterizedTest
    @CsvSource({
        "0, alarm_general",
        "1, alarm_battery_voltage_high",
        "2, alarm_battery_voltage_low",
        "3, alarm_temperature_high",
        "4, alarm_temperature_low",
        "5, alarm_charge_temperature_high",
        "6, alarm_charge_temperature_low",
        "7, alarm_discharge_current_high",
        "8, alarm_charge_current_high",
        "9, alarm_contactor",
        "10, alarm_short_circuit",
        "11, alarm_bms_internal",
        "12, alarm_cell_imbalance",
        "14, warning_battery_voltage_high",
        "15, warning_battery_voltage_low",
        "16, warning_temperature_high",
        "17, warning_temperature_low",
        "18, warning_charge_temperature_high",
        "19, warning_charge_temperature_low",
        "20, warning_discharge_current_high",
        "21, warning_charge_current_high",
        "22, warning_contactor",
        "23, warning_short_circuit",
        "24, warning_bms_internal",
        "25, warning_cell_imbalance"
    })
    void everyConditionHasItsPlace(int place, String name) {
        FrameTable.assertDecodes(
                DiscoverLv.OBSERVED, CanFrame.standard(0x35A, 7, 1L << 2 * place) + " " + name + "=raised");
        FrameTable.assertDecodes(
                DiscoverLv.OBSERVED, CanFrame.standard(0x35A, 7, 2L << 2 * place) + " " + name + "=cleared");
        assertEquals(25, Alarms.CONDITIONS.size());
    }

    @Test
    void limitsAndStateOfChargeArePylontechs() {
        assertEquals(
                List.of("limits", "state_of_charge"),
                DiscoverLv.OBSERVED.messages().stream()
                        .filter(PylontechLv.V1_2.messages()::contains)
                        .map(Message::name)
                        .toList());
    }
}
