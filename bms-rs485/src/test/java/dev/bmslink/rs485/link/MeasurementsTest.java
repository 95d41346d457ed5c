package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private static final long AT = 7_000_000_000L;
    private static final Alarm SOMETHING = new Alarm(Cause.GENERAL, Severity.ALARM);

    /** Example E17 of section 1.5.13: a pack that is discharged with 12.5 A. */
    @Test
    void telemetryOnTheWireBecomesPhysicalValues() {
        byte[] wire = HexFormat.ofDelimiter(" ")
                .parseHex("00 0A 11 12 2A 01 02 91 1A 22 C8 01 10 2C CF FF FF 69 03 DE 03 5D 0D 46 0D 01 01 E7 01 01 01"
                        + " 01 05 52 05 79 AE 00");
        List<Frame> frames = new ArrayList<>();
        LinkDecoder decoder = new LinkDecoder();
        decoder.accept(wire, 0, wire.length, new LinkDecoder.Listener() {
            @Override
            public void onFrame(Frame frame) {
                frames.add(frame);
            }

            @Override
            public void onFault(LinkFault fault) {
                throw new AssertionError(fault);
            }
        });
        StateStore state = new StateStore();
        ((RunningMessage.Telemetry) frames.get(0).message()).measurements().record(state, AT);
        assertEquals(51.234, state.number(Quantity.VOLTAGE));
        assertEquals(-12.5, state.number(Quantity.CURRENT));
        assertEquals(87.3, state.number(Quantity.SOC));
        assertEquals(99, state.number(Quantity.SOH));
        assertEquals(3.421, state.number(Quantity.MAX_CELL_VOLTAGE));
        assertEquals(3.398, state.number(Quantity.MIN_CELL_VOLTAGE));
        assertEquals(25.7, state.number(Quantity.MAX_CELL_TEMPERATURE));
        assertEquals(23.1, state.number(Quantity.MIN_CELL_TEMPERATURE));
        assertEquals(AT, state.atNanos(Quantity.SOC));
        assertEquals(Presence.PRESENT, state.presence(SOMETHING));
        assertFalse(state.isActive(SOMETHING));
    }

    @Test
    void whatTelemetryDoesNotSayIsAbsentAndZeroIsZero() {
        StateStore state = new StateStore();
        new Measurements(0, 0, 0, 0, 0, 0, 0, -273, 0x8000_0000L).record(state, AT);
        assertEquals(Presence.PRESENT, state.presence(Quantity.SOC));
        assertEquals(0, state.number(Quantity.SOC));
        assertEquals(-27.3, state.number(Quantity.MIN_CELL_TEMPERATURE));
        assertTrue(state.isActive(SOMETHING));
        assertEquals(AT, state.atNanos(SOMETHING));
        for (Quantity unsaid : List.of(
                Quantity.CHARGE_CURRENT_LIMIT,
                Quantity.CHARGE_VOLTAGE_LIMIT,
                Quantity.REMAINING_CAPACITY,
                Quantity.TEMPERATURE,
                Quantity.MAX_CELL_VOLTAGE_CELL)) {
            assertEquals(Presence.ABSENT, state.presence(unsaid));
        }
        assertEquals(Presence.ABSENT, state.presence(Request.CHARGE_PERMISSION));
    }

    @Test
    void capacityComesFromTheNameplate() {
        assertEquals(50, LinkProfile.of("gtx2500").orElseThrow().capacityAh().orElseThrow());
        assertEquals(100, LinkProfile.of("gtx5000").orElseThrow().capacityAh().orElseThrow());
        assertEquals(
                128, LinkProfile.of("growatt-6k5").orElseThrow().capacityAh().orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> LinkBattery.of(LinkProfile.OPEN));
        assertThrows(IllegalArgumentException.class, () -> new LinkBattery(0));
        assertThrows(IllegalArgumentException.class, () -> new LinkBattery(Double.NaN));
    }
}
