package dev.bmslink.can.pylontech.hv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Vectors;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames with the values that people or arithmetic give them. */
class FramesTest {

    /** A battery at address 0 on a Growatt SPH: 64 cells, 211.1 V. */
    private static final List<String> CAPTURE = List.of(
            "sleep_wake sleep_wake_control=wake",
            "query query_type=equipment_information",
            "query query_type=ensemble_information",
            "measurements voltage=211.1 current=0.0 bms_temperature=17.0 soc=24 soh=100",
            "limits charge_voltage_limit=234.9 discharge_voltage_limit=179.2 charge_current_limit=50.0"
                    + " discharge_current_limit=50.0",
            "cell_voltage_extremes max_cell_voltage=3.300 min_cell_voltage=3.295 max_cell_voltage_number=14"
                    + " min_cell_voltage_number=8",
            "cell_temperature_extremes max_cell_temperature=19.0 min_cell_temperature=16.0"
                    + " max_cell_temperature_number=3 min_cell_temperature_number=25");

    @Test
    void everyFrameOfTheCaptureHasItsValues() throws IOException {
        List<CanFrame> frames = Vectors.sample("pylontech-hv-growatt-sph.log");
        assertEquals(CAPTURE.size(), frames.size());
        for (int i = 0; i < frames.size(); i++) {
            Vectors.assertReads(PylontechHv.V1_18, frames.get(i).toString(), CAPTURE.get(i));
            Vectors.assertReads(PylontechHv.V1_26, frames.get(i).toString(), CAPTURE.get(i));
        }
    }

    @Test
    void everyValueOfTheCaptureIsInRange() throws IOException {
        for (CanFrame frame : Vectors.sample("pylontech-hv-growatt-sph.log")) {
            Decoded decoded = PylontechHv.V1_18.decode(frame);
            decoded.readings()
                    .forEach(reading -> assertTrue(reading.signal().isInRange(reading.raw()), reading.toString()));
        }
    }

    /** A Growatt SPH polls, counting up once a second, and a battery SC0500 with three H48050 answers. */
    @ParameterizedTest
    @CsvSource({
        "00003010#0EDF140000000000, heartbeat heartbeat=3807 vendor_data=140000000000",
        "00004200#02000000000000E3, query query_type=equipment_information",
        "00004200#00000000000000E3, query query_type=ensemble_information",
        "00008210#AA00000000000000, charge_discharge_command charge_command=active discharge_command=none",
        "00007320#2D00030F90003200, configuration total_cell_count=45 modules_in_series=3 cells_per_module=15"
                + " voltage_level=144 capacity=50"
    })
    void furtherCapturedFrames(String frame, String values) {
        Vectors.assertReads(PylontechHv.V1_18, frame, values);
    }

    /** Payloads that go round as templates between programs; their origin is not known. */
    @ParameterizedTest
    @CsvSource({
        "00007310#0100020101020000, versions hardware_type=version_a hardware_version_v=2 hardware_version_r=1"
                + " software_major=1 software_minor=2 software_development_major=0 software_development_minor=0",
        "00007310#010010020405340C, versions hardware_type=version_a hardware_version_v=16 hardware_version_r=2"
                + " software_major=4 software_minor=5 software_development_major=52 software_development_minor=12",
        "00007320#4B00050F2D005600, configuration total_cell_count=75 modules_in_series=5 cells_per_module=15"
                + " voltage_level=45 capacity=86",
        "00004210#A50930759D042E64, measurements voltage=246.9 current=0.0 bms_temperature=18.1 soc=46 soh=100",
        "00004220#8C0AE9074A794A79, limits charge_voltage_limit=270.0 discharge_voltage_limit=202.5"
                + " charge_current_limit=105.0 discharge_current_limit=105.0",
        "00004230#DF0CDA0C03000600, cell_voltage_extremes max_cell_voltage=3.295 min_cell_voltage=3.290"
                + " max_cell_voltage_number=3 min_cell_voltage_number=6",
        "00004240#7E04620411000300, cell_temperature_extremes max_cell_temperature=15.0 min_cell_temperature=12.2"
                + " max_cell_temperature_number=17 min_cell_temperature_number=3",
        "00004250#0302000000000000, status basic_status=idle cycle_period=2",
        "00004260#ACC7742703000200, module_voltage_extremes max_module_voltage=51.116 min_module_voltage=10.100"
                + " max_module_voltage_number=3 min_module_voltage_number=2",
        "00004260#1EC31BC302000000, module_voltage_extremes max_module_voltage=49.950 min_module_voltage=49.947"
                + " max_module_voltage_number=2 min_module_voltage_number=0",
        "00004270#7E04620405000100, module_temperature_extremes max_module_temperature=15.0 min_module_temperature=12.2"
                + " max_module_temperature_number=5 min_module_temperature_number=1",
        "00004280#0000000000000000, permissions charge_forbidden=not_forbidden discharge_forbidden=not_forbidden",
        "00004290#0000000000000000, error_details"
    })
    void templates(String frame, String values) {
        Vectors.assertReads(PylontechHv.V1_18, frame, values);
    }

    /** Messages and values that no capture holds; the values are made up. */
    @ParameterizedTest
    @CsvSource({
        "00004281#AA00000000000000, permissions charge_forbidden=forbidden discharge_forbidden=not_forbidden",
        "00004281#00AA000000000000, permissions charge_forbidden=not_forbidden discharge_forbidden=forbidden",
        "00004281#0155000000000000, permissions charge_forbidden=1 discharge_forbidden=85",
        "0000421F#0000FFFF00000000, measurements voltage=0.0 current=3553.5 bms_temperature=-100.0 soc=0 soh=0",
        "00004211#0000000000000000, measurements voltage=0.0 current=-3000.0 bms_temperature=-100.0 soc=0 soh=0",
        "00004251#19E803 80 0100 0008, status basic_status=charge forced_charge_request balance_charge_request"
                + " cycle_period=1000 other_error cell_voltage_low module_over_voltage",
        "00004290#1F00000000000000, error_details shutdown_circuit_error bmic_error internal_bus_error"
                + " power_on_self_test_error safety_function_error",
        "00008201#5500000000000000, sleep_wake sleep_wake_control=sleep",
        "00008211#00AA000000000000, charge_discharge_command charge_command=none discharge_command=active",
        "00008241#AA00000000000000, mask_communication_error mask_external_communication_error=active",
        "00008251#AA00000000000000, mask_reply mask_accepted=accepted",
        "00008251#0100000000000000, mask_reply mask_accepted=1",
        "00007330#50594C4F4E544543, manufacturer_1 manufacturer_1=PYLONTEC",
        "00007340#4800000000000000, manufacturer_2 manufacturer_2=H",
        "00007310#0200000000000000, versions hardware_type=version_b hardware_version_v=0 hardware_version_r=0"
                + " software_major=0 software_minor=0 software_development_major=0 software_development_minor=0"
    })
    void madeUpFrames(String frame, String values) {
        Vectors.assertReads(PylontechHv.V1_18, frame, values);
    }

    @ParameterizedTest
    @CsvSource({
        "00004200#0100000000000000, query query_type=cell_voltages",
        "00004251#0300000000300010, status basic_status=idle cycle_period=0 terminal_temperature fan"
                + " cell_secondary_under_voltage",
        "000042A1#7E04620402000500, terminal_temperatures terminal_max_temperature=15.0 terminal_min_temperature=12.2"
                + " terminal_max_temperature_module=2 terminal_min_temperature_module=5",
        "000042B0#3F08010203041864, measurements_copy voltage=211.1 unknown_data=01020304 soc=24 soh=100",
        "000042C0#0102030405060708, vendor_specific_1 vendor_data=0102030405060708",
        "00005012#0102030405060708, cell_voltages vendor_data=0102030405060708"
    })
    void framesOfTheLaterRevision(String frame, String values) {
        Vectors.assertReads(PylontechHv.V1_26, frame, values);
    }
}
