package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of every field, where the sample has zeros: each byte holds its own number, counted from 1. */
class SofarPositionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            351 | limits charge_voltage_limit 51.3 V, charge_current_limit 102.7 A, discharge_current_limit 154.1 A, discharge_voltage_limit 205.5 V
            355 | state_of_charge soc 513 %, soh 1027 %, soc_high_resolution 15.41 %, remaining_capacity 205.5 Ah
            356 | measurements voltage 51.3 V, current 102.7 A, average_cell_temperature 154.1 °C, cycle_count 2055 cycles
            30F | remote_command remote_command forced_charge, charge_allowed false, discharge_allowed true
            359 | pack_configuration protection_word_2 513, protection_word_3 1027, module_count 5 modules, can_protocol_version 1798, cells_per_module 8 cells
            35A | alarms system_protection_0 513, system_protection_1 1027, system_alarm_0 1541, system_alarm_1 2055
            35F | type_version_capacity cell_type 513, bms_version 1027, nominal_capacity 1541 Ah, manufacturer_id 2055
            605 | inquiry target_battery 1, inquiry_id cell_voltages_1, sub_target 3
            705 | fault_inquiry target_battery 1, inquiry_id fault_serial_number_2, record 3, sub_target 4
            670 | time_stamp pack_index 1, second 2 s, minute 12 min, hour 0 h, day 2, month 4, year 2001, unknown 1798
            770 | fault_time_stamp pack_index 1, second 2 s, minute 12 min, hour 0 h, day 2, month 4, year 2001, unknown 1798
            686 | cell_voltages_7 pack_index 1, cell_voltage_19 0.770 V, cell_voltage_20 1.284 V, cell_voltage_21 1.798 V
            687 | cell_voltages_8 pack_index 1, cell_voltage_22 0.770 V, cell_voltage_23 1.284 V, cell_voltage_24 1.798 V
            780 | fault_cell_voltages_1 pack_index 1, cell_voltage_1 0.770 V, cell_voltage_2 1.284 V, cell_voltage_3 1.798 V
            785 | fault_cell_voltages_6 pack_index 1, cell_voltage_16 0.770 V, max_cell_voltage 1.284 V, min_cell_voltage 1.798 V
            787 | fault_cell_voltages_8 pack_index 1, cell_voltage_22 0.770 V, cell_voltage_23 1.284 V, cell_voltage_24 1.798 V
            690 | cell_temperatures_1 pack_index 1, cell_temperature_1 77.0 °C, cell_temperature_2 128.4 °C
            790 | fault_cell_temperatures_1 pack_index 1, cell_temperature_1 77.0 °C, cell_temperature_2 128.4 °C
            791 | fault_cell_temperatures_2 pack_index 1, cell_temperature_3 77.0 °C, cell_temperature_4 128.4 °C
            6A0 | mos_ambient_current pack_index 1, mos_temperature 77.0 °C, ambient_temperature 128.4 °C, pack_current 179.8 A
            7A0 | fault_mos_ambient_current pack_index 1, mos_temperature 77.0 °C, ambient_temperature 128.4 °C, pack_current 179.8 A
            6B0 | capacity_and_cycles pack_index 1, remaining_capacity 77.0 Ah, full_charge_capacity 128.4 Ah, cycle_count 1798 cycles
            7B0 | fault_capacity_and_cycles pack_index 1, remaining_capacity 77.0 Ah, full_charge_capacity 128.4 Ah, total_voltage_at_fault 17.98 V
            6C0 | status_words pack_index 1, alarm_status 770, protection_status 1284, fault_status 1798
            7C0 | fault_status_words pack_index 1, alarm_status 770, protection_status 1284, fault_status 1798
            """)
    void bytesInOrder(String base, String expected) {
        CanFrame frame = CanFrame.parse("00000" + base + "#0102030405060708");
        assertEquals(expected, Sofar.V1_0.decode(frame).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            351 | limits charge_voltage_limit 6553.5 V, charge_current_limit 6553.5 A, discharge_current_limit 6553.5 A, discharge_voltage_limit 6553.5 V
            356 | measurements voltage 6553.5 V, current -0.1 A, average_cell_temperature -0.1 °C, cycle_count 65535 cycles
            691 | cell_temperatures_2 pack_index 255, cell_temperature_3 -0.1 °C, cell_temperature_4 -0.1 °C
            6A0 | mos_ambient_current pack_index 255, mos_temperature -0.1 °C, ambient_temperature -0.1 °C, pack_current -0.1 A
            6B0 | capacity_and_cycles pack_index 255, remaining_capacity 6553.5 Ah, full_charge_capacity 6553.5 Ah, cycle_count 65535 cycles
            7C0 | fault_status_words pack_index 255, alarm_status 65535, protection_status 65535, fault_status 65535
            670 | time_stamp pack_index 255, second 63 s, minute 63 min, hour 31 h, day 31, month 15, year 2063, unknown 65535
            30F | remote_command remote_command 255, charge_allowed true, discharge_allowed true
            """)
    void allOnes(String base, String expected) {
        CanFrame frame = CanFrame.parse("00000" + base + "#FFFFFFFFFFFFFFFF");
        assertEquals(expected, Sofar.V1_0.decode(frame).toString());
    }
}
