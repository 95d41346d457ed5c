package dev.bmslink.can.growatt.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.can.profile.Vectors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class GrowattWitTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            InverterFrames.class,
            Limits.class,
            BatteryStatus.class,
            Measurements.class,
            StateOfCharge.class,
            Versions.class,
            Faults.class,
            SocExtremes.class,
            EnergyAndPower.class,
            Composition.class,
            SerialNumber.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
    }

    @Test
    void theProfileHoldsEveryDefinedMessage() {
        Set<Message> defined = Stream.concat(
                        DEFINITIONS.stream().flatMap(type -> DefinitionConsistency.messages(type).stream()),
                        Extremes.MESSAGES.stream())
                .collect(Collectors.toSet());
        assertEquals(defined, Set.copyOf(GrowattWit.V1_1.messages()));
        assertEquals(GrowattWit.V1_1, Profiles.get("growatt-wit@1.1"));
        assertEquals(500_000, GrowattWit.V1_1.head().bitRate());
    }

    /** The identifier is the one that is sent. */
    @ParameterizedTest
    @CsvSource({
        "1AB5F3F1, heartbeat, every 1000 ms",
        "1AB6F3F1, clock, every 1000 ms",
        "1AB7F3F1, inverter_status, every 1000 ms",
        "1AB8F3F1, bus_voltage, every 50 ms",
        "1ABEF3F1, inverter_product, 'event, the inverter wants the battery''s product information'",
        "1AC3FFF3, limits, every 100 ms",
        "1AC4FFF3, constant_voltage, every 100 ms",
        "1AC5FFF3, battery_status, every 100 ms",
        "1AC7FFF3, measurements, every 100 ms",
        "1AC6FFF3, state_of_charge, every 500 ms",
        "1AC8FFF3, software_version, every 500 ms",
        "1ACEFFF3, cell_voltage_max, every 100 ms",
        "1ACFFFF3, cell_voltage_min, every 100 ms",
        "1AD8FFF3, protection_and_alarm, every 100 ms",
        "1AD9FFF3, faults, every 100 ms",
        "1AC9FFF3, module_voltage_max, every 1000 ms",
        "1ACAFFF3, module_voltage_min, every 1000 ms",
        "1ACCFFF3, cell_temperature_max, every 1000 ms",
        "1ACDFFF3, cell_temperature_min, every 1000 ms",
        "1AD0FFF3, soc_extremes, every 1000 ms",
        "1AD1FFF3, energy_and_power, every 1000 ms",
        "1AC0FFF3, composition, every 2000 ms",
        "1AC2FFF3, product, 'reply, to inverter_product'",
        "1A80FFF3, product_version, 'reply, to inverter_product'",
        "1A82FFF3, serial_number, 'reply, to inverter_product'"
    })
    void messages(String id, String name, String timing) {
        assertEquals(25, GrowattWit.V1_1.messages().size());
        Message message = GrowattWit.V1_1.message(CanFrame.EXTENDED | Integer.parseInt(id, 16));
        assertNotNull(message);
        assertEquals(name, message.name());
        assertEquals(timing, message.timing().toString());
        assertEquals(id, message.frame(0).idText());
    }

    /** The kind of message decides; the addresses are read as they are. */
    @ParameterizedTest
    @CsvSource({"1AB5F3F1, 243, 241", "1AB5FFF1, 255, 241", "1AB5F1FF, 241, 255", "1AB5F1F3, 241, 243", "1AB50000, 0, 0"
    })
    void anyAddressesAreRead(String id, int target, int source) {
        Decoded decoded = GrowattWit.V1_1.decode(CanFrame.parse(id + "#0201000000000000"));
        assertEquals("heartbeat", Objects.requireNonNull(decoded.message()).name());
        assertEquals(Map.of("target_address", target, "source_address", source), decoded.identifierFields());
        assertEquals(List.of(), decoded.faults());
        assertEquals("258", decoded.reading("send_counter").orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"0AC3FFF3", "1BC3FFF3", "1AC1FFF3", "00001AC3"})
    void anotherKindPriorityOrPageIsAnotherMessage(String id) {
        assertEquals(
                List.of(new Fault(Fault.Kind.UNKNOWN_IDENTIFIER, id)),
                GrowattWit.V1_1.decode(CanFrame.parse(id + "#0000000000000000")).faults());
    }

    /** No frame of a device is known; the values are made up. */
    @ParameterizedTest
    @CsvSource({
        "1AB5F1FF#0201, heartbeat send_counter=258",
        "1AB6F3F1#180C13171C170000, clock year=2024 month=12 day=19 hour=23 minute=28 second=23",
        "1AB7F3F1#0502000000000000, inverter_status pcs_state=fault pcs_fault_state=alarm",
        "1AB8F3F1#7017000000000000, bus_voltage bus_voltage_setting=600.0",
        "1ABEF3F1#0102030405060708, inverter_product product_info=0102030405060708",
        "1AC3FFF3#E803F401401F7017, limits charge_current_limit=100.0 discharge_current_limit=50.0"
                + " charge_voltage_limit=800.0 discharge_voltage_limit=600.0",
        "1AC4FFF3#00000000DC1E0000, constant_voltage cv_voltage=790.0",
        "1AC5FFF3#03030B0000000000, battery_status bms_state=discharging charge_prohibited force_charge"
                + " discharge_prohibited force_discharge status_bit_2=0 soft_starting",
        "1AC5FFF3#0600040000000000, battery_status bms_state=upgrade status_bit_2=1",
        "1AC6FFF3#31E4E80300000000, state_of_charge soc=49 soh=100 scrap_warning rated_capacity=100.0",
        "1AC7FFF3#0000701704270000, measurements voltage=600.0 current=-1.2",
        "1AC7FFF3#0000701710270000, measurements voltage=600.0 current=0.0",
        "1AC0FFF3#010203100014F00A, composition stacks=1 clusters=2 modules_per_cluster=3 cells_per_module=16"
                + " module_rated_voltage=51.20 module_rated_capacity=280.0",
        "1AC2FFF3#0406010203040500, product cell_model=lfp_280ah cell_manufacturer=sunwoda pack_foundry=1"
                + " solution_provider=2 pack_version=3 bms_hw_version=4 bms_hw_mode=5",
        "1AC2FFF3#0101000000000000, product cell_model=lfp_50ah cell_manufacturer=ripo pack_foundry=0"
                + " solution_provider=0 pack_version=0 bms_hw_version=0 bms_hw_mode=0",
        "1AC8FFF3#5A45414102010304, software_version software_code=ZEAA monitor_version=258 boot_version=3"
                + " subversion=4",
        "1AC9FFF3#010203000014F613, module_voltage_max stack=1 cluster=2 module=3 max_module_voltage=51.20"
                + " avg_module_voltage=51.10",
        "1ACAFFF3#01020300EC130000, module_voltage_min stack=1 cluster=2 module=3 min_module_voltage=51.00",
        "1ACCFFF3#0102030486028502, cell_temperature_max stack=1 cluster=2 module=3 cell=4 max_cell_temp=24.6"
                + " avg_cell_temp=24.5",
        "1ACDFFF3#0102030484025802, cell_temperature_min stack=1 cluster=2 module=3 cell=4 min_cell_temp=24.4"
                + " environment_temp=20.0",
        "1ACEFFF3#01020304240D1F0D, cell_voltage_max stack=1 cluster=2 module=3 cell=4 max_cell_voltage=3364"
                + " avg_cell_voltage=3359",
        "1ACFFFF3#010203041A0D0000, cell_voltage_min stack=1 cluster=2 module=3 cell=4 min_cell_voltage=3354",
        "1AD0FFF3#0102030464636200, soc_extremes max_soc_stack=1 max_soc_cluster=2 min_soc_stack=3 min_soc_cluster=4"
                + " max_soc=100 min_soc=99 avg_soc=98",
        "1AD1FFF3#3821009F3E00187C, energy_and_power accumulated_charge=850.4 accumulated_discharge=1603.1 power=-232",
        "1A80FFF3#514241410201C832, product_version bms_software_code=QBAA version=258 dtc=13000",
        "1A82FFF3#0041424344454647, serial_number page=0 serial_chars_0_to_6=ABCDEFG",
        "1A82FFF3#0148494A4B4C4D4E, serial_number page=1 serial_chars_7_to_13=HIJKLMN",
        "1A82FFF3#024F500000000000, serial_number page=2 serial_chars_14_to_20=OP"
    })
    void madeUpFrames(String frame, String values) {
        Vectors.assertReads(GrowattWit.V1_1, frame, values);
    }

    /** Bit by bit, lowest bit first; a star belongs to bits without a known meaning, which are read as a number. */
    @ParameterizedTest
    @CsvSource({
        "1AD8, 0, charge_alarm_cell_over_voltage * * charge_alarm_temperature_low charge_alarm_temperature_high * * *",
        "1AD8, 2, discharge_alarm_cell_under_voltage * * * discharge_alarm_temperature_high * discharge_alarm_soc_low *",
        "1AD8, 4, charge_protection_cell_over_voltage * * charge_protection_temperature_low"
                + " charge_protection_temperature_high * * *",
        "1AD8, 6, discharge_protection_cell_under_voltage * * * discharge_protection_temperature_high *"
                + " discharge_protection_soc_low *",
        "1AD9, 0, fault_code_cell_fault * * * * * * *",
        "1AD9, 4, generic_alarm_cell_voltage_difference * * * * * generic_alarm_cell_temperature_difference *",
        "1AD9, 6, generic_protection_cell_voltage_difference * * * * * * *"
    })
    void everyFlagIsWhereTheSourceHasIt(String kind, int byteIndex, String names) {
        Vectors.assertFlags(GrowattWit.V1_1, Integer.parseInt(kind, 16) << 16 | 0xFFF3, byteIndex, names);
    }

    @Test
    void bitsWithoutANameAreNotLost() {
        assertEquals(-1L, Faults.PROTECTION_AND_ALARM.layout().mask());
        assertEquals(-1L, Faults.FAULTS.layout().mask());
        Vectors.assertReads(
                GrowattWit.V1_1,
                "1AD8FFF3#0600000000000080",
                "protection_and_alarm charge_alarm_bits_1_to_2=3 charge_alarm_bits_5_to_15=0"
                        + " discharge_alarm_bits_1_to_3=0 discharge_alarm_bit_5=0 discharge_alarm_bits_7_to_15=0"
                        + " charge_protection_bits_1_to_2=0 charge_protection_bits_5_to_15=0"
                        + " discharge_protection_bits_1_to_3=0 discharge_protection_bit_5=0"
                        + " discharge_protection_bits_7_to_15=256");
    }

    @Test
    void threePagesOfOneSenderMakeASerialNumber() {
        assertEquals(
                List.of("serial_number ABCDEFGHIJKLMNOP"),
                texts("1A82FFF3#0041424344454647", "1A82FFF3#0148494A4B4C4D4E", "1A82FFF3#024F500000000000"));
        assertEquals(
                List.of(),
                texts("1A82FFF3#0041424344454647", "1A82FFF4#0148494A4B4C4D4E", "1A82FFF3#024F500000000000"));
    }

    private static List<String> texts(String... frames) {
        SplitTextReader reader = new SplitTextReader(GrowattWit.V1_1);
        return Stream.of(frames)
                .map(CanFrame::parse)
                .flatMap(frame -> reader.onFrame(frame).stream())
                .map(text -> text.text().name() + " " + text.value())
                .toList();
    }
}
