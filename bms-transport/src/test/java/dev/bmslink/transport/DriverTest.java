package dev.bmslink.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.machine.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A machine on two threads: what it hears, when it is woken, and how it ends. */
@Timeout(30)
class DriverTest {

    private static final long MILLI = 1_000_000;

    /** Answers every frame with its length, and can be told to wait for a deadline. */
    private static final class Echo implements Machine<String> {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<Long> times = new CopyOnWriteArrayList<>();
        private final AtomicLong timeouts = new AtomicLong();
        private final Queue<String> out = new ArrayDeque<>();
        private volatile long deadline = NEVER;
        private volatile @Nullable CountDownLatch obstacle;

        @Override
        public void onFrame(String frame, long nowNanos) {
            CountDownLatch wait = obstacle;
            if (wait != null) {
                try {
                    wait.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (frame.equals("throw")) {
                throw new IllegalStateException(frame);
            }
            heard.add(frame);
            times.add(nowNanos);
            out.add(frame + "!");
        }

        @Override
        public void onTimeout(long nowNanos) {
            times.add(nowNanos);
            timeouts.incrementAndGet();
            if (deadline != NEVER && deadline - nowNanos <= 0) {
                deadline = NEVER;
                out.add("due");
            }
        }

        @Override
        public @Nullable String poll() {
            return out.poll();
        }

        @Override
        public long deadline() {
            return deadline;
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "nothing happened for 20 s");
            Thread.sleep(2);
        }
    }

    private static @Nullable String next(FrameChannel<String> channel) throws IOException {
        Received<String> received = channel.receive(TimeUnit.SECONDS.toNanos(20));
        return received == null ? null : received.frame();
    }

    @Test
    void framesGoThroughTheMachineInOrder() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        MemoryChannel<String> peer = channel.peer();
        Echo machine = new Echo();
        try (Driver<String, Echo> driver = Driver.start(machine, channel, echo -> {})) {
            for (int i = 0; i < 1000; i++) {
                peer.send("frame " + i);
            }
            for (int i = 0; i < 1000; i++) {
                assertEquals("frame " + i + "!", next(peer));
            }
            until(() -> driver.counters().sent() == 1000);
            assertEquals(new DriverCounters(1000, 0, 1000, 0, 0), driver.counters());
        }
        long last = Long.MIN_VALUE;
        for (long time : machine.times) {
            assertTrue(time >= last, "the clock went back");
            last = time;
        }
    }

    @Test
    void deadlineWakesTheMachineOnceAndNotBefore() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        MemoryChannel<String> peer = channel.peer();
        Echo machine = new Echo();
        try (Driver<String, Echo> driver = Driver.start(machine, channel, echo -> {})) {
            long due = System.nanoTime() + 150 * MILLI;
            driver.execute(echo -> echo.deadline = due);
            assertEquals("due", next(peer));
            assertTrue(System.nanoTime() - due >= 0);
            long timeouts = machine.timeouts.get();
            Thread.sleep(100);
            assertEquals(timeouts, machine.timeouts.get(), "a machine without a deadline is left alone");
        }
    }

    @Test
    void deadlineThatStaysInThePastDoesNotTakeTheProcessor() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        AtomicLong timeouts = new AtomicLong();
        Machine<String> stuck = new Machine<>() {
            @Override
            public void onFrame(String frame, long nowNanos) {}

            @Override
            public void onTimeout(long nowNanos) {
                timeouts.incrementAndGet();
            }

            @Override
            public @Nullable String poll() {
                return null;
            }

            @Override
            public long deadline() {
                return System.nanoTime() - 1;
            }
        };
        try (Driver<String, Machine<String>> driver = Driver.start(stuck, channel, machine -> {})) {
            Thread.sleep(200);
            assertFalse(driver.await(Duration.ZERO));
        }
        assertTrue(timeouts.get() < 2_000, timeouts + " timeouts in 0.2 s");
    }

    @Test
    void channelThatOnlyListensGetsNothingToSend() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(false);
        MemoryChannel<String> peer = channel.peer();
        try (Driver<String, Echo> driver = Driver.start(new Echo(), channel, echo -> {})) {
            peer.send("a");
            peer.send("b");
            until(() -> driver.counters().withheld() == 2);
            assertEquals(new DriverCounters(2, 0, 0, 0, 2), driver.counters());
            assertNull(peer.receive(0));
        }
        assertThrows(IllegalStateException.class, () -> channel.send("c"));
    }

    @Test
    void slowMachineLosesTheOldestFramesAndTheLossIsCounted() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        MemoryChannel<String> peer = channel.peer();
        Echo machine = new Echo();
        CountDownLatch obstacle = new CountDownLatch(1);
        machine.obstacle = obstacle;
        try (Driver<String, Echo> driver = Driver.start(machine, channel, echo -> {})) {
            peer.send("first");
            until(() -> driver.counters().received() == 1);
            Thread.sleep(50);
            for (int i = 0; i < Driver.QUEUE + 100; i++) {
                peer.send("frame " + i);
            }
            until(() -> driver.counters().received() == Driver.QUEUE + 101);
            assertEquals(100, driver.counters().overrun());
            obstacle.countDown();
            until(() -> machine.heard.size() == Driver.QUEUE + 1);
            assertEquals("first", machine.heard.get(0));
            assertEquals("frame 100", machine.heard.get(1));
            assertEquals("frame " + (Driver.QUEUE + 99), machine.heard.get(Driver.QUEUE));
        }
    }

    @Test
    void endOfTheChannelIsNoFailureAndWhatCameBeforeIsHandled() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        MemoryChannel<String> peer = channel.peer();
        Echo machine = new Echo();
        Driver<String, Echo> driver = Driver.start(machine, channel, echo -> {});
        peer.send("last");
        channel.end();
        assertTrue(driver.await(Duration.ofSeconds(20)));
        assertNull(driver.failure());
        assertEquals(List.of("last"), machine.heard);
        assertTrue(channel.isClosed());
        assertThrows(RejectedExecutionException.class, () -> driver.execute(echo -> {}));
    }

    @Test
    void brokenChannelEndsTheDriverWithItsReason() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        Driver<String, Echo> driver = Driver.start(new Echo(), channel, echo -> {});
        channel.fail();
        assertTrue(driver.await(Duration.ofSeconds(20)));
        assertInstanceOf(IOException.class, driver.failure());
        assertTrue(channel.isClosed());
    }

    @Test
    void machineThatThrowsEndsTheDriver() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        Driver<String, Echo> driver = Driver.start(new Echo(), channel, echo -> {});
        channel.peer().send("throw");
        assertTrue(driver.await(Duration.ofSeconds(20)));
        assertInstanceOf(IllegalStateException.class, driver.failure());
        assertTrue(channel.isClosed());
    }

    @Test
    void framesThatTheChannelDoesNotTakeAreCounted() throws Exception {
        FrameChannel<String> channel = new FrameChannel<>() {
            private final MemoryChannel<String> line = MemoryChannel.open(true);

            @Override
            public @Nullable Received<String> receive(long timeoutNanos) throws IOException {
                return line.receive(timeoutNanos);
            }

            @Override
            public void send(String frame) throws IOException {
                throw new IOException("full");
            }

            @Override
            public boolean canSend() {
                return true;
            }

            @Override
            public void close() {
                line.close();
            }
        };
        Echo machine = new Echo();
        try (Driver<String, Echo> driver = Driver.start(machine, channel, echo -> {})) {
            driver.execute(echo -> echo.onFrame("x", System.nanoTime()));
            until(() -> driver.counters().unsent() == 1);
            assertEquals(0, driver.counters().sent());
        }
    }

    @Test
    void closingIsPromptAndLeavesNoThread() throws Exception {
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        for (int i = 0; i < 50; i++) {
            Driver<String, Echo> driver = Driver.start(new Echo(), MemoryChannel.open(true), echo -> {});
            long start = System.nanoTime();
            driver.close();
            assertTrue(driver.await(Duration.ZERO));
            assertTrue(System.nanoTime() - start < 2_000 * MILLI);
            driver.close();
            assertNull(driver.failure());
        }
        assertTrue(ManagementFactory.getThreadMXBean().getThreadCount() < before + 10);
    }

    @Test
    void closingDoesNotWaitForFramesThatWait() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        MemoryChannel<String> peer = channel.peer();
        Echo machine = new Echo();
        CountDownLatch obstacle = new CountDownLatch(1);
        machine.obstacle = obstacle;
        Driver<String, Echo> driver = Driver.start(machine, channel, echo -> {});
        peer.send("first");
        until(() -> driver.counters().received() == 1);
        for (int i = 0; i < 1000; i++) {
            peer.send("frame " + i);
        }
        until(() -> driver.counters().received() == 1001);
        driver.close();
        assertTrue(driver.await(Duration.ZERO));
        assertTrue(machine.heard.size() < 3, machine.heard.size() + " frames were handled");
    }

    @Test
    void closingFromTheMachinesThreadDoesNotWaitForItself() throws Exception {
        MemoryChannel<String> channel = MemoryChannel.open(true);
        Driver<String, Echo> driver = Driver.start(new Echo(), channel, echo -> {});
        driver.execute(echo -> driver.close());
        assertTrue(driver.await(Duration.ofSeconds(20)));
        assertNull(driver.failure());
    }
}
