package dev.bmslink.can.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real batteries said, in neutral words. Values are those of samples/README.md and of the fact sheets. */
class CapturedStateTest {

    private static StateStore state(String sample, String profile) throws IOException {
        StateReader reader = new StateReader(Profiles.get(profile));
        LogReader log = new LogReader(logged -> reader.onFrame(logged.frame(), 1));
        byte[] bytes = Files.readAllBytes(Path.of(System.getProperty("bmslink.root"), "samples", sample + ".log"));
        log.onBytes(bytes, 0, bytes.length);
        log.onEnd();
        return reader.store(0);
    }

    @ParameterizedTest
    @CsvSource({
        "lv-c5-pylontech-x4-plonkster,  pylontech-lv, voltage,                 49.83",
        "lv-c5-pylontech-x4-plonkster,  pylontech-lv, current,                 -34.3",
        "lv-c5-pylontech-x4-plonkster,  pylontech-lv, temperature,             26.7",
        "lv-c5-pylontech-x4-plonkster,  pylontech-lv, charge_current_limit,    59.2",
        "lv-c5-pylontech-x4-plonkster,  pylontech-lv, discharge_current_limit, 148",
        "lv-c5-pylontech-x4-plonkster,  pylontech-lv, module_count,            4",
        "lv-c1-pylontech-us2000-3000-x10, pylontech-lv, discharge_voltage_limit, 46",
        // The emulator sends the limit as a negative number.
        "lv-c21d-bms-to-inverter-46,    pylontech-lv, discharge_current_limit, 376",
        // The same battery, trickle charging, in its two modes: the wire has −0.8 A and 0.8 A.
        "lv-c12a-deye-live-native,      deye-lv@3.3,  current,                 0.8",
        "lv-c12b-deye-live-victroncan,  deye-lv@victron-mode, current,         0.8",
        "lv-c12a-deye-live-native,      deye-lv@3.3,  max_cell_voltage,        3.345",
        "lv-c16a-pytes-v5a-victron,     victron,      voltage,                 52.62",
        "lv-c16a-pytes-v5a-victron,     victron,      current,                 -0.7",
        "lv-c16a-pytes-v5a-victron,     victron,      remaining_capacity,      50",
        "lv-c16a-pytes-v5a-victron,     victron,      nominal_capacity,        100",
        "lv-c16a-pytes-v5a-victron,     victron,      min_cell_voltage,        3.288",
        "lv-c16a-pytes-v5a-victron,     victron,      max_cell_temperature,    18",
        "growatt-lv-a-charging,         growatt-lv,   current,                 7.9",
        "growatt-lv-a-charging,         growatt-lv,   soc,                     99",
        "growatt-lv-a-charging,         growatt-lv,   charge_current_limit,    208.4",
        "growatt-lv-a-charging,         growatt-lv,   max_cell_voltage_pack,   2",
        "sofar-amass-sample,            sofar,        charge_voltage_limit,    224.6",
        "sofar-amass-sample,            sofar,        module_count,            4",
        "sofar-amass-sample,            sofar,        remaining_capacity,      24.6",
        "pylontech-hv-growatt-sph,      pylontech-hv, charge_current_limit,    50",
        "pylontech-hv-growatt-sph,      pylontech-hv, voltage,                 211.1",
        "growatt-hv-ark,                growatt-hv,   charge_voltage_limit,    227.2",
    })
    void numbersOfRealBatteries(String sample, String profile, String quantity, double number) throws IOException {
        assertEquals(number, state(sample, profile).number(Quantity.valueOf(quantity.toUpperCase(Locale.ROOT))), 1e-9);
    }

    @Test
    void noMessageIsNotARefusal() throws IOException {
        StateStore v13 = state("lv-c3-us5000-v1-3", "pylontech-lv@1.3");
        assertEquals(Presence.ABSENT, v13.presence(Request.CHARGE_PERMISSION));
        StateStore v12 = state("lv-c1-pylontech-us2000-3000-x10", "pylontech-lv@1.2");
        assertTrue(v12.isSet(Request.CHARGE_PERMISSION));
        assertFalse(v12.isSet(Request.FULL_CHARGE));
        assertEquals(Presence.PRESENT, v12.presence(Request.FULL_CHARGE));
    }

    /** A frame of six bytes has no discharge voltage limit, which is not 0 V. */
    @Test
    void aShortFrameLeavesOutWhatItDoesNotCarry() throws IOException {
        StateStore state = state("lv-c5-pylontech-x4-plonkster", "pylontech-lv");
        assertEquals(Presence.ABSENT, state.presence(Quantity.DISCHARGE_VOLTAGE_LIMIT));
    }

    @Test
    void textsAndCells() throws IOException {
        StateStore amass = state("sofar-amass-sample", "sofar");
        assertEquals("AMASS", amass.text(Identity.MANUFACTURER).orElseThrow());
        assertEquals("BHU512025EPC21426162", amass.text(Identity.SERIAL_NUMBER).orElseThrow());
        assertEquals(3.255, amass.cellVoltages().get(new Place(0, 1)).number());
        assertEquals(16, amass.cellVoltages().size());
        assertEquals(20.9, amass.cellTemperatures().get(new Place(0, 4)).number());
        assertEquals(
                3.364,
                state("growatt-lv-a-charging", "growatt-lv")
                        .cellVoltages()
                        .get(new Place(0, 9))
                        .number());
    }

    /** 0x359 with byte 0 bit 1 and byte 2 bit 4, by the table of the document. */
    @Test
    void protectionsAndAlarms() {
        StateReader reader = new StateReader(Profiles.get("pylontech-lv@1.2"));
        reader.onFrame(0x359, 7, 0x00_4E50_01_0010_0002L, 1);
        assertEquals(
                "[over_voltage protection, under_temperature alarm]",
                reader.store(0).alarms().toString());
        reader.onFrame(0x359, 7, 0x00_4E50_01_0000_0000L, 2);
        assertTrue(reader.store(0).alarms().isEmpty());
    }

    /** SMA's pairs: raised, cleared, and neither. */
    @Test
    void pairsOfBits() {
        StateReader reader = new StateReader(Profiles.get("sma-lv"));
        reader.onFrame(0x35A, 8, 0x04, 1);
        assertEquals("[over_voltage protection]", reader.store(0).alarms().toString());
        reader.onFrame(0x35A, 8, 0x08, 2);
        assertTrue(reader.store(0).alarms().isEmpty());
        reader.onFrame(0x35A, 8, 0x00, 3);
        assertEquals(
                Presence.NOT_AVAILABLE, reader.store(0).presence(new Alarm(Cause.OVER_VOLTAGE, Severity.PROTECTION)));
    }
}
