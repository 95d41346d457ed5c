package dev.bmslink.can.lv;

import dev.bmslink.can.profile.CaptureTable;
import dev.bmslink.can.profile.Profile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Frames of Pylontech packs, of a clone and of programs that imitate them, each with all its values. */
class CapturesTest {

    private static final String C3 = """
            351#1002C012C012C201 charge_voltage_limit=52.8 charge_current_limit=480.0 discharge_current_limit=480.0 discharge_voltage_limit=45.0
            355#540060000000 soc=84 soh=96
            356#7B13E9FE6B01 voltage=49.87 current=-27.9 temperature=36.3
            35A#0000000000000000 alarm_general=not_signalled alarm_battery_voltage_high=not_signalled alarm_battery_voltage_low=not_signalled alarm_temperature_high=not_signalled alarm_temperature_low=not_signalled alarm_charge_temperature_high=not_signalled alarm_charge_temperature_low=not_signalled alarm_discharge_current_high=not_signalled alarm_charge_current_high=not_signalled alarm_contactor=not_signalled alarm_short_circuit=not_signalled alarm_bms_internal=not_signalled alarm_cell_imbalance=not_signalled alarm_generator=not_signalled warning_general=not_signalled warning_battery_voltage_high=not_signalled warning_battery_voltage_low=not_signalled warning_temperature_high=not_signalled warning_temperature_low=not_signalled warning_charge_temperature_high=not_signalled warning_charge_temperature_low=not_signalled warning_discharge_current_high=not_signalled warning_charge_current_high=not_signalled warning_contactor=not_signalled warning_short_circuit=not_signalled warning_bms_internal=not_signalled warning_cell_imbalance=not_signalled warning_generator=not_signalled
            35E#50594C4F4E202020 manufacturer=PYLON
            35F#4C4901033C02AA00 product_id=LI firmware_major=1 firmware_minor=3 capacity_ah_raw=572 word_3=170
            """;

    private static final String C4 = """
            359#0000000004504E module_count=4 marker_p=80 marker_n=78
            351#1402B0044006C201 charge_voltage_limit=53.2 charge_current_limit=120.0 discharge_current_limit=160.0 discharge_voltage_limit=45.0
            355#5A006400 soc=90 soh=100
            356#8413F1FF3700 voltage=49.96 current=-1.5 temperature=5.5
            35C#C000 charge_enable discharge_enable
            35E#50594C4F4E202020 manufacturer=PYLON
            """;

    private static final String C5 = """
            351#14025002C805 charge_voltage_limit=53.2 charge_current_limit=59.2 discharge_current_limit=148.0
            355#5F006300 soc=95 soh=99
            356#7713A9FE0B01 voltage=49.83 current=-34.3 temperature=26.7
            359#0000000004504E module_count=4 marker_p=80 marker_n=78
            35C#C000 charge_enable discharge_enable
            35E#50594C4F4E202020 manufacturer=PYLON
            """;

    private static final String C6 = """
            351#14026400FA00C201 charge_voltage_limit=53.2 charge_current_limit=10.0 discharge_current_limit=25.0 discharge_voltage_limit=45.0
            351#100272017201C201 charge_voltage_limit=52.8 charge_current_limit=37.0 discharge_current_limit=37.0 discharge_voltage_limit=45.0
            """;

    private static final String C7 = """
            351#3402D007A00FB001 charge_voltage_limit=56.4 charge_current_limit=200.0 discharge_current_limit=400.0 discharge_voltage_limit=43.2
            355#2A00640000000000 soc=42 soh=100
            356#63140FFFEB000000 voltage=52.19 current=-24.1 temperature=23.5
            """;

    private static final String C8 = """
            351#4802D007D007C001 charge_voltage_limit=58.4 charge_current_limit=200.0 discharge_current_limit=200.0 discharge_voltage_limit=44.8
            355#1E00640000000000 soc=30 soh=100
            356#7914000071000000 voltage=52.41 current=0.0 temperature=11.3
            359#0000000002504E00 module_count=2 marker_p=80 marker_n=78
            35C#C000000000000000 charge_enable discharge_enable
            35E#50594C4F4E202020 manufacturer=PYLON
            35F#00000D0500000000 product_id= firmware_major=13 firmware_minor=5 capacity_ah_raw=? word_3=0
            370#76006C00CF0CCA0C max_cell_temperature=11.8 min_cell_temperature=10.8 max_cell_voltage=3279 min_cell_voltage=3274
            371#0401020206020402 max_cell_temperature_id=4 max_cell_temperature_id_pack=1 min_cell_temperature_id=2 min_cell_temperature_id_pack=2 max_cell_voltage_id=6 max_cell_voltage_id_pack=2 min_cell_voltage_id=4 min_cell_voltage_id_pack=2
            372#0200000000000000 modules_online=2 modules_blocking_charge=0 modules_blocking_discharge=0 modules_offline=0
            373#CA0CCF0C1B011C01 min_cell_voltage=3274 max_cell_voltage=3279 min_cell_temperature=10 max_cell_temperature=11
            374#3032303400000000 min_cell_voltage_id=0204
            375#3032303600000000 max_cell_voltage_id=0206
            376#3032303200000000 min_cell_temperature_id=0202
            377#3032303200000000 max_cell_temperature_id=0202
            379#C800000000000000 installed_capacity=200
            """;

    private static final String C21A = """
            351#2802F4012003E001 charge_voltage_limit=55.2 charge_current_limit=50.0 discharge_current_limit=80.0 discharge_voltage_limit=48.0
            355#3C006400 soc=60 soh=100
            356#6C140400DC00 voltage=52.28 current=0.4 temperature=22.0
            35E#50594C4F4E202020 manufacturer=PYLON
            35C#C000 charge_enable discharge_enable
            359#0000000001504E module_count=1 marker_p=80 marker_n=78
            """;

    private static final String C21B = """
            351#4502D002B00EC001 charge_voltage_limit=58.1 charge_current_limit=72.0 discharge_current_limit=376.0 discharge_voltage_limit=44.8
            355#5F00640000000000 soc=95 soh=100
            356#2616EFFF00000000 voltage=56.70 current=-1.7 temperature=0.0
            """;

    private static final String C21D = """
            351#4502B00E50F1C001 charge_voltage_limit=58.1 charge_current_limit=376.0 discharge_current_limit=-376.0 discharge_voltage_limit=44.8
            355#5400640000000000 soc=84 soh=100
            356#A415000000000000 voltage=55.40 current=0.0 temperature=0.0
            """;

    private static final String C21E = """
            351#440264009CFF3F02 charge_voltage_limit=58.0 charge_current_limit=10.0 discharge_current_limit=-10.0 discharge_voltage_limit=57.5
            356#941400008C00 voltage=52.68 current=0.0 temperature=14.0
            35E#50594C4F4E202020 manufacturer=PYLON
            359#0000000000000000 module_count=0 marker_p=0 marker_n=0
            """;

    static final List<Arguments> CAPTURES = List.of(
            Arguments.of(PylontechLv.V1_3, "lv-c3-us5000-v1-3.log", C3),
            Arguments.of(PylontechLv.V1_2, "lv-c4-pylontech-x4-python-mqtt.log", C4),
            Arguments.of(PylontechLv.V1_2, "lv-c5-pylontech-x4-plonkster.log", C5),
            Arguments.of(PylontechLv.V1_2, "lv-c6-us2000c-0x351.log", C6),
            Arguments.of(PylontechLv.V1_2, "lv-c7-bms-to-inverter-vector.log", C7),
            Arguments.of(PylontechLv.V2_0_6, "lv-c8-eco-worthy-cubix-pylon.log", C8),
            Arguments.of(PylontechLv.V1_2, "lv-c21a-jk-converter.log", C21A),
            Arguments.of(PylontechLv.V1_2, "lv-c21b-bms-to-inverter-63.log", C21B),
            Arguments.of(PylontechLv.V1_2, "lv-c21d-bms-to-inverter-46.log", C21D),
            Arguments.of(PylontechLv.V1_2, "lv-c21e-diybms-87-paulsturbo.log", C21E));

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyFrameHasTheseValuesAndNoOthers(Profile profile, String file, String table) throws IOException {
        CaptureTable.assertReads(profile, file, table);
    }
}
