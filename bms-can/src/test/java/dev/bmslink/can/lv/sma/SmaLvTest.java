package dev.bmslink.can.lv.sma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.lv.Alarms;
import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmaLvTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            Limits.class,
            StateOfCharge.class,
            Measurements.class,
            Events.class,
            TypeVersionCapacity.class,
            Stop.class,
            InverterMeasurements.class,
            InverterStatus.class,
            InverterRelays.class,
            AcMeasurements.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
        assertEquals(List.of(), DefinitionConsistency.unpublished(type));
    }

    @Test
    void theProfileHoldsEveryDefinedMessageAndTheSharedOnes() {
        Set<Message> expected = DEFINITIONS.stream()
                .flatMap(type -> DefinitionConsistency.messages(type).stream())
                .collect(Collectors.toSet());
        expected.add(dev.bmslink.can.lv.Manufacturer.MESSAGE);
        expected.add(SunnyIsland.ALARMS);
        assertEquals(expected, new HashSet<>(SmaLv.TI_EN_10.messages()));
        assertEquals("sma-lv@ti-en-10", SmaLv.TI_EN_10.id());
    }

    @ParameterizedTest
    @CsvSource({
        "351, limits, FROM_BATTERY, 8, 'every 1000 ms, no value more often than every 200 ms'",
        "355, state_of_charge, FROM_BATTERY, 6, 'every 1000 ms, no value more often than every 200 ms'",
        "356, measurements, FROM_BATTERY, 6, 'every 1000 ms, no value more often than every 200 ms'",
        "35A, alarms, FROM_BATTERY, 8, 'every 1000 ms, no value more often than every 200 ms'",
        "35B, events, FROM_BATTERY, 8, 'every 1000 ms, no value more often than every 200 ms'",
        "35E, manufacturer, FROM_BATTERY, 8, every 1000 ms",
        "35F, type_version_capacity, FROM_BATTERY, 8, 'every 1000 ms, no value more often than every 200 ms'",
        "00F, stop, FROM_BATTERY, 0, 'event, the battery wants the inverter to stop'",
        "305, inverter_measurements, TO_BATTERY, 8, 'every 1000 ms, cycles may be skipped'",
        "306, inverter_status, TO_BATTERY, 8, 'every 1000 ms, cycles may be skipped'",
        "307, inverter_relays, TO_BATTERY, 8, 'every 1000 ms, cycles may be skipped'",
        "300, grid_active_power, TO_BATTERY, 8, cyclic",
        "301, inverter_active_power, TO_BATTERY, 8, cyclic",
        "302, grid_reactive_power, TO_BATTERY, 8, cyclic",
        "303, inverter_reactive_power, TO_BATTERY, 8, cyclic",
        "304, ac1_measurements, TO_BATTERY, 8, cyclic",
        "308, total_load_power, TO_BATTERY, 8, cyclic",
        "309, ac2_measurements, TO_BATTERY, 8, cyclic"
    })
    void messages(String id, String name, Direction direction, int length, String timing) {
        Message message = Objects.requireNonNull(SmaLv.TI_EN_10.message(Integer.parseInt(id, 16)));
        assertEquals(name, message.name());
        assertEquals(direction, message.direction());
        assertEquals(length, message.length());
        assertEquals(timing, message.timing().toString());
    }

    /** Values made up after the tables, but for the end of 0x305, which is captured, and the version of 0x35F. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "351#1C02E803DC059A01 charge_voltage_limit=54.0 charge_current_limit=100.0 discharge_current_limit=150.0 discharge_voltage_limit=41.0",
                "351#FFFF00800080FFFF charge_voltage_limit=- charge_current_limit=- discharge_current_limit=- discharge_voltage_limit=-",
                "355#3C0064007217 soc=60 soh=100 soc_high_resolution=60.02",
                "355#3C006400FFFFFFFF soc=60 soh=100 soc_high_resolution=-",
                "355#3C00640000000000 soc=60 soh=100 soc_high_resolution=0.00",
                "355#FFFFFFFFFFFF soc=- soh=- soc_high_resolution=-",
                "356#EC13D4FEFA00 voltage=51.00 current=-30.0 temperature=25.0",
                "356#008000800080 voltage=- current=- temperature=-",
                "35E#4D41435245592020 manufacturer=MACREY",
                "35F#9B3A0118C800FFFF battery_type=15003 bms_version=280 battery_capacity=200 manufacturer_id=-",
                "35F#FFFFFFFFFFFF0700 battery_type=- bms_version=- battery_capacity=- manufacturer_id=7",
                "00F#",
                "305#090238FFE600DE03 inverter_battery_voltage=52.1 inverter_battery_current=-20.0 inverter_battery_temperature=23.0 inverter_soc=99.0",
                "306#62000A01A8033002 inverter_soh=98 charging_procedure=external_bms operating_state=operating error_number=936 charge_voltage_setpoint=56.0",
                "306#6200000300003002 inverter_soh=98 charging_procedure=0 operating_state=warning error_number=0 charge_voltage_setpoint=56.0",
                "300#F6FF0A0000000000 grid_active_power_l1=-1000 grid_active_power_l2=1000 grid_active_power_l3=0",
                "303#0100FFFF0000 inverter_reactive_power_l1=100 inverter_reactive_power_l2=-100 inverter_reactive_power_l3=0",
                "304#FC080509F4088A13 ac1_voltage_l1=230.0 ac1_voltage_l2=230.9 ac1_voltage_l3=229.2 ac1_frequency=50.02",
                "309#0000000000008813 ac2_voltage_l1=0.0 ac2_voltage_l2=0.0 ac2_voltage_l3=0.0 ac2_frequency=50.00",
                "308#1900 total_load_power=2500"
            })
    void frames(String line) {
        FrameTable.assertDecodes(SmaLv.TI_EN_10, line);
    }

    @ParameterizedTest
    @CsvSource({
        "charge_voltage_limit, 41..63",
        "charge_current_limit, 0..1200",
        "discharge_current_limit, 0..1200",
        "discharge_voltage_limit, 41..48"
    })
    void ranges(String signal, String range) {
        Signal limit = Limits.MESSAGE.layout().signal(signal).orElseThrow();
        assertEquals(range, Objects.requireNonNull(limit.meaning().range()).toString());
    }

    /** The pairs of bits of each byte, lowest first; a dash is a pair without meaning. */
    @ParameterizedTest
    @CsvSource({
        "0, general battery_voltage_high battery_voltage_low temperature_high",
        "1, temperature_low charge_temperature_high charge_temperature_low discharge_current_high",
        "2, charge_current_high contactor short_circuit bms_internal",
        "3, cell_imbalance - - generator"
    })
    void everyConditionHasItsPairOfBits(int byteIndex, String names) {
        String[] pairs = names.split(" ");
        for (int pair = 0; pair < 4; pair++) {
            for (int raised = 0; raised < 2; raised++) {
                String state = raised == 1 ? "raised" : "cleared";
                int bit = 2 * pair + 1 - raised;
                for (String kind : List.of("alarm_", "warning_")) {
                    int first = kind.equals("alarm_") ? 0 : 4;
                    CanFrame frame = CanFrame.standard(0x35A, 8, 1L << (Byte.SIZE * (first + byteIndex) + bit));
                    String expected = pairs[pair].equals("-") ? "" : " " + kind + pairs[pair] + "=" + state;
                    FrameTable.assertDecodes(
                            SmaLv.TI_EN_10, expected.isEmpty() ? "35A#0000000000000000" : frame + expected);
                    assertEquals(
                            expected.isEmpty(), (Alarms.MESSAGE.layout().mask() & frame.data()) == 0, frame.toString());
                }
            }
        }
    }

    @Test
    void bothBitsOfAPairHaveNoName() {
        assertEquals("3", Alarms.ALARM_GENERAL.format(3));
        assertFalse(Alarms.ALARM_GENERAL.isInRange(3));
    }

    @ParameterizedTest
    @CsvSource({
        "ALARM_GENERAL, F920",
        "ALARM_BATTERY_VOLTAGE_HIGH, F921",
        "ALARM_CELL_IMBALANCE, F932",
        "ALARM_GENERATOR, F935",
        "WARNING_GENERAL, W936",
        "WARNING_BATTERY_VOLTAGE_HIGH, W937",
        "WARNING_CELL_IMBALANCE, W948",
        "WARNING_GENERATOR, W951"
    })
    void conditionsNameTheInvertersCode(String constant, String code) throws ReflectiveOperationException {
        Choice condition = (Choice) Alarms.class.getField(constant).get(null);
        assertTrue(condition.meaning().note().contains(code + (code.startsWith("F") ? " " : ".")));
    }

    /** Bit by bit, lowest bit of the byte first; a dash is a bit without meaning. */
    @ParameterizedTest
    @CsvSource({
        "35B, 0, event_soc_recalibration_start event_soc_recalibration_stop event_power_limitation_start"
                + " event_power_limitation_stop event_preventive_shutdown - - -",
        "307, 0, relay_1_master relay_2_master relay_1_slave_1 relay_2_slave_1 relay_1_slave_2 relay_2_slave_2"
                + " relay_1_slave_3 relay_2_slave_3",
        "307, 1, generator_running_master generator_running_slave_1 generator_running_slave_2"
                + " generator_running_slave_3 - - - -",
        "307, 2, function_auto_gn function_auto_lod_ext function_auto_lod_soc function_tm1 function_tm2"
                + " function_ext_pwr_der function_ext_vf_ok function_gd_on",
        "307, 3, function_error function_run function_bat_fan function_acd_cir function_mcc_bat_fan"
                + " function_mcc_auto_lod function_chp function_chp_add",
        "307, 4, function_si_com_remote function_over_load - - - - - -",
        "307, 5, function_ext_src_conn function_silent function_current function_feed_self_c function_esave - - -",
        "307, 6, - - - - - - - -"
    })
    void everyFlagHasItsBit(String id, int byteIndex, String names) {
        String[] bits = names.split(" ");
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            CanFrame frame = CanFrame.standard(Integer.parseInt(id, 16), 8, 1L << (Byte.SIZE * byteIndex + bit));
            List<String> set = SmaLv.TI_EN_10.decode(frame).readings().stream()
                    .filter(reading -> reading.text().equals("true"))
                    .map(reading -> reading.signal().name())
                    .toList();
            assertEquals(bits[bit].equals("-") ? List.of() : List.of(bits[bit]), set, "bit " + bit);
        }
    }
}
