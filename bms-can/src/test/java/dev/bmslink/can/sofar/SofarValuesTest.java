package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import org.junit.jupiter.api.Test;

class SofarValuesTest {

    @Test
    void aStateOfChargeThatIsNotAvailableIsSentAsAllOnes() {
        assertEquals(
                "00000355#31006400FFFFF600",
                new StateOfCharge(0, 49, 100, Double.NaN, 24.6).frame().toString());
        assertEquals(
                "00000355#310064002413F600",
                new StateOfCharge(0, 49, 100, 49.00, 24.6).frame().toString());
        assertThrows(IllegalArgumentException.class, () -> new StateOfCharge(0, 49, 100, 655.35, 24.6).frame());
    }

    @Test
    void aLimitCannotBeLeftOut() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Limits(0, 224.6, Double.NaN, 25, 192).frame());
        assertEquals("charge_current_limit = NaN is outside what the wire can carry, 0.0..6553.5 A", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 224.6, 25, -25, 192).frame());
    }

    @Test
    void dischargeAndColdAreNegative() {
        assertEquals(
                new Measurements(0, 402.0, -25.5, -3.2, 65535),
                SofarMessage.decode(CanFrame.parse("00000356#B40F01FFE0FFFFFF")).orElseThrow());
    }

    @Test
    void commandsHaveTheirNames() {
        assertEquals(
                "0000030F#0102000000000000",
                new RemoteCommand(0, "forced_charge", false, true).frame().toString());
        assertEquals(
                "0000030F#0201000000000000",
                new RemoteCommand(0, "forced_standby", true, false).frame().toString());
        assertEquals(
                "0000030F#0300000000000000",
                new RemoteCommand(0, "forced_full_charge", false, false).frame().toString());
    }

    @Test
    void theSampleOfAFaultDoesNotFitAVoltage() {
        CanFrame frame = CanFrame.parse("000007B0#00F9000602E95D00");
        assertEquals(
                "fault_capacity_and_cycles pack_index 0, remaining_capacity 24.9 Ah, full_charge_capacity 51.8 Ah,"
                        + " total_voltage_at_fault 240.41 V",
                Sofar.V1_0.decode(frame).toString());
    }

    @Test
    void otherRepliesAreReadThroughTheirSignals() {
        CanFrame frame = CanFrame.parse("00003670#008A3311591A0000");
        assertTrue(SofarMessage.decode(frame).isEmpty());
        assertEquals(2022, TimeStamp.YEAR.readInt(frame.data()));
        assertEquals(3, Sofar.V1_0.decode(frame).identifierFields().get("battery"));
    }

    @Test
    void framesOfCellVoltagesCountFrom1To8() {
        CellVoltages last = new CellVoltages(1, true, 8, 4, 3.301, 3.302, 3.303);
        assertEquals("00001787#04E50CE60CE70C00", last.frame().toString());
        assertEquals(last, SofarMessage.decode(last.frame()).orElseThrow());
        assertEquals(22, last.firstCell());
        assertEquals("cell_voltage_22", CellVoltages.CELL_VOLTAGES.get(21).name());
        assertThrows(IllegalArgumentException.class, () -> new CellVoltages(0, false, 9, 0, 3.3, 3.3, 3.3));
        assertThrows(IllegalArgumentException.class, () -> CellVoltages.decode(0, false, 0, 0));
    }
}
