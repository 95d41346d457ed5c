package dev.bmslink.transport.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.slcan.SlcanEvent;
import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.ReconnectingChannel;
import dev.bmslink.transport.can.SlcanChannel;
import dev.bmslink.transport.can.SlcanSettings;
import dev.bmslink.transport.serial.PtyPair;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As many frames as a full bus of 500 kbit/s carries in a number of minutes, from an adapter that is unplugged again and
 * again, over a pseudo-terminal to an inverter. {@code tests/soak/run} asks for an hour.
 */
class SoakTest {

    private static final int FRAMES_A_SECOND = 4_000;
    private static final double MINUTES = Double.parseDouble(System.getProperty("bmslink.soakMinutes", "5"));
    private static final int RESTARTS = (int) Math.max(12, MINUTES / 2);
    private static final long MAX_HEAP_GROWTH_KILOBYTES = 1_024;
    private static final long MAX_RESIDENT_GROWTH_KILOBYTES = 65_536;

    private final NumberedFrames machine = new NumberedFrames();
    private final AtomicLong faults = new AtomicLong();

    private ReconnectingChannel<CanFrame> bus(String port) {
        return new ReconnectingChannel<>(
                () -> SlcanChannel.open(
                        SerialPorts.open(SerialSettings.of(port, 115_200)),
                        SlcanSettings.listen(500_000).withTransmission(),
                        notice -> faults.addAndGet(notice instanceof SlcanEvent.Fault ? 1 : 0)),
                true,
                new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)));
    }

    private static void until(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "not within a minute: " + what);
            Thread.sleep(1);
        }
    }

    /** Waits until nothing arrives any more. */
    private void settle() throws InterruptedException {
        long before = -1;
        while (machine.handled() != before) {
            before = machine.handled();
            Thread.sleep(150);
        }
    }

    @Test
    void nothingIsLostUncountedAndNothingGrows(@TempDir Path folder) throws Exception {
        long total = (long) (MINUTES * 60 * FRAMES_A_SECOND);
        Flood flood = new Flood(machine::handled);
        List<Sample> samples = new ArrayList<>();
        long lost = 0;
        long start = System.nanoTime();
        System.out.printf(
                Locale.ROOT, "%n  minutes   real s        sent     handled     lost  faults%s%n", Sample.heading());
        ReconnectingChannel<CanFrame> bus = bus(folder.resolve("near").toString());
        try (Driver<CanFrame, NumberedFrames> driver = Driver.start(machine, bus, NumberedFrames::forgetEvents)) {
            for (int connection = 1; connection <= RESTARTS + 1; connection++) {
                long target = total * connection / (RESTARTS + 1);
                try (PtyPair pair = PtyPair.open(folder)) {
                    flood.attach(SerialPorts.open(SerialSettings.of(pair.far(), 115_200)));
                    while (flood.sent() < target) {
                        long before = flood.sent();
                        until(() -> flood.sent() > before, "the flood goes on after " + before + " frames");
                    }
                    pair.unplug();
                }
                until(() -> !bus.isConnected(), "the channel notices that its adapter is gone");
                settle();
                lost = flood.sent() - machine.handled();
                flood.setLost(lost);
                Sample sample = Sample.take();
                samples.add(sample);
                System.out.printf(
                        Locale.ROOT,
                        "%9.1f%9.1f%12d%12d%9d%8d%s%n",
                        flood.sent() / 60.0 / FRAMES_A_SECOND,
                        (System.nanoTime() - start) / 1e9,
                        flood.sent(),
                        machine.handled(),
                        lost,
                        faults.get(),
                        sample.row());
                assertTrue(flood.sent() - machine.expected() <= Flood.IN_FLIGHT, "more is missing than was on its way");
            }
            assertNull(driver.failure());
            assertEquals(machine.handled(), driver.counters().received());
            assertEquals(0, driver.counters().overrun());
            assertEquals(RESTARTS + 1, bus.connections());
        }
        assertGapsAreThoseOfTheRestarts(flood, lost);
        assertFlat(samples);
    }

    /** Within a connection no number is missing; what is missing between two was on its way when the line went. */
    private void assertGapsAreThoseOfTheRestarts(Flood flood, long lost) {
        long inGaps = flood.sent() - machine.expected();
        for (NumberedFrames.Gap gap : machine.gaps()) {
            assertTrue(flood.firsts().contains(gap.next()), gap + " is inside a connection");
            inGaps += gap.frames();
        }
        assertEquals(lost, inGaps);
        assertEquals(0, faults.get(), "lines that were not understood");
    }

    /** The first connections load classes and compile; from the third on nothing may grow. */
    private static void assertFlat(List<Sample> samples) {
        Sample early = samples.get(2);
        Sample last = samples.get(samples.size() - 1);
        long heap = last.heapKilobytes() - early.heapKilobytes();
        long resident = last.residentKilobytes() - early.residentKilobytes();
        System.out.printf(
                Locale.ROOT,
                "from the third connection to the last: heap %+d KB, threads %+d, files %+d, RSS %+d KB%n",
                heap,
                last.threads() - early.threads(),
                last.files() - early.files(),
                resident);
        assertTrue(heap <= MAX_HEAP_GROWTH_KILOBYTES, "the heap grew by " + heap + " KB");
        assertTrue(last.threads() <= early.threads(), "threads");
        assertTrue(last.files() <= early.files(), "open files");
        assertTrue(resident <= MAX_RESIDENT_GROWTH_KILOBYTES, "the process grew by " + resident + " KB");
    }
}
