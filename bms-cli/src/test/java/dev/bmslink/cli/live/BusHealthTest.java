package dev.bmslink.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.slcan.BusState;
import dev.bmslink.can.socketcan.ErrorFrame;
import dev.bmslink.transport.can.SocketCanCounters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a CAN interface of Linux says besides frames; vectors worked out from linux/can/error.h. */
class BusHealthTest {

    private final BusHealth health = new BusHealth();

    @Test
    void errorFrameIsCountedByWhatItSaysAndItsCountersAreKept() {
        // CAN_ERR_CRTL | CAN_ERR_ACK | CAN_ERR_CNT; data[1] is CAN_ERR_CRTL_TX_PASSIVE, data[6] 128, data[7] 3.
        health.onErrorFrame(new ErrorFrame(0x224, 0x03_80_00_00_00_00_20_00L));
        // CAN_ERR_ACK alone says nothing about state and counters.
        health.onErrorFrame(new ErrorFrame(0x020, 0));
        BusReport report = health.report();
        assertEquals(Map.of(Trouble.NOT_ACKNOWLEDGED, 2L, Trouble.ERROR_LEVEL, 1L), report.troubles());
        assertEquals(BusState.PASSIVE, report.state());
        assertEquals(128, report.transmitErrors());
        assertEquals(3, report.receiveErrors());
        health.onErrorFrame(new ErrorFrame(0x040, 0));
        assertEquals(BusState.BUS_OFF, health.report().state());
        assertEquals(1, health.report().count(Trouble.BUS_OFF));
    }

    @Test
    void overflowOfTheControllerIsNoHighErrorCounterAndRecoveryIsNoTrouble() {
        health.onErrorFrame(new ErrorFrame(0x004, 0x01_00));
        health.onErrorFrame(new ErrorFrame(0x004, 0x02_00));
        health.onErrorFrame(new ErrorFrame(0x004, 0x40_00));
        assertEquals(
                Map.of(Trouble.RECEIVE_OVERRUN, 1L, Trouble.TRANSMIT_OVERRUN, 1L),
                health.report().troubles());
        assertEquals(BusState.ACTIVE, health.report().state());
    }

    @Test
    void countersOfAnInterfaceThatWasOpenedAgainAreAdded() {
        health.watch(() -> new SocketCanCounters(5, 1, 2));
        assertEquals(5, health.report().count(Trouble.KERNEL_DROP));
        health.watch(() -> new SocketCanCounters(3, 0, 0));
        assertEquals(
                Map.of(Trouble.KERNEL_DROP, 8L, Trouble.REMOTE_FRAME, 2L),
                health.report().troubles());
    }
}
