package dev.bmslink.can.lv.victron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.profile.SplitTextReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of batteries that speak to a GX, each with all its values. */
class VictronCapturesTest {

    private static final String DEYE = """
            351#48026400FC08E001 charge_voltage_limit=58.4 charge_current_limit=10.0 discharge_current_limit=230.0 discharge_voltage_limit=48.0
            355#6400640000000000 soc=100 soh=100 soc_high_resolution=-
            356#D2140800F0000000 voltage=53.30 current=0.8 temperature=24.0
            35A#0000000000000000
            35E#50594C4F4E1CFC08 manufacturer=PYLON\034\374\b
            35F#001CF005FC084459 product_id=7168 firmware_major=240 firmware_minor=5 available_capacity=230.0 hardware_version=22852
            150#1502F8FFE603E803 ?
            250#0E0170FE0A00E600 ?
            400#0000000000000300 ?
            """;

    private static final String REVOV = """
            351#3A0264006400A401 charge_voltage_limit=57.0 charge_current_limit=10.0 discharge_current_limit=10.0 discharge_voltage_limit=42.0
            355#320064000000 soc=50 soh=100 soc_high_resolution=-
            356#B4146400F000 voltage=53.00 current=10.0 temperature=24.0
            35A#A8828202A8828202 alarm_battery_voltage_high=cleared alarm_battery_voltage_low=cleared alarm_temperature_high=cleared alarm_temperature_low=cleared alarm_discharge_current_high=cleared alarm_charge_current_high=cleared alarm_bms_internal=cleared alarm_cell_imbalance=cleared warning_battery_voltage_high=cleared warning_battery_voltage_low=cleared warning_temperature_high=cleared warning_temperature_low=cleared warning_discharge_current_high=cleared warning_charge_current_high=cleared warning_bms_internal=cleared warning_cell_imbalance=cleared
            35E#425944 manufacturer=BYD
            35F#4C69010200000000 product_id=26956 firmware_major=1 firmware_minor=2 available_capacity=- hardware_version=0
            """;

    private static final String PYTES = """
            351#3802E803E803C701 charge_voltage_limit=56.8 charge_current_limit=100.0 discharge_current_limit=100.0 discharge_voltage_limit=45.5
            355#33006400 soc=51 soh=100
            356#8E14F9FFB400 voltage=52.62 current=-0.7 temperature=18.0
            35A#0000000000000000
            35E#5059544553 manufacturer=PYTES
            35F#01006E013200 product_id=1 firmware_major=110 firmware_minor=1 available_capacity=50
            360#00 force_charge=none
            372#0200010001000200 modules_online=2 modules_blocking_charge=1 modules_blocking_discharge=1 modules_offline=2
            373#D80CDA0C21012301 min_cell_voltage=3288 max_cell_voltage=3290 min_cell_temperature=16 max_cell_temperature=18
            378#400800002B070000 energy_charged=211.2 energy_discharged=183.5
            379#6400 installed_capacity=100
            """;

    private static final String PYTES_ESS = """
            351#1402FA00FA00BD01 charge_voltage_limit=53.2 charge_current_limit=25.0 discharge_current_limit=25.0 discharge_voltage_limit=44.5
            356#49130000D200 voltage=49.37 current=0.0 temperature=21.0
            """;

    private static final String REC = """
            380#31512D3138343500 serial_part_1=1Q-1845
            351#1F01BC02E803E700 charge_voltage_limit=28.7 charge_current_limit=70.0 discharge_current_limit=100.0 discharge_voltage_limit=23.1
            355#320064008813 soc=50 soh=100 soc_high_resolution=50.00
            356#320A00002701 voltage=26.10 current=0.0 temperature=29.5
            35A#A8A082000000800A alarm_battery_voltage_high=cleared alarm_battery_voltage_low=cleared alarm_temperature_high=cleared alarm_charge_temperature_low=cleared alarm_discharge_current_high=cleared alarm_charge_current_high=cleared alarm_bms_internal=cleared warning_bms_internal=cleared warning_cell_imbalance=cleared system_status=online
            35E#5245432D424D53 manufacturer=REC-BMS
            35F#0000020664000000 product_id=0 firmware_major=2 firmware_minor=6 available_capacity=100 hardware_version=0
            """;

    private static final String LIVALLEY = """
            356#460A0000C8000000 voltage=26.30 current=0.0 temperature=20.0
            35A#0000000000000000
            35E#4C56616969657900 manufacturer=LVaiiey
            35F#000001018D000000 product_id=0 firmware_major=1 firmware_minor=1 available_capacity=141 hardware_version=0
            370#4C69746869756D00 bms_name_part_1=Lithium
            371#56616C6C65790000 bms_name_part_2=Valley
            373#DE0CE00C24012601 min_cell_voltage=3294 max_cell_voltage=3296 min_cell_temperature=19 max_cell_temperature=21
            374#0400010001000200 min_cell_voltage_id=4
            375#0100000000000000 max_cell_voltage_id=1
            376#0100000000000000 min_cell_temperature_id=1
            377#0200000000000000 max_cell_temperature_id=2
            """;

    static final List<Arguments> CAPTURES = List.of(
            Arguments.of("?capacity=available_0_1_ah", "lv-c12b-deye-live-victroncan.log", DEYE),
            Arguments.of("", "lv-c15-revov-byd-protocol.log", REVOV),
            Arguments.of("", "lv-c16a-pytes-v5a-victron.log", PYTES),
            Arguments.of("", "lv-c16c-pytes-1188-pr1088.log", PYTES_ESS),
            Arguments.of("", "lv-c19-rec-q-8s.log", REC),
            Arguments.of("?extreme_ids=binary", "lv-c20-livalley-24v.log", LIVALLEY));

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyFrameHasTheseValuesAndNoOthers(String options, String file, String table) {
        FrameTable.assertDecodes(Profiles.get("victron@observed" + options), file, table);
    }

    /** Frames of an Eco-Worthy battery and of a GX, and values made up for messages that no capture holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "372#0200000000000000 modules_online=2 modules_blocking_charge=0 modules_blocking_discharge=0 modules_offline=0",
                "373#CA0CCF0C1B011C01 min_cell_voltage=3274 max_cell_voltage=3279 min_cell_temperature=10 max_cell_temperature=11",
                "374#3032303400000000 min_cell_voltage_id=0204",
                "375#3032303600000000 max_cell_voltage_id=0206",
                "376#3032303200000000 min_cell_temperature_id=0202",
                "377#3032303200000000 max_cell_temperature_id=0202",
                "379#C800000000000000 installed_capacity=200",
                "305#0000000000000000",
                "306#0000000000000000",
                "307#1234567856494300 host_identity=1234567856494300",
                "360#FF00000000000000 force_charge=requested",
                "381#3233343536373839 serial_part_2=23456789",
                "382#5052454D49554D00 product_family=PREMIUM",
                "35B#0000000000000000",
                "351#FFFF00800080FFFF charge_voltage_limit=- charge_current_limit=- discharge_current_limit=- discharge_voltage_limit=-",
                "373#FFFFFFFFFFFFFFFF min_cell_voltage=- max_cell_voltage=- min_cell_temperature=- max_cell_temperature=-",
                "378#FFFFFFFFFFFFFFFF energy_charged=- energy_discharged=-",
                "35A#0000000000000004 system_status=offline"
            })
    void otherFrames(String line) {
        FrameTable.assertDecodes(Victron.OBSERVED, line);
    }

    @Test
    void theHalvesOfANameAreOneText() {
        SplitTextReader reader = new SplitTextReader(Victron.OBSERVED);
        assertEquals(Optional.empty(), reader.onFrame(CanFrame.parse("370#4C69746869756D00")));
        assertEquals(
                Optional.of(new SplitTextReader.Completed(BmsName.WHOLE, null, "LithiumValley")),
                reader.onFrame(CanFrame.parse("371#56616C6C65790000")));
        assertEquals(Optional.empty(), reader.onFrame(CanFrame.parse("380#31512D3138343500")));
        assertEquals(
                Optional.of(new SplitTextReader.Completed(Serial.WHOLE, null, "1Q-184523")),
                reader.onFrame(CanFrame.parse("381#3233")));
    }
}
