package dev.bmslink.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines that break, come back late, and are closed in between. */
@Timeout(30)
class ReconnectingChannelTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Backoff FAST = new Backoff(Duration.ofMillis(20), Duration.ofMillis(80));

    private final List<MemoryChannel<String>> opened = new ArrayList<>();
    private final List<Long> attempts = new ArrayList<>();
    private int failures;

    private FrameChannel<String> open() throws IOException {
        attempts.add(System.nanoTime());
        if (failures > 0) {
            failures--;
            throw new IOException("not there");
        }
        MemoryChannel<String> channel = MemoryChannel.open(true);
        opened.add(channel);
        return channel;
    }

    private final ReconnectingChannel<String> channel = new ReconnectingChannel<>(this::open, true, FAST);

    @Test
    void connectsWhenFirstNeeded() throws IOException {
        assertThrows(IOException.class, () -> channel.send("too early"));
        assertNull(channel.receive(0));
        assertTrue(channel.isConnected());
        opened.get(0).peer().send("a");
        assertEquals(Received.untimed("a"), channel.receive(SECOND));
        channel.send("b");
        assertEquals(Received.untimed("b"), opened.get(0).peer().receive(SECOND));
    }

    @Test
    void comesBackAfterABreakAndAfterAnEnd() throws IOException {
        channel.receive(0);
        opened.get(0).fail();
        assertNull(channel.receive(SECOND));
        assertTrue(opened.get(0).isClosed());
        assertFalse(channel.isConnected());
        assertEquals("the line is cut", String.valueOf(failure().getMessage()));
        assertThrows(IOException.class, () -> channel.send("lost"));
        assertNull(channel.receive(100 * MILLI));
        opened.get(1).peer().send("again");
        assertEquals(Received.untimed("again"), channel.receive(SECOND));
        opened.get(1).end();
        assertNull(channel.receive(SECOND));
        assertInstanceOf(EOFException.class, failure());
        assertNull(channel.receive(100 * MILLI));
        assertEquals(3, channel.connections());
    }

    private IOException failure() {
        IOException failure = channel.lastFailure();
        assertNotNull(failure);
        return failure;
    }

    @Test
    void pausesGrowToTheLongestAndStartAnewAfterAFrame() throws IOException {
        failures = 5;
        while (!channel.isConnected()) {
            assertNull(channel.receive(SECOND / 10));
        }
        long[] least = {20, 40, 80, 80, 80};
        for (int i = 0; i < least.length; i++) {
            long pause = (attempts.get(i + 1) - attempts.get(i)) / MILLI;
            assertTrue(pause >= least[i] && pause < least[i] + 400, "pause " + i + " was " + pause + " ms");
        }
        opened.get(0).peer().send("works");
        assertNotNull(channel.receive(SECOND));
        opened.get(0).fail();
        long broken = System.nanoTime();
        while (!channel.isConnected() || channel.connections() < 2) {
            assertNull(channel.receive(SECOND / 10));
        }
        long pause = (attempts.get(6) - broken) / MILLI;
        assertTrue(pause >= 19 && pause < 79, "the pause was " + pause + " ms");
    }

    @Test
    void closingEndsThePause() throws Exception {
        failures = Integer.MAX_VALUE;
        ReconnectingChannel<String> slow =
                new ReconnectingChannel<>(this::open, false, new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        assertFalse(slow.canSend());
        Driver<String, Silence> driver = Driver.start(new Silence(), slow, machine -> {});
        Thread.sleep(50);
        long start = System.nanoTime();
        driver.close();
        assertTrue(driver.await(Duration.ZERO));
        assertTrue(System.nanoTime() - start < SECOND);
        assertThrows(ClosedChannelException.class, () -> slow.receive(0));
        assertEquals(1, attempts.size());
    }

    @Test
    void pausesArePositiveAndRising() {
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
