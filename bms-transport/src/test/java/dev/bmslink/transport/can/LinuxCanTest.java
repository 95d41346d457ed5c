package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.socketcan.ErrorClass;
import dev.bmslink.can.socketcan.ErrorFrame;
import dev.bmslink.transport.Received;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The kernel's CAN against the programs of can-utils; tests/linux-can/run has the interface vcan0 that this needs. */
@Timeout(60)
class LinuxCanTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String BUS = "vcan0";
    private static final SocketCanSettings LISTEN = SocketCanSettings.listen(BUS);

    private final List<Received<ErrorFrame>> errors = new ArrayList<>();

    @BeforeAll
    static void needsTheInterface() {
        assumeTrue(Tools.hasInterface(BUS), "there is no interface " + BUS);
    }

    private SocketCanChannel open(SocketCanSettings settings) throws IOException {
        return SocketCanChannel.open(settings, errors::add);
    }

    private static CanFrame next(SocketCanChannel bus) throws IOException {
        Received<CanFrame> received = bus.receive(20 * SECOND);
        assertNotNull(received, "no frame came");
        return received.frame();
    }

    /** What arrives until nothing does for a while. */
    private static List<CanFrame> all(SocketCanChannel bus) throws IOException {
        List<CanFrame> frames = new ArrayList<>();
        for (Received<CanFrame> next = bus.receive(SECOND / 4); next != null; next = bus.receive(SECOND / 4)) {
            frames.add(next.frame());
        }
        return frames;
    }

    private static List<CanFrame> frames(String... texts) {
        return List.of(texts).stream().map(CanFrame::parse).toList();
    }

    @Test
    void framesOfCansendArrive() throws Exception {
        String[] sent = {"351#1802E803E803C001", "18904001#11223344", "7FF#", "1FFFFFFF#0000000000000080", "000#01"};
        try (SocketCanChannel bus = open(LISTEN)) {
            Tools.cansend(BUS, sent);
            assertEquals(frames(sent), all(bus));
            assertEquals(new SocketCanCounters(0, 0, 0), bus.counters());
        }
    }

    @Test
    void framesArriveAtCandump() throws Exception {
        List<CanFrame> sent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long data = i * 0x9E3779B97F4A7C15L;
            sent.add(CanFrame.standard(i * 6, i % 9, data));
            sent.add(CanFrame.extended(0x1FFF_FFFF - i * 0x1_0001, 8 - i % 9, data));
        }
        try (SocketCanChannel bus = open(LISTEN.withTransmission())) {
            Tools.Candump candump = Tools.candump(BUS, sent.size());
            for (CanFrame frame : sent) {
                bus.send(frame);
            }
            assertIterableEquals(sent, candump.frames());
            assertNull(bus.receive(0), "its own frames do not come back");
        }
    }

    @Test
    void thousandsOfRandomFramesOfCangenArriveAsCandumpSeesThem() throws Exception {
        int count = 1_000;
        try (SocketCanChannel bus = open(LISTEN)) {
            for (String kind : new String[] {"-i", "-ie"}) {
                Tools.Candump candump = Tools.candump(BUS, count);
                Process cangen =
                        new ProcessBuilder("cangen", BUS, kind, "-g", "1", "-n", String.valueOf(count)).start();
                List<CanFrame> received = new ArrayList<>();
                while (received.size() < count) {
                    received.add(next(bus));
                }
                assertTrue(cangen.waitFor(20, TimeUnit.SECONDS));
                assertIterableEquals(candump.frames(), received);
                assertEquals(kind.equals("-ie"), received.stream().allMatch(CanFrame::isExtended));
            }
            assertEquals(new SocketCanCounters(0, 0, 0), bus.counters());
        }
    }

    @Test
    void filtersSelect() throws Exception {
        CanFilter pylontech = CanFilter.standard(0x350, 0x7F0);
        CanFilter name = CanFilter.extended(0x18904001);
        String[] sent = {"350#01", "35F#02", "360#03", "00000350#04", "18904001#05", "18904002#06", "351#R"};
        try (SocketCanChannel one = open(LISTEN.withAnyOf(CanFilter.standard(0x35F)));
                SocketCanChannel any = open(LISTEN.withAnyOf(pylontech, name));
                SocketCanChannel none = open(LISTEN.withAllOf(pylontech, name));
                SocketCanChannel others = open(LISTEN.withAllOf(pylontech.invert(), name.invert()));
                SocketCanChannel standard = open(LISTEN.withAnyOf(CanFilter.standard(0, 0)))) {
            Tools.cansend(BUS, sent);
            assertEquals(frames("35F#02"), all(one));
            assertEquals(frames("350#01", "35F#02", "18904001#05"), all(any));
            assertEquals(List.of(), all(none));
            assertEquals(frames("360#03", "00000350#04", "18904002#06"), all(others));
            assertEquals(frames("350#01", "35F#02", "360#03"), all(standard));
        }
    }

    @Test
    void errorFramesAreReportedOnRequestOnly() throws Exception {
        try (SocketCanChannel bus = open(LISTEN.withErrorFrames());
                SocketCanChannel without = SocketCanChannel.open(LISTEN, error -> {
                    throw new AssertionError(error);
                })) {
            // No acknowledgement, by a passive controller whose counters are 128 and 0.
            Tools.cansend(BUS, "20000224#0020000000008000", "351#01", "20000040#0000000000000000");
            assertEquals(frames("351#01"), all(bus));
            assertEquals(frames("351#01"), all(without));
            assertEquals(new SocketCanCounters(0, 2, 0), bus.counters());
            assertEquals(new SocketCanCounters(0, 0, 0), without.counters());
            ErrorFrame first = errors.get(0).frame();
            assertEquals(
                    Set.of(ErrorClass.CONTROLLER, ErrorClass.NO_ACKNOWLEDGEMENT, ErrorClass.COUNTERS),
                    first.errorClasses());
            assertEquals(128, first.transmitErrors().orElseThrow());
            assertEquals(Set.of(ErrorClass.BUS_OFF), errors.get(1).frame().errorClasses());
            assertTrue(errors.get(0).timeNanos() > 0);
        }
    }

    @Test
    void remoteFramesAreCountedAndNotPassedOn() throws Exception {
        try (SocketCanChannel bus = open(LISTEN)) {
            Tools.cansend(BUS, "351#R", "352#01");
            assertEquals(frames("352#01"), all(bus));
            assertEquals(1, bus.counters().remoteFrames());
        }
    }

    @Test
    void ownFramesComeBackOnRequestAndOtherChannelsSeeThem() throws Exception {
        try (SocketCanChannel bus = open(LISTEN.withTransmission().withOwnFrames());
                SocketCanChannel other = open(LISTEN)) {
            bus.send(CanFrame.parse("305#0000000000000000"));
            assertEquals(CanFrame.parse("305#0000000000000000"), next(bus));
            assertEquals(CanFrame.parse("305#0000000000000000"), next(other));
        }
    }

    @Test
    void timesAreTheKernels() throws Exception {
        try (SocketCanChannel bus = open(LISTEN)) {
            long before = System.currentTimeMillis() * MILLI;
            Tools.cansend(BUS, "100#");
            Thread.sleep(300);
            Tools.cansend(BUS, "101#");
            long after = (System.currentTimeMillis() + 1) * MILLI;
            Thread.sleep(300);
            Received<CanFrame> first = bus.receive(SECOND);
            Received<CanFrame> second = bus.receive(SECOND);
            assertNotNull(first);
            assertNotNull(second);
            assertTrue(first.timeNanos() != LoggedFrame.NO_TIME && first.timeNanos() >= before);
            assertTrue(second.timeNanos() - first.timeNanos() >= 300 * MILLI);
            assertTrue(second.timeNanos() <= after, "when it came, not when it was fetched");
            assertTrue(first.timeNanos() % 1_000_000 != 0 || second.timeNanos() % 1_000_000 != 0, "microseconds");
        }
    }

    @Test
    void listeningChannelDoesNotSend() throws Exception {
        try (SocketCanChannel bus = open(LISTEN);
                SocketCanChannel other = open(LISTEN)) {
            assertFalse(bus.canSend());
            assertThrows(IllegalStateException.class, () -> bus.send(CanFrame.parse("305#00")));
            assertNull(other.receive(SECOND / 5));
        }
    }

    @Test
    void receiveWaitsAsLongAsItIsTold() throws Exception {
        try (SocketCanChannel bus = open(LISTEN)) {
            long start = System.nanoTime();
            assertNull(bus.receive(0));
            assertTrue(System.nanoTime() - start < 200 * MILLI);
            start = System.nanoTime();
            assertNull(bus.receive(350 * MILLI));
            long waited = (System.nanoTime() - start) / MILLI;
            assertTrue(waited >= 350 && waited < 1_000, waited + " ms");
        }
    }

    @Test
    @SuppressWarnings("try") // Closing is a part of the test.
    void closingEndsTheWait() throws Exception {
        try (SocketCanChannel bus = open(LISTEN)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread reader = new Thread(() -> {
                try {
                    bus.receive(30 * SECOND);
                } catch (IOException e) {
                    thrown.set(e);
                }
            });
            reader.start();
            Thread.sleep(250);
            long start = System.nanoTime();
            bus.close();
            reader.join(10_000);
            long waited = (System.nanoTime() - start) / MILLI;
            assertTrue(waited < 1_000, waited + " ms");
            assertEquals(ClosedChannelException.class, thrown.get().getClass());
        }
    }

    @Test
    void framesThatNobodyFetchesAreCounted() throws Exception {
        int count = 20_000;
        try (SocketCanChannel bus = open(LISTEN)) {
            Tools.run("cangen", BUS, "-g", "0", "-i", "-n", String.valueOf(count));
            int fetched = all(bus).size();
            assertTrue(fetched < count, "the kernel holds less than " + count);
            Tools.cansend(BUS, "7FF#");
            assertEquals(CanFrame.parse("7FF#"), next(bus));
            assertEquals(count - fetched, bus.counters().dropped());
        }
    }

    @Test
    void interfaceThatGoesDownOrIsRemovedIsNoticed() throws Exception {
        Tools.run("ip", "link", "add", "dev", "vcan7", "type", "vcan");
        SocketCanSettings settings = SocketCanSettings.listen("vcan7").withTransmission();
        assertMessage("vcan7 is down (try: sudo ip link set vcan7 up", () -> open(settings));
        Tools.run("ip", "link", "set", "vcan7", "up");
        try (SocketCanChannel bus = open(settings)) {
            bus.send(CanFrame.parse("305#00"));
            Tools.run("ip", "link", "set", "vcan7", "down");
            assertMessage("vcan7 is down", () -> bus.receive(20 * SECOND));
            assertMessage("vcan7 is down", () -> bus.receive(0));
            assertMessage("vcan7 is down", () -> bus.send(CanFrame.parse("305#00")));
        }
        Tools.run("ip", "link", "set", "vcan7", "up");
        try (SocketCanChannel bus = open(settings)) {
            Tools.run("ip", "link", "del", "vcan7");
            assertThrows(IOException.class, () -> bus.receive(20 * SECOND));
        }
        assertMessage("vcan7 cannot be opened: there is no CAN interface of that name", () -> open(settings));
    }

    private static void assertMessage(String start, org.junit.jupiter.api.function.Executable action) {
        String message = String.valueOf(assertThrows(IOException.class, action).getMessage());
        assertTrue(message.startsWith(start), message);
    }

    @Test
    void interfaceThatIsNoCanInterfaceIsRefused() {
        assertMessage("lo cannot be opened: there is no CAN interface", () -> open(SocketCanSettings.listen("lo")));
    }
}
