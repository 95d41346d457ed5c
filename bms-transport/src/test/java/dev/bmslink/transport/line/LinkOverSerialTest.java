package dev.bmslink.transport.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.line.LineCounters;
import dev.bmslink.rs485.link.LinkAction;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkNode;
import dev.bmslink.rs485.link.LinkPack;
import dev.bmslink.rs485.link.LinkProfile;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.Measurements;
import dev.bmslink.rs485.link.PackIdentity;
import dev.bmslink.rs485.link.Report;
import dev.bmslink.rs485.link.ReportKind;
import dev.bmslink.rs485.link.SlaveState;
import dev.bmslink.rs485.link.Uid;
import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.ReconnectingChannel;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A master and three packs on a bus of pseudo-terminals, each with its own serial port and driver, in real time. */
@Timeout(120)
class LinkOverSerialTest {

    private static final int BAUD = 115_200;
    private static final int PACKS = 3;
    private static final int CAPABILITIES = PackIdentity.THREE_LEVELS | PackIdentity.READ_BACK;

    /** Far beyond what a USB adapter needs, since the machines of this project are often busy. */
    private static final LinkTimers TIMERS = LinkTimers.of(BAUD, PACKS, 200_000_000L);

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final EnableChain enable = new EnableChain(PACKS + 1);
    private final List<LinkPort<LinkSlave>> slaves = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private static Uid uid(int position) {
        return Uid.ofSerial("pack " + position);
    }

    private FrameChannel<byte[]> bus(SharedLine line, int unit, boolean echo) throws Exception {
        String path = line.plug(unit);
        return new ReconnectingChannel<>(
                () -> {
                    var port = SerialPorts.open(SerialSettings.of(path, BAUD));
                    return echo ? LineChannel.withEcho(port) : new LineChannel(port, true);
                },
                true,
                new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));
    }

    private LinkPort<LinkMaster> powerUp(SharedLine line, boolean echo) throws Exception {
        open.add(line);
        for (int position = 2; position <= PACKS + 1; position++) {
            LinkSlave slave = new LinkSlave(PackIdentity.of(uid(position), CAPABILITIES), TIMERS);
            slave.measure(new Measurements(51_200 + position, -1000 * position, 550, 980, 3300, 3200, 251, 239, 0));
            LinkPort<LinkSlave> port =
                    LinkPort.start(slave, bus(line, position, echo), enable.unit(position), action -> {});
            slaves.add(port);
            open.add(port);
        }
        LinkMaster master = new LinkMaster(
                LinkProfile.OPEN, PackIdentity.of(uid(1), CAPABILITIES | PackIdentity.MAY_BE_MASTER), TIMERS, null, 42);
        LinkPort<LinkMaster> port = LinkPort.start(master, bus(line, 1, echo), enable.unit(1), action -> {
            if (action instanceof LinkAction.Raise raise) {
                reports.add(raise.report());
            }
        });
        open.add(port);
        return port;
    }

    private static <N extends LinkNode, T> T ask(LinkPort<N> port, Function<N, T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        port.execute(node -> {
            answer.complete(question.apply(node));
            return List.of();
        });
        return answer.get(20, TimeUnit.SECONDS);
    }

    private <N extends LinkNode> void until(LinkPort<N> port, Predicate<N> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!ask(port, condition::test)) {
            assertTrue(System.nanoTime() - end < 0, "not within a minute; reported so far: " + reports);
            Thread.sleep(20);
        }
    }

    private boolean reported(ReportKind kind) {
        return reports.stream().anyMatch(report -> report.kind() == kind);
    }

    private void code(LinkPort<LinkMaster> port) throws Exception {
        port.execute(master -> master.onLongPress(System.nanoTime()));
        until(
                port,
                master -> master.state() == MasterState.RUN && master.packs().size() == PACKS);
        until(port, master -> master.packs().stream().allMatch(pack -> pack.telemetry() != null));
    }

    private void assertCodedInOrder(LinkPort<LinkMaster> port) throws Exception {
        List<LinkPack> packs = ask(port, LinkMaster::packs);
        for (int i = 0; i < PACKS; i++) {
            LinkPack pack = packs.get(i);
            assertEquals(uid(i + 2), pack.uid());
            assertEquals(i + 2, pack.address());
            assertEquals(51_202 + i, pack.telemetry().measurements().milliVolts());
            assertEquals(i + 2, ask(slaves.get(i), LinkSlave::address));
        }
    }

    @Test
    void packsAreNumberedInWiringOrderOverTornFramesAndOneMayVanish() throws Exception {
        SharedLine line = new SharedLine(folder, BAUD, false);
        LinkPort<LinkMaster> master = powerUp(line, false);
        code(master);
        assertCodedInOrder(master);
        LineCounters heard = ask(master, LinkMaster::counters);
        assertTrue(heard.frames() > 0);
        assertEquals(0, heard.faults());
        assertEquals(0, heard.strayBytes());
        assertEquals(0, master.driver().counters().overrun());
        assertEquals(0, master.driver().counters().unsent());

        line.unplug(3);
        until(master, node -> reported(ReportKind.LOST));
        assertEquals(
                List.of(false, true, false),
                ask(master, LinkMaster::packs).stream().map(LinkPack::lost).toList());
        until(slaves.get(1), slave -> slave.state() == SlaveState.ORPHAN);

        line.plug(3);
        until(master, node -> reported(ReportKind.BACK));
        until(slaves.get(1), slave -> slave.state() == SlaveState.RUN);
        assertCodedInOrder(master);
        assertNull(master.driver().failure());
    }

    @Test
    void adapterThatHearsItselfDoesNotDisturb() throws Exception {
        LinkPort<LinkMaster> master = powerUp(new SharedLine(folder, BAUD, true), true);
        code(master);
        assertCodedInOrder(master);
        assertEquals(List.of(), reports);
        assertEquals(0, ask(master, LinkMaster::counters).faults());
    }
}
