package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.slcan.SlcanEvent;
import dev.bmslink.can.slcan.Timestamp;
import dev.bmslink.transport.Received;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How an adapter is set up, and what becomes of what it says. */
@Timeout(30)
class SlcanChannelTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final SlcanSettings SETTINGS = new SlcanSettings(500_000, false, false, Duration.ofMillis(100));

    private final MemoryLine line = MemoryLine.open();
    private final List<SlcanEvent> notices = new ArrayList<>();

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20 * SECOND;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "nothing happened for 20 s");
            Thread.sleep(2);
        }
    }

    private SlcanChannel open(SlcanSettings settings) throws IOException {
        return SlcanChannel.open(line, settings, notices::add);
    }

    @Test
    void listeningIsTheDefaultAndRefusesToSend() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), "");
        SlcanChannel bus = open(SETTINGS);
        until(() -> adapter.commands.size() == 5);
        assertEquals(List.of("", "C", "S6", "Z0", "L"), adapter.commands);
        assertFalse(bus.canSend());
        assertThrows(IllegalStateException.class, () -> bus.send(CanFrame.parse("305#00")));
        bus.close();
        until(() -> adapter.commands.size() == 6);
        assertEquals("C", adapter.commands.get(5));
        assertTrue(line.isClosed());
    }

    @Test
    void transmissionIsAskedFor() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), "");
        SlcanChannel bus = open(SETTINGS.withTransmission().withTimestamps());
        bus.send(CanFrame.parse("351#1802E803E803C001"));
        bus.send(CanFrame.parse("18904001#11223344"));
        until(() -> adapter.commands.size() == 7);
        assertEquals(
                List.of("", "C", "S6", "Z1", "O", "t35181802E803E803C001", "T18904001411223344"), adapter.commands);
        assertNull(bus.receive(SECOND / 10));
        assertEquals(new SlcanCounters(0, 0, 0, 0), bus.counters());
    }

    @Test
    void adapterThatCannotOnlyListenIsNotOpenedForMore() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), "L");
        IOException thrown = assertThrows(IOException.class, () -> open(SETTINGS));
        assertEquals("the adapter refuses L", thrown.getMessage());
        assertTrue(line.isClosed());
        assertFalse(adapter.commands.contains("O"));
    }

    @Test
    void refusedBitRateIsNamed() {
        FakeAdapter.on(line.peer(), "S");
        IOException thrown = assertThrows(IOException.class, () -> open(SETTINGS));
        assertEquals("the adapter refuses S6", thrown.getMessage());
    }

    @Test
    void refusedCloseAndTimestampsDoNotMatter() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), " CZ");
        assertEquals(new SlcanCounters(0, 0, 0, 0), open(SETTINGS).counters());
        until(() -> adapter.commands.contains("L"));
    }

    @Test
    void adapterThatNeverAnswersIsOpenedToo() throws Exception {
        FakeAdapter adapter = FakeAdapter.silent(line.peer());
        SlcanChannel bus = open(SETTINGS);
        until(() -> adapter.commands.contains("L"));
        adapter.say("t35545A006400\r");
        assertEquals(Received.untimed(CanFrame.parse("355#5A006400")), bus.receive(SECOND));
    }

    @Test
    void tornFramesAreWhole() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), "");
        SlcanChannel bus = open(SETTINGS);
        adapter.say("t3554");
        assertNull(bus.receive(SECOND / 20));
        adapter.say("5A006400\rT189");
        Received<CanFrame> first = bus.receive(SECOND);
        assertNotNull(first);
        assertEquals(CanFrame.parse("355#5A006400"), first.frame());
        assertEquals(LoggedFrame.NO_TIME, first.timeNanos());
        assertNull(bus.receive(0));
        adapter.say("04001411223344\r");
        assertEquals(Received.untimed(CanFrame.parse("18904001#11223344")), bus.receive(SECOND));
    }

    @Test
    void everythingElseIsCountedAndTold() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), "t");
        SlcanChannel bus = open(SETTINGS.withTransmission());
        bus.send(CanFrame.parse("305#"));
        bus.inquire();
        until(() -> adapter.commands.contains("F"));
        adapter.say("r1230\rnoise\re1o\rt1230\r");
        assertEquals(Received.untimed(CanFrame.parse("123#")), bus.receive(SECOND));
        assertEquals(new SlcanCounters(1, 1, 1, 2), bus.counters());
        assertTrue(notices.contains(new SlcanEvent.Version(false, "1013")));
        assertTrue(notices.contains(new SlcanEvent.SerialNumber("A123")));
        assertTrue(notices.contains(new SlcanEvent.Status(8)));
        assertTrue(notices.contains(new SlcanEvent.Refused()));
    }

    @Test
    void endOfTheLineIsTheEndOfTheBus() throws Exception {
        FakeAdapter adapter = FakeAdapter.on(line.peer(), "");
        SlcanChannel bus = open(SETTINGS);
        adapter.close();
        assertThrows(EOFException.class, () -> bus.receive(SECOND));
    }

    @Test
    void timestampsAreContinuedBeyondTheirPeriod() {
        AdapterClock clock = new AdapterClock();
        long start = 1_700_000_000L * SECOND;
        assertEquals(start, clock.nanos(new Timestamp(59_990_000, Timestamp.MINUTE), start));
        // 20 ms later by the adapter, 25 ms by the computer.
        long second = clock.nanos(new Timestamp(10_000, Timestamp.MINUTE), start + 25_000_000);
        assertEquals(start + 20_000_000, second);
        // Two minutes and 5 ms of silence.
        long third = clock.nanos(new Timestamp(15_000, Timestamp.MINUTE), start + 25_000_000 + 120 * SECOND);
        assertEquals(second + 5_000_000 + 120 * SECOND, third);
        // Frames that waited in the computer: 500 ms by the adapter, nothing by the computer.
        assertEquals(
                third + 500_000_000,
                clock.nanos(new Timestamp(515_000, Timestamp.MINUTE), start + 25_000_000 + 120 * SECOND));
    }
}
