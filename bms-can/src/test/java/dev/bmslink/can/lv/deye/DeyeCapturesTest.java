package dev.bmslink.can.lv.deye;

import dev.bmslink.can.profile.CaptureTable;
import dev.bmslink.can.profile.Profile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Frames of Deye packs, each with all its values. */
class DeyeCapturesTest {

    /** The last frame is the host's, which is a Victron device. */
    private static final String C11A = """
            351#48020000FC08E001 charge_voltage_limit=58.4 charge_current_limit=0.0 discharge_current_limit=230.0 discharge_voltage_limit=48.0
            355#6400640000000000 soc=100 soh=100
            356#E6140000E6000000 voltage=53.50 current=0.0 temperature=23.0
            359#0000000000000000
            35C#4000000000000000 discharge_enable
            35E#44593030311CFC08 manufacturer=DY pack_number=001 cell_maker=28 nominal_capacity=230.0
            361#2D0D080DE600E600 max_cell_voltage=3373 min_cell_voltage=3336 max_cell_temperature=23.0 min_cell_temperature=23.0
            363#F002F00200000000 software_version=F002 hardware_version=F002
            364#0101000001000000 modules_normal=1 modules_charge_inhibited=1 modules_discharge_inhibited=0 modules_communication_lost=0 modules_total=1
            371#0000FC0800000000 on_grid_charge_current_limit=0.0 on_grid_discharge_current_limit=230.0
            110#0000000000000021 module_index=0 parallel_done discharge_mos_closed switch_bits_1_to_3=0
            150#17020000E403E803 module_index=0 voltage=53.5 current=0.0 soc=99.6 soh=100.0
            200#2D0D080DE600E600 module_index=0 max_cell_voltage=3373 min_cell_voltage=3336 max_cell_temperature=23.0 min_cell_temperature=23.0
            250#FA0070FE0000E600 module_index=0 mos_temperature=25.0 heater_film_temperature=? max_charge_current=0 max_discharge_current=230
            400#0000000000001200 module_index=0 mode=idle fault_level=0 cycle_count=0 balance_bits=0 sub_state=18
            500#F002AA56312E3046 module_index=0 software_version=F002 version_marker=AA boot_version=V1.0F
            550#2E18000033000000 module_index=0 energy_charged=6.190 energy_discharged=0.051
            700#02001A0000000000 module_index=0 over_charge_count=2 over_discharge_count=26 short_circuit_count=0 mos_over_temperature_count=0
            307#1234567856494300
            """;

    private static final String C11B = """
            110#0000000000000021 module_index=0 parallel_done discharge_mos_closed switch_bits_1_to_3=0
            150#15020000BA03E803 module_index=0 voltage=53.3 current=0.0 soc=95.4 soh=100.0
            200#070D050DF000E600 module_index=0 max_cell_voltage=3335 min_cell_voltage=3333 max_cell_temperature=24.0 min_cell_temperature=23.0
            250#0E0170FED300E600 module_index=0 mos_temperature=27.0 heater_film_temperature=? max_charge_current=211 max_discharge_current=230
            351#48020000FC08E001 charge_voltage_limit=58.4 charge_current_limit=0.0 discharge_current_limit=230.0 discharge_voltage_limit=48.0
            355#6000640000000000 soc=96 soh=100
            356#D2140000E6000000 voltage=53.30 current=0.0 temperature=23.0
            400#0000000000001200 module_index=0 mode=idle fault_level=0 cycle_count=0 balance_bits=0 sub_state=18
            550#2E18000035020000 module_index=0 energy_charged=6.190 energy_discharged=0.565
            """;

    /** The pack was charging, so its current is positive while discharging. */
    private static final String C12A = """
            351#48020000FC08E001 charge_voltage_limit=58.4 charge_current_limit=0.0 discharge_current_limit=230.0 discharge_voltage_limit=48.0
            356#D214F8FFF0000000 voltage=53.30 current=-0.8 temperature=24.0
            150#1502F8FFE603E803 module_index=0 voltage=53.3 current=-0.8 soc=99.8 soh=100.0
            35C#C000000000000000 charge_enable discharge_enable
            35E#44593030311CFC08 manufacturer=DY pack_number=001 cell_maker=28 nominal_capacity=230.0
            361#110D070DFA00F000 max_cell_voltage=3345 min_cell_voltage=3335 max_cell_temperature=25.0 min_cell_temperature=24.0
            363#F005F00500000000 software_version=F005 hardware_version=F005
            364#0100000001000000 modules_normal=1 modules_charge_inhibited=0 modules_discharge_inhibited=0 modules_communication_lost=0 modules_total=1
            371#0000FC0800000000 on_grid_charge_current_limit=0.0 on_grid_discharge_current_limit=230.0
            """;

    /** The same pack minutes later, set to Victron, still charging. */
    private static final String C12B = """
            351#48026400FC08E001 charge_voltage_limit=58.4 charge_current_limit=10.0 discharge_current_limit=230.0 discharge_voltage_limit=48.0
            355#6400640000000000 soc=100 soh=100
            356#D2140800F0000000 voltage=53.30 current=0.8 temperature=24.0
            35A#0000000000000000 alarm_general=not_signalled alarm_battery_voltage_high=not_signalled alarm_battery_voltage_low=not_signalled alarm_temperature_high=not_signalled alarm_temperature_low=not_signalled alarm_charge_temperature_high=not_signalled alarm_charge_temperature_low=not_signalled alarm_discharge_current_high=not_signalled alarm_charge_current_high=not_signalled alarm_contactor=not_signalled alarm_short_circuit=not_signalled alarm_bms_internal=not_signalled alarm_cell_imbalance=not_signalled alarm_generator=not_signalled warning_general=not_signalled warning_battery_voltage_high=not_signalled warning_battery_voltage_low=not_signalled warning_temperature_high=not_signalled warning_temperature_low=not_signalled warning_charge_temperature_high=not_signalled warning_charge_temperature_low=not_signalled warning_discharge_current_high=not_signalled warning_charge_current_high=not_signalled warning_contactor=not_signalled warning_short_circuit=not_signalled warning_bms_internal=not_signalled warning_cell_imbalance=not_signalled warning_generator=not_signalled
            35E#50594C4F4E1CFC08 manufacturer=PYLON cell_maker=28 nominal_capacity=230.0
            35F#001CF005FC084459 byte_0=00 cell_maker=28 software_version=F005 capacity=230.0 marker_dy=DY
            150#1502F8FFE603E803 module_index=0 voltage=53.3 current=-0.8 soc=99.8 soh=100.0
            250#0E0170FE0A00E600 module_index=0 mos_temperature=27.0 heater_film_temperature=? max_charge_current=10 max_discharge_current=230
            400#0000000000000300 module_index=0 mode=idle fault_level=0 cycle_count=0 balance_bits=0 sub_state=3
            """;

    private static final String C13 = """
            356#96148B0082000000 voltage=52.70 current=13.9 temperature=13.0
            356#1414F302AA000000 voltage=51.40 current=75.5 temperature=17.0
            35E#445930303103E803 manufacturer=DY pack_number=001 cell_maker=eve nominal_capacity=100.0
            363#2008210200000000 software_version=2008 hardware_version=2102
            """;

    static final List<Arguments> CAPTURES = List.of(
            Arguments.of(DeyeLv.V3_3, "lv-c11a-deye-se-f12-c-log.log", C11A),
            Arguments.of(DeyeLv.V3_3, "lv-c11b-deye-se-f12-c-app-labelled.log", C11B),
            Arguments.of(DeyeLv.V3_3, "lv-c12a-deye-live-native.log", C12A),
            Arguments.of(DeyeLv.VICTRON_MODE, "lv-c12b-deye-live-victroncan.log", C12B),
            Arguments.of(DeyeLv.V3_3, "lv-c13-deye-misc.log", C13));

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyFrameHasTheseValuesAndNoOthers(Profile profile, String file, String table) throws IOException {
        CaptureTable.assertReads(profile, file, table);
    }
}
