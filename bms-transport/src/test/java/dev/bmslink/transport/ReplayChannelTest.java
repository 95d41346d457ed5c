package dev.bmslink.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A log as a channel: what passes, and when. */
@Timeout(30)
class ReplayChannelTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Frames at 0, 100 and 300 ms, one in the past, and a line that is none. */
    private static final String LOG = "(1700000000.000000) can0 351#01\n"
            + "(1700000000.100000) can0 355#02\n"
            + "not a frame\n"
            + "(1700000000.300000) can0 356#03\n"
            + "(1699999999.000000) can0 359#04\n";

    private static ReplayChannel channel(Pace pace) {
        return new ReplayChannel(new ByteArrayInputStream(LOG.getBytes(StandardCharsets.US_ASCII)), pace);
    }

    private static List<Long> arrivals(ReplayChannel channel) throws IOException {
        List<Long> millis = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            assertNotNull(channel.receive(20 * SECOND));
            millis.add((System.nanoTime() - start) / MILLI);
        }
        return millis;
    }

    private static void assertBetween(long least, long most, long value) {
        assertTrue(value >= least && value <= most, value + " is outside " + least + ".." + most);
    }

    @Test
    void originalTiming() throws IOException {
        List<Long> millis = arrivals(channel(Pace.original()));
        assertBetween(0, 90, millis.get(0));
        assertBetween(95, 200, millis.get(1));
        assertBetween(295, 500, millis.get(2));
        assertBetween(295, 500, millis.get(3));
    }

    @Test
    void tenTimesFaster() throws IOException {
        assertBetween(28, 200, arrivals(channel(new Pace(10))).get(3));
    }

    @Test
    void unlimitedNeverWaits() throws IOException {
        ReplayChannel channel = channel(Pace.unlimited());
        assertEquals(new Received<>(CanFrame.parse("351#01"), 1_700_000_000_000_000_000L), channel.receive(0));
        assertEquals(new Received<>(CanFrame.parse("355#02"), 1_700_000_000_100_000_000L), channel.receive(0));
        assertNotNull(channel.receive(0));
        assertNotNull(channel.receive(0));
        assertThrows(EOFException.class, () -> channel.receive(0));
        assertEquals(1, channel.summary().unreadable());
    }

    @Test
    void steppedPassesAsManyFramesAsAllowed() throws IOException {
        ReplayChannel channel = channel(Pace.stepped());
        assertNull(channel.receive(10 * MILLI));
        channel.step(2);
        assertNotNull(channel.receive(0));
        assertNotNull(channel.receive(0));
        assertNull(channel.receive(0));
        assertThrows(IllegalArgumentException.class, () -> channel.step(0));
    }

    @Test
    void frameThatIsNotDueIsKept() throws IOException {
        ReplayChannel channel = channel(Pace.original());
        assertNotNull(channel.receive(0));
        assertNull(channel.receive(10 * MILLI));
        Received<CanFrame> second = channel.receive(20 * SECOND);
        assertNotNull(second);
        assertEquals(CanFrame.parse("355#02"), second.frame());
    }

    @Test
    void logTakesNoFrames() {
        ReplayChannel channel = channel(Pace.unlimited());
        assertFalse(channel.canSend());
        assertTrue(channel.holdsBack());
        assertThrows(IllegalStateException.class, () -> channel.send(CanFrame.parse("305#")));
    }

    @Test
    void closingEndsTheWait() throws Exception {
        ReplayChannel channel = channel(Pace.stepped());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            try {
                channel.receive(20 * SECOND);
            } catch (IOException e) {
                thrown.set(e);
            }
        });
        waiting.start();
        Thread.sleep(50);
        channel.close();
        waiting.join(5_000);
        assertFalse(waiting.isAlive());
        assertEquals(ClosedChannelException.class, thrown.get().getClass());
        assertThrows(ClosedChannelException.class, () -> channel.receive(0));
    }

    @Test
    void machineHearsAWholeFileHoweverSlowItIs(@TempDir Path folder) throws Exception {
        int frames = 3 * Driver.QUEUE;
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < frames; i++) {
            log.append(String.format("(1700000000.%06d) can0 %03X#%02X%n", i, i % 0x800, i & 0xFF));
        }
        Path file = folder.resolve("long.log");
        Files.writeString(file, log);
        CountingMachine machine = new CountingMachine(200_000);
        try (Driver<CanFrame, CountingMachine> driver =
                Driver.start(machine, ReplayChannel.open(file, Pace.unlimited()), m -> {})) {
            assertTrue(driver.await(java.time.Duration.ofSeconds(25)));
            assertEquals(new DriverCounters(frames, 0, 0, 0, 0), driver.counters());
            assertEquals(frames, machine.frames());
            assertNull(driver.failure());
        }
    }
}
