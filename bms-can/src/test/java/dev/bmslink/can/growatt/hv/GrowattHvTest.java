package dev.bmslink.can.growatt.hv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.can.profile.Vectors;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class GrowattHvTest {

    static final List<Class<?>> DEFINITIONS = List.of(
            Heartbeat.class,
            Control.class,
            Clock.class,
            LimitsAndStatus.class,
            ProtectionAndAlarm.class,
            Measurements.class,
            Capacity.class,
            DischargeLimitAndCounts.class,
            FaultsAndExtremes.class,
            TemperaturesAndBalance.class,
            Quantities.class,
            RequestsAndExtremes.class,
            IdentityAndCutoff.class,
            OpaqueFrames.class,
            DeratingAndFault.class,
            SerialNumber.class,
            LifetimeEnergy.class,
            ProductVersion.class);

    @ParameterizedTest
    @FieldSource("DEFINITIONS")
    void constantsHangTogether(Class<?> type) {
        assertEquals(List.of(), DefinitionConsistency.problems(type));
        assertEquals(List.of(), DefinitionConsistency.unpublished(type));
    }

    @Test
    void theProfileHoldsEveryDefinedMessage() {
        Set<Message> defined = DEFINITIONS.stream()
                .flatMap(type -> DefinitionConsistency.messages(type).stream())
                .collect(Collectors.toSet());
        assertEquals(defined, new HashSet<>(GrowattHv.V1_10.messages()));
        assertEquals(GrowattHv.V1_10, Profiles.get("growatt-hv@1.10"));
        assertEquals(500_000, GrowattHv.V1_10.head().bitRate());
    }

    @ParameterizedTest
    @CsvSource({
        "3010, heartbeat, TO_BATTERY",
        "3020, control, TO_BATTERY",
        "3030, clock, TO_BATTERY",
        "3110, limits_and_status, FROM_BATTERY",
        "3120, protection_and_alarm, FROM_BATTERY",
        "3130, measurements, FROM_BATTERY",
        "3140, capacity, FROM_BATTERY",
        "3150, discharge_limit_and_counts, FROM_BATTERY",
        "3160, faults_and_extremes, FROM_BATTERY",
        "3170, temperatures_and_balance, FROM_BATTERY",
        "3180, quantities, FROM_BATTERY",
        "3190, requests_and_extremes, FROM_BATTERY",
        "3200, identity_and_cutoff, FROM_BATTERY",
        "3210, update_progress, FROM_BATTERY",
        "3220, derating_and_fault, FROM_BATTERY",
        "3230, serial_number, FROM_BATTERY",
        "3240, lifetime_energy, FROM_BATTERY",
        "3250, fault_history, FROM_BATTERY",
        "3260, debug_1, FROM_BATTERY",
        "3270, debug_2, FROM_BATTERY",
        "3280, product_version, FROM_BATTERY",
        "3290, battery_series, FROM_BATTERY",
        "3F00, internal_alarm, FROM_BATTERY"
    })
    void messages(String id, String name, Direction direction) {
        assertEquals(23, GrowattHv.V1_10.messages().size());
        Message message = GrowattHv.V1_10.message(CanFrame.EXTENDED | Integer.parseInt(id, 16));
        assertNotNull(message);
        assertEquals(name, message.name());
        assertEquals(direction, message.direction());
        assertEquals("every 1000 ms", message.timing().toString());
        assertEquals(List.of(8), message.lengths());
    }

    /** An SPH10000TL3 and an ARK battery of 4 modules, full: 227.2 V limit, 25 A discharge, no charge. */
    private static final List<String> CAPTURE = List.of(
            "heartbeat send_counter=3807 safety_specification=20",
            "",
            "",
            "",
            "heartbeat send_counter=3808 safety_specification=20",
            "heartbeat send_counter=3823 safety_specification=20",
            "control charge_command=none discharge_command=none shield_external_comm_failure=0 clear_battery_fault=none"
                    + " iso_detection_command=0 sleep_wakeup_control=none",
            "clock year=2024 month=12 day=19 hour=23 minute=28 second=23 pcs_working_status=operating",
            "limits_and_status charge_voltage_limit=227.2 charge_current_limit=0.0 discharge_current_limit=25.0"
                    + " battery_state=standby charge_forbidden status_bit_7=0 status_bits_8_to_11=0"
                    + " battery_status_normal iso_detected status_bits_14_to_15=0");

    @Test
    void everyFrameOfTheCaptureHasItsValues() throws IOException {
        List<CanFrame> frames = Vectors.sample("growatt-hv-ark.log");
        assertEquals(CAPTURE.size(), frames.size());
        for (int i = 0; i < frames.size(); i++) {
            if (CAPTURE.get(i).isEmpty()) { // the inverter asks for a Pylontech battery as well
                Fault fault =
                        new Fault(Fault.Kind.UNKNOWN_IDENTIFIER, frames.get(i).idText());
                assertEquals(
                        List.of(fault), GrowattHv.V1_10.decode(frames.get(i)).faults());
            } else {
                Vectors.assertReads(GrowattHv.V1_10, frames.get(i).toString(), CAPTURE.get(i));
            }
        }
    }

    /** Positions, scales and orders of messages that no capture holds; the values are made up. */
    @ParameterizedTest
    @CsvSource({
        "00003020#AAAA00AA000000AA, control charge_command=active discharge_command=active"
                + " shield_external_comm_failure=0 clear_battery_fault=active iso_detection_command=0"
                + " sleep_wakeup_control=wake",
        "00003010#FFFF000000000000, heartbeat send_counter=65535 safety_specification=not_available",
        "00003110#FFFF0BB80001CFBE, limits_and_status charge_voltage_limit=6553.5 charge_current_limit=300.0"
                + " discharge_current_limit=0.1 battery_state=charging fault_present balancing sleeping"
                + " discharge_forbidden status_bit_7=1 status_bits_8_to_11=15 status_bits_14_to_15=3",
        "00003120#0102030405060708, protection_and_alarm protection_word=01020304 alarm_word=05060708",
        "00003130#0858FFED00F064E4, measurements voltage=213.6 current=-1.9 max_cell_temperature=24.0 soc=100 soh=100"
                + " soh_unsafe_flag",
        "00003140#1388271041420102, capacity remaining_capacity=50.00 full_charge_capacity=100.00 manufacturer=AB"
                + " cycle_count=258",
        "00003150#0780FF9C00400004, discharge_limit_and_counts discharge_voltage_limit=192.0"
                + " main_control_temperature=-10.0 total_cells=64 modules_in_series=4",
        "00003160#A15C0103020400F5, faults_and_extremes fault_flags=A1 fault_extension_flags=5C"
                + " max_cell_voltage_module=1 max_cell_voltage_cell=3 min_cell_voltage_module=2 min_cell_voltage_cell=4"
                + " min_cell_temperature=24.5",
        "00003170#0102030464050652, temperatures_and_balance max_temp_module=1 max_temp_cell=2 min_temp_module=3"
                + " min_temp_cell=4 actual_capacity=100 correction_status=5 remaining_balance_time=6 balance_state=2"
                + " internal_short_state=5",
        "00003180#5041000200409C53, quantities manufacturer=PA packs_in_parallel=2 total_cells=64 pack_number=3"
                + " max_bic_forward=5 max_bic_reverse=39",
        "00003190#F10D240D1F000203, requests_and_extremes battery_type=ternary force_charge_2 force_charge_1"
                + " discharge_enable charge_enable max_cell_voltage=3364 min_cell_voltage=3359 faulty_pack=2"
                + " faulty_module=3",
        "00003200#47420200000C0E10, identity_and_cutoff manufacturer=GB hardware_version=version_b"
                + " circulating_current=1.2 cell_charge_cutoff_voltage=3600",
        "00003200#0000000000000000, identity_and_cutoff manufacturer= hardware_version=none"
                + " circulating_current=0.0 cell_charge_cutoff_voltage=not_available",
        "00003220#00010002AA006609, derating_and_fault power_reduction_flags=1 system_fault_status=2"
                + " force_charge_mark=active rated_energy=10.2 software_subversion=9",
        "00003230#0002414243444546, serial_number page=0 battery_id=2 serial_chars_0_to_5=ABCDEF",
        "00003230#014748494A4B4C4D, serial_number page=1 serial_chars_6_to_12=GHIJKLM",
        "00003230#024E4F5000000000, serial_number page=2 serial_chars_13_to_15=NOP",
        "00003240#0100213802003E9F, lifetime_energy pack_number_discharge=1 lifetime_discharge_energy=850.4"
                + " pack_number_charge=2 lifetime_charge_energy=1603.1",
        "00003240#01FFFFFF01FFFFFF, lifetime_energy pack_number_discharge=1 lifetime_discharge_energy=1677721.5"
                + " pack_number_charge=1 lifetime_charge_energy=1677721.5",
        "00003280#00025A4541410700, product_version version_kind=communication version_code=ZEAA software_version=7",
        "00003290#2F09000000000000, battery_series dtc=12041",
        "00003210#0102030405060708, update_progress opaque_data=0102030405060708",
        "00003F00#0000000000000000, internal_alarm opaque_data=0000000000000000"
    })
    void madeUpFrames(String frame, String values) {
        Vectors.assertReads(GrowattHv.V1_10, frame, values);
    }

    @Test
    void theClockAsOneNumber() {
        Profile unix = Profiles.get("growatt-hv@1.10?clock=unix");
        Vectors.assertReads(
                unix, "00003030#6767484700000001", "clock unix_time=1734821959 pcs_working_status=operating");
        assertEquals(List.of("clock"), changedBy("clock", "unix"));
    }

    @Test
    void theOtherPlacementsChangeTheFaultWordsOnly() {
        for (String reading : List.of("big_endian_word", "byte_stream", "two_words")) {
            assertEquals(List.of("protection_and_alarm", "faults_and_extremes"), changedBy("fault_placement", reading));
        }
        assertEquals(List.of(), changedBy("fault_placement", "raw"));
    }

    private static List<String> changedBy(String option, String reading) {
        return GrowattHv.V1_10.with(option, reading).messages().stream()
                .filter(message -> !GrowattHv.V1_10.messages().contains(message))
                .map(Message::name)
                .toList();
    }

    /** Bits 0 to 7, 8 to 15, 16 to 23, 24 to 31 of each word. */
    private static final List<String> PROTECTIONS = List.of(
            "protection_bit_0 protection_pack_under_voltage protection_pack_over_voltage protection_cell_under_voltage"
                    + " protection_cell_over_voltage protection_short_circuit protection_charge_over_current"
                    + " protection_discharge_over_current",
            "protection_discharge_under_voltage protection_charge_over_voltage protection_cell_delta_voltage"
                    + " protection_system_error protection_under_temp_charge protection_under_temp_discharge"
                    + " protection_over_temp_charge protection_over_temp_discharge",
            "protection_soc_low protection_temperature_sensor_difference protection_charge_module_over_temp"
                    + " protection_encasing_over_temp protection_bit_20 protection_bit_21 protection_bit_22"
                    + " protection_bit_23",
            "protection_bit_24 protection_bit_25 protection_bit_26 protection_bit_27 protection_bit_28"
                    + " protection_bit_29 protection_bit_30 protection_bit_31");

    private static final List<String> ALARMS = List.of(
            "alarm_internal_communication_fail alarm_bit_1 alarm_cell_delta_voltage alarm_bit_3 alarm_under_temp_charge"
                    + " alarm_under_temp_discharge alarm_over_temp_charge alarm_over_temp_discharge",
            "alarm_discharge_voltage_low alarm_pack_under_voltage alarm_pack_over_voltage alarm_cell_under_voltage"
                    + " alarm_cell_over_voltage alarm_charge_voltage_high alarm_charge_over_current"
                    + " alarm_discharge_over_current",
            "alarm_bit_16 alarm_soc_low alarm_temperature_sensor_difference alarm_charge_module_over_temp"
                    + " alarm_encasing_over_temp alarm_external_communication_fail alarm_internal_communication_fail_2"
                    + " alarm_short_circuit",
            "alarm_soc_low_2 alarm_bit_25 alarm_bit_26 alarm_bit_27 alarm_bit_28 alarm_bit_29 alarm_bit_30 alarm_bit_31");

    private static final String FAULTS_LOW = "pack_voltage_sensor_fault cell_temperature_sensor_fault"
            + " internal_communication_fault fault_bit_3 fault_bit_4 fault_bit_5 fault_bit_6 fault_bit_7";

    private static final String FAULTS_HIGH = "fault_bit_8 fault_bit_9 fault_bit_10 fault_bit_11 fault_bit_12"
            + " fault_bit_13 fault_bit_14 fault_bit_15";

    /** Which eight bits the bytes of a word hold, first byte first. */
    @ParameterizedTest
    @CsvSource({"big_endian_word, 3210", "byte_stream, 0123", "two_words, 1032"})
    void everyFlagIsWhereTheReadingHasIt(String reading, String order) {
        Profile profile = GrowattHv.V1_10.with("fault_placement", reading);
        for (int i = 0; i < 4; i++) {
            int eight = order.charAt(i) - '0';
            Vectors.assertFlags(profile, 0x3120, i, PROTECTIONS.get(eight));
            Vectors.assertFlags(profile, 0x3120, 4 + i, ALARMS.get(eight));
        }
        boolean firstByteFirst = reading.equals("byte_stream");
        Vectors.assertFlags(profile, 0x3160, 0, firstByteFirst ? FAULTS_LOW : FAULTS_HIGH);
        Vectors.assertFlags(profile, 0x3160, 1, firstByteFirst ? FAULTS_HIGH : FAULTS_LOW);
    }

    /** A set bit means the opposite in the low-voltage protocol. */
    @Test
    void permissionBitsForbid() {
        Vectors.assertFlags(
                GrowattHv.V1_10,
                0x3110,
                7,
                "* * fault_present balancing sleeping discharge_forbidden charge_forbidden *");
        Vectors.assertFlags(GrowattHv.V1_10, 0x3110, 6, "* * * * battery_status_normal iso_detected * *");
    }

    @Test
    void threePagesMakeASerialNumber() {
        SplitTextReader reader = new SplitTextReader(GrowattHv.V1_10);
        List<String> texts = Stream.of(
                        "00003230#0001414243444546",
                        "00003230#014748494A4B4C4D",
                        "00003230#024E4F5000000000",
                        "00003230#0002616263646566",
                        "00003230#024E4F5000000000")
                .map(CanFrame::parse)
                .flatMap(frame -> reader.onFrame(frame).stream())
                .map(text -> text.text().name() + " " + text.key() + " " + text.value())
                .toList();
        assertEquals(List.of("serial_number 1 ABCDEFGHIJKLMNOP"), texts, "the second lacks its middle page");
    }

    @Test
    void aPageThatIsNotDescribedIsAFault() {
        Decoded decoded = GrowattHv.V1_10.decode(CanFrame.parse("00003230#034E4F5000000000"));
        assertEquals(List.of(new Fault(Fault.Kind.UNKNOWN_PAGE, "page 3")), decoded.faults());
    }
}
