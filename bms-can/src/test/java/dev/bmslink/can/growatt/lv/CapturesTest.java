package dev.bmslink.can.growatt.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Frames of two GBLI6532 in parallel, each with all its values.
 *
 * <p>A line is a frame and its values; a flag is named when it is set, and only then.
 */
class CapturesTest {

    private static final String CHARGING = """
            301#0B16212C37424D58 keepalive_pattern=0B16212C37424D58
            330#020902060D240D1F max_cell_pack=2 max_cell_in_pack=9 min_cell_pack=2 min_cell_in_pack=6 max_cell_voltage=3364 min_cell_voltage=3359
            329#0100213801003E9F pack_number_discharge=1 lifetime_discharge_energy=850.4 pack_number_charge=1 lifetime_charge_energy=1603.1
            323#200E100000000000 total_cell_count=32 cell_charge_cutoff_voltage=3600
            324#0130303030303030 page=1 serial_chars_6_to_12=0000000
            322#010000D403016363 max_temperature=25.6 min_temperature=21.2 max_temperature_sensor=3 min_temperature_sensor=1 max_soc=99 min_soc=99
            320#5041C38585000000 manufacturer=PA hardware_version=195 software_version=133 sw_version_ext=133 compat=0 ext=0
            319#C00D240D1F191600 battery_type=lfp discharge_enable charge_enable max_cell_voltage=3364 min_cell_voltage=3359 max_cell_number=25 min_cell_number=22 protecting_pack_id=0
            318#0D200D1F0D1F0D1F cell_13=3360 cell_14=3359 cell_15=3359 cell_16=3359
            317#0D240D230D230D23 cell_9=3364 cell_10=3363 cell_11=3363 cell_12=3363
            316#0D210D200D200D20 cell_5=3361 cell_6=3360 cell_7=3360 cell_8=3360
            315#0D230D220D220D22 cell_1=3363 cell_2=3362 cell_3=3362 cell_4=3362
            314#5B2C5B400005053D remaining_capacity=233.40 full_charge_capacity=233.60 cell_delta_voltage=5 cycle_count=1341
            313#14FA004F00EA6363 voltage=53.70 current=7.9 cell_temperature=23.4 soc=99 soh=99
            312#0000000002000000 packs_in_parallel=2 power_reduction_flags=0
            311#0238082408240162 charge_voltage_limit=56.8 charge_current_limit=208.4 discharge_current_limit=208.4 battery_state=charging discharge_output_enabled charge_output_enabled master_box_mode=parallel storage_inverter_status=none
            """;

    private static final String IDLE = """
            330#010E01010CF80CF6 max_cell_pack=1 max_cell_in_pack=14 min_cell_pack=1 min_cell_in_pack=1 max_cell_voltage=3320 min_cell_voltage=3318
            329#020019BA02004048 pack_number_discharge=2 lifetime_discharge_energy=658.6 pack_number_charge=2 lifetime_charge_energy=1645.6
            323#200E100000000000 total_cell_count=32 cell_charge_cutoff_voltage=3600
            324#0002544553543030 page=0 pack_number=2 serial_chars_0_to_5=TEST00
            322#00EF00CC06015151 max_temperature=23.9 min_temperature=20.4 max_temperature_sensor=6 min_temperature_sensor=1 max_soc=81 min_soc=81
            320#5041C38585000000 manufacturer=PA hardware_version=195 software_version=133 sw_version_ext=133 compat=0 ext=0
            319#C00CF80CF60E0100 battery_type=lfp discharge_enable charge_enable max_cell_voltage=3320 min_cell_voltage=3318 max_cell_number=14 min_cell_number=1 protecting_pack_id=0
            318#0CF60CF60CF60CF6 cell_13=3318 cell_14=3318 cell_15=3318 cell_16=3318
            317#0CF90CF80CF80CF8 cell_9=3321 cell_10=3320 cell_11=3320 cell_12=3320
            316#0CF60CF60CF60CF6 cell_5=3318 cell_6=3318 cell_7=3318 cell_8=3318
            315#0CF80CF80CF70CF7 cell_1=3320 cell_2=3320 cell_3=3319 cell_4=3319
            314#49AC5A9600040541 remaining_capacity=188.60 full_charge_capacity=231.90 cell_delta_voltage=4 cycle_count=1345
            313#14BE000000DC5163 voltage=53.10 current=0.0 cell_temperature=22.0 soc=81 soh=99
            312#0000000002000000 packs_in_parallel=2 power_reduction_flags=0
            311#0238082408240161 charge_voltage_limit=56.8 charge_current_limit=208.4 discharge_current_limit=208.4 battery_state=standby discharge_output_enabled charge_output_enabled master_box_mode=parallel storage_inverter_status=none
            301#0B16212C37424D58 keepalive_pattern=0B16212C37424D58
            301#0B16212C37424D58 keepalive_pattern=0B16212C37424D58
            """;

    private static final String ENABLE_SEQUENCE = """
            330#020D020F0D230D15 max_cell_pack=2 max_cell_in_pack=13 min_cell_pack=2 min_cell_in_pack=15 max_cell_voltage=3363 min_cell_voltage=3349
            312#0000000002020000 packs_in_parallel=2 power_reduction_flags=512
            313#14FA000000FD6463 voltage=53.70 current=0.0 cell_temperature=25.3 soc=100 soh=99
            314#5B545B54000E0544 remaining_capacity=233.80 full_charge_capacity=233.80 cell_delta_voltage=14 cycle_count=1348
            315#0D1E0D1E0D1E0D1E cell_1=3358 cell_2=3358 cell_3=3358 cell_4=3358
            316#0D1B0D1B0D1A0D17 cell_5=3355 cell_6=3355 cell_7=3354 cell_8=3351
            317#0D230D220D200D20 cell_9=3363 cell_10=3362 cell_11=3360 cell_12=3360
            318#0D160D160D160D15 cell_13=3350 cell_14=3350 cell_15=3350 cell_16=3349
            319#000D230D151D1F01 battery_type=lfp max_cell_voltage=3363 min_cell_voltage=3349 max_cell_number=29 min_cell_number=31 protecting_pack_id=1
            320#5041C38585000000 manufacturer=PA hardware_version=195 software_version=133 sw_version_ext=133 compat=0 ext=0
            322#011200E703016464 max_temperature=27.4 min_temperature=23.1 max_temperature_sensor=3 min_temperature_sensor=1 max_soc=100 min_soc=100
            311#0238000000000100 charge_voltage_limit=56.8 charge_current_limit=0.0 discharge_current_limit=0.0 battery_state=soft_start master_box_mode=parallel storage_inverter_status=none
            323#200E100004000000 total_cell_count=32 cell_charge_cutoff_voltage=3600 prot3_external_comm_fault
            324#0001544553543030 page=0 pack_number=1 serial_chars_0_to_5=TEST00
            329#0100229C01004035 pack_number_discharge=1 lifetime_discharge_energy=886.0 pack_number_charge=1 lifetime_charge_energy=1643.7
            329#02001A25020040D1 pack_number_discharge=2 lifetime_discharge_energy=669.3 pack_number_charge=2 lifetime_charge_energy=1659.3
            301#0B16212C37424D58 keepalive_pattern=0B16212C37424D58
            323#200E100000000000 total_cell_count=32 cell_charge_cutoff_voltage=3600
            319#000D230D151D1E00 battery_type=lfp max_cell_voltage=3363 min_cell_voltage=3349 max_cell_number=29 min_cell_number=30 protecting_pack_id=0
            319#400D230D151D1E00 battery_type=lfp discharge_enable max_cell_voltage=3363 min_cell_voltage=3349 max_cell_number=29 min_cell_number=30 protecting_pack_id=0
            311#0238000001000121 charge_voltage_limit=56.8 charge_current_limit=0.0 discharge_current_limit=25.6 battery_state=standby discharge_output_enabled master_box_mode=parallel storage_inverter_status=none
            311#0238000008240121 charge_voltage_limit=56.8 charge_current_limit=0.0 discharge_current_limit=208.4 battery_state=standby discharge_output_enabled master_box_mode=parallel storage_inverter_status=none
            """;

    static final List<Arguments> CAPTURES = List.of(
            Arguments.of("growatt-lv-a-charging.log", CHARGING),
            Arguments.of("growatt-lv-b-idle.log", IDLE),
            Arguments.of("growatt-lv-d-enable-sequence.log", ENABLE_SEQUENCE));

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyFrameHasTheseValuesAndNoOthers(String file, String table) throws IOException {
        List<String> lines = table.lines().toList();
        List<CanFrame> frames = Sample.frames(file);
        assertEquals(lines.size(), frames.size(), "number of frames");
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ");
            assertEquals(parts[0], frames.get(i).toString());
            Decoded decoded = GrowattLv.REV05.decode(frames.get(i));
            assertEquals(values(parts), values(decoded), parts[0]);
            assertEquals(List.of(), decoded.faults(), parts[0]);
        }
    }

    @ParameterizedTest
    @FieldSource("CAPTURES")
    void everyValueEncodesToTheBitsItCameFrom(String file, String table) throws IOException {
        for (CanFrame frame : Sample.frames(file)) {
            assertEncodesBack(GrowattLv.REV05, frame);
            if (GrowattLv.V1_04.message(frame.word()) != null) {
                assertEncodesBack(GrowattLv.V1_04, frame);
            }
        }
    }

    /** Further pairs of 0x330 and 0x319 from the idle capture: the same cells, numbered in two ways. */
    @Test
    void cellNumbersCountThroughThePacks() {
        for (String[] pair : new String[][] {
            {"330#021002010CF90CF5", "319#C00CF90CF5201100"}, {"330#021001050CF80CF5", "319#C00CF80CF5200500"}
        }) {
            CellExtremes extremes = (CellExtremes) typed(pair[0]);
            RequestsAndExtremes requests = (RequestsAndExtremes) typed(pair[1]);
            assertEquals(requests.maxCellNumber(), (extremes.maxCellPack() - 1) * 16 + extremes.maxCellInPack());
            assertEquals(requests.minCellNumber(), (extremes.minCellPack() - 1) * 16 + extremes.minCellInPack());
            assertEquals(requests.maxCellVoltage(), extremes.maxCellVoltage());
            assertEquals(requests.minCellVoltage(), extremes.minCellVoltage());
        }
        assertEquals(new CellExtremes(2, 16, 2, 1, 3321, 3317), typed("330#021002010CF90CF5"));
        assertEquals(
                new RequestsAndExtremes("lfp", false, false, true, true, 3321, 3317, 32, 17, 0),
                typed("319#C00CF90CF5201100"));
    }

    /** The V1.04 reading of these frames is the wrong one in two messages; it must say so rather than invent values. */
    @Test
    void theOlderRevisionReadsTheSameFramesDifferently() {
        Decoded protection = GrowattLv.V1_04.decode(CanFrame.parse("312#0000000002020000"));
        assertEquals("0200", text(protection, "manufacturer_code"));
        assertEquals("not available", text(protection, "total_cell_count"));
        Decoded identity = GrowattLv.V1_04.decode(CanFrame.parse("320#5041C38585000000"));
        assertEquals("5", text(identity, "second"));
        assertEquals("2", text(identity, "minute"));
        assertEquals("0", text(identity, "day"));
        assertEquals("0", text(identity, "month"));
    }

    private static void assertEncodesBack(Profile profile, CanFrame frame) {
        Decoded decoded = profile.decode(frame);
        Message message = profile.message(frame.word());
        Map<String, String> values = decoded.readings().stream()
                .filter(Reading::isAvailable)
                .collect(Collectors.toMap(reading -> reading.signal().name(), Reading::text));
        long described = ~message.layout(frame.data()).reservedMask();
        assertEquals(
                new CanFrame(frame.word(), frame.length(), frame.data() & described),
                Encoder.encode(message, frame.length(), values));
    }

    private static GrowattLvMessage typed(String frame) {
        return GrowattLvMessage.decode(CanFrame.parse(frame)).orElseThrow();
    }

    private static String text(Decoded decoded, String signal) {
        return decoded.reading(signal).orElseThrow().text();
    }

    private static Map<String, String> values(String[] parts) {
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.split("="))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length == 1 ? "true" : pair[1], (a, b) -> b, TreeMap::new));
    }

    private static Map<String, String> values(Decoded decoded) {
        return decoded.readings().stream()
                .filter(reading -> !(reading.signal() instanceof Flag) || reading.raw() != 0)
                .collect(
                        Collectors.toMap(reading -> reading.signal().name(), Reading::text, (a, b) -> b, TreeMap::new));
    }
}
