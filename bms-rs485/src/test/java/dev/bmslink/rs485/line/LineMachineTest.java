package dev.bmslink.rs485.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bmslink.core.machine.Machine;
import dev.bmslink.rs485.link.Addresses;
import dev.bmslink.rs485.link.CodingMessage;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.LinkAction;
import dev.bmslink.rs485.link.LinkDecoder;
import dev.bmslink.rs485.link.LinkFault;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.OutLevel;
import dev.bmslink.rs485.link.PackIdentity;
import dev.bmslink.rs485.link.Uid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node on a line of bytes as a machine: when its answers go, and what is counted. */
class LineMachineTest {

    private static final long MILLI = 1_000_000;

    /** 40 bits at 115200 bit/s. */
    private static final long TURN_NANOS = 347_222;

    private static final Uid UID = Uid.ofAscii("AM0000A2");

    private final LineMachine<LinkSlave, LinkAction> machine = new LineMachine<>(
            new LinkSlave(PackIdentity.of(UID, PackIdentity.THREE_LEVELS), LinkTimers.of(115_200, 3)));

    /** A pack that is enabled, and asked who it is at 200 ms. */
    private void ask() {
        machine.perform(machine.node().onPower(0));
        machine.perform(machine.node().onLine(InLevel.ACTIVE, OutLevel.OPEN, MILLI));
        machine.onTimeout(100 * MILLI);
        CodingMessage.Who who = new CodingMessage.Who(2, 0, 0, new Uid(0));
        byte[] wire = new Frame(7, 9, Addresses.UNADDRESSED, Addresses.MASTER, who).toWire();
        machine.onFrame(Arrays.copyOf(wire, 5), 199 * MILLI);
        machine.onFrame(Arrays.copyOfRange(wire, 5, wire.length), 200 * MILLI);
    }

    @Test
    void answerWaitsForTheTurnOfTheLine() {
        ask();
        assertNull(machine.poll());
        assertEquals(200 * MILLI + TURN_NANOS, machine.deadline());
        machine.onTimeout(200 * MILLI + TURN_NANOS - 1);
        assertNull(machine.poll());
        machine.onTimeout(200 * MILLI + TURN_NANOS);
        byte[] answer = machine.poll();
        assertNotNull(answer);
        List<Frame> frames = new ArrayList<>();
        new LinkDecoder().accept(answer, 0, answer.length, new LinkDecoder.Listener() {
            @Override
            public void onFrame(Frame frame) {
                frames.add(frame);
            }

            @Override
            public void onFault(LinkFault fault) {
                throw new AssertionError(fault);
            }
        });
        assertEquals(
                UID,
                assertInstanceOf(CodingMessage.IAm.class, frames.get(0).message())
                        .uid());
        assertNull(machine.poll());
        assertEquals(Machine.NEVER, machine.deadline());
    }

    @Test
    void whatIsSentIsAnEventToo() {
        ask();
        LinkAction.Send send = assertInstanceOf(LinkAction.Send.class, machine.pollEvent());
        machine.onTimeout(300 * MILLI);
        assertArrayEquals(send.frame().toWire(), machine.poll());
        assertNull(machine.pollEvent());
    }

    @Test
    void framesFaultsAndBeginningsAreCounted() {
        ask();
        // The example of docs/link-port.md with one bit wrong, then a beginning that may still go on.
        machine.onFrame(
                HexFormat.of().parseHex("000910062A7E0102" + "0B060101010101010101" + "0103847D00"), 210 * MILLI);
        machine.onFrame(new byte[] {1, 1, 1}, 220 * MILLI);
        assertEquals(new LineCounters(1, 1, 0), machine.node().counters());
    }

    @Test
    void eventsThatNobodyFetchesAreBounded() {
        LinkAction raised = new LinkAction.DriveOut(true);
        for (int i = 0; i < LineMachine.MAX_EVENTS + 3; i++) {
            machine.perform(List.of(raised));
        }
        assertEquals(3, machine.droppedEvents());
        int left = 0;
        while (machine.pollEvent() != null) {
            left++;
        }
        assertEquals(1024, left);
    }
}
