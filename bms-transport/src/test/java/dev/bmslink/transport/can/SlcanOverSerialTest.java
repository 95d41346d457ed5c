package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.slcan.Slcan;
import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.Received;
import dev.bmslink.transport.ReconnectingChannel;
import dev.bmslink.transport.serial.PtyPair;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SLCAN through the real serial driver and a pair of pseudo-terminals. */
@Timeout(120)
class SlcanOverSerialTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int FRAMES = 10_000;
    private static final SlcanSettings SETTINGS = new SlcanSettings(500_000, true, false, Duration.ofMillis(50));

    @TempDir
    Path folder;

    private static ByteChannel serial(String port) throws IOException {
        return SerialPorts.open(SerialSettings.of(port, 115_200));
    }

    private static SlcanChannel bus(String port) throws IOException {
        return SlcanChannel.open(serial(port), SETTINGS, event -> {});
    }

    private static CanFrame frame(int number) {
        return number % 2 == 0
                ? CanFrame.standard(number % 0x800, 8, number * 0x9E3779B97F4A7C15L)
                : CanFrame.extended(0x1800_0000 + number, number % 9, number * 0x9E3779B97F4A7C15L);
    }

    @Test
    void tenThousandFramesArriveInOrderAndNoneIsLost() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                FakeAdapter adapter = FakeAdapter.on(serial(pair.far()), "");
                SlcanChannel bus = bus(pair.near())) {
            AtomicReference<IOException> failure = new AtomicReference<>();
            Thread sender = new Thread(() -> {
                try {
                    for (int i = 0; i < FRAMES; i++) {
                        adapter.say(Slcan.frame(frame(i)));
                    }
                } catch (IOException e) {
                    failure.set(e);
                }
            });
            sender.start();
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(Received.untimed(frame(i)), bus.receive(20 * SECOND));
            }
            sender.join();
            assertNull(failure.get());
            assertEquals(new SlcanCounters(0, 0, 0, 0), bus.counters());
        }
    }

    @Test
    @SuppressWarnings("try") // Closing is a part of the test.
    void tenThousandFramesAreSentWhileTheRepliesAreRead() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                FakeAdapter adapter = FakeAdapter.on(serial(pair.far()), "");
                SlcanChannel bus = bus(pair.near())) {
            int before = adapter.commands.size();
            Thread reader = new Thread(() -> {
                try {
                    while (true) {
                        bus.receive(SECOND);
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            reader.start();
            for (int i = 0; i < FRAMES; i++) {
                bus.send(frame(i));
            }
            long end = System.nanoTime() + 30 * SECOND;
            while (adapter.commands.size() < before + FRAMES && System.nanoTime() - end < 0) {
                Thread.sleep(10);
            }
            List<String> commands = List.copyOf(adapter.commands);
            assertEquals(before + FRAMES, commands.size());
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(Slcan.frame(frame(i)).strip(), commands.get(before + i));
            }
            bus.close();
            reader.join(10_000);
            assertFalse(reader.isAlive());
        }
    }

    @Test
    void adapterThatIsUnpluggedAndPluggedInAgainIsOpenedAgain() throws Exception {
        Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));
        ReconnectingChannel<CanFrame> bus =
                new ReconnectingChannel<>(() -> bus(folder.resolve("near").toString()), true, backoff);
        try (bus) {
            assertNull(bus.receive(SECOND / 10));
            assertFalse(bus.isConnected());
            for (int time = 1; time <= 3; time++) {
                try (PtyPair pair = PtyPair.open(folder);
                        FakeAdapter adapter = FakeAdapter.on(serial(pair.far()), "")) {
                    connect(bus);
                    assertEquals(time, bus.connections());
                    adapter.say("t123101\r");
                    Received<CanFrame> received = bus.receive(20 * SECOND);
                    assertNotNull(received);
                    assertEquals(CanFrame.parse("123#01"), received.frame());
                    pair.unplug();
                    assertNull(bus.receive(20 * SECOND));
                    assertFalse(bus.isConnected());
                    assertTrue(String.valueOf(bus.lastFailure()).contains("is gone"));
                }
            }
        }
    }

    private static void connect(ReconnectingChannel<CanFrame> bus) throws IOException {
        long end = System.nanoTime() + 20 * SECOND;
        while (!bus.isConnected()) {
            assertTrue(System.nanoTime() - end < 0, "no connection for 20 s");
            assertNull(bus.receive(SECOND / 20));
        }
    }

    @Test
    void anAdapterGetsTheLastFrameAndIsClosed() throws Exception {
        for (int time = 0; time < 15; time++) {
            try (PtyPair pair = PtyPair.open(folder);
                    FakeAdapter adapter = FakeAdapter.on(serial(pair.far()), "")) {
                SlcanChannel bus = bus(pair.near());
                bus.send(frame(time));
                bus.close();
                long end = System.nanoTime() + 5 * SECOND;
                while (adapter.commands.size() < 7 && System.nanoTime() - end < 0) {
                    Thread.sleep(2);
                }
                assertEquals(
                        List.of(
                                "",
                                "C",
                                "S6",
                                "Z0",
                                "O",
                                Slcan.frame(frame(time)).strip(),
                                "C"),
                        adapter.commands);
            }
        }
    }

    @Test
    void twoThreadsThatCloseDoNotCutTheFarewellShort() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                FakeAdapter adapter = FakeAdapter.on(serial(pair.far()), "")) {
            SlcanChannel bus = bus(pair.near());
            Thread other = new Thread(bus::close);
            other.start();
            bus.close();
            assertEquals("C", adapter.commands.get(adapter.commands.size() - 1));
            assertEquals(6, adapter.commands.size());
            other.join(10_000);
        }
    }

    @Test
    void closingIsPromptAlsoWhenTheAdapterTakesNothing() throws Exception {
        try (PtyPair pair = PtyPair.open(folder)) {
            SlcanChannel bus = bus(pair.near());
            Thread sender = new Thread(() -> {
                try {
                    while (true) {
                        bus.send(CanFrame.parse("305#0000000000000000"));
                    }
                } catch (IOException e) {
                    // Closed.
                }
            });
            sender.start();
            Thread.sleep(700);
            assertTrue(sender.isAlive());
            long start = System.nanoTime();
            bus.close();
            sender.join(10_000);
            assertFalse(sender.isAlive());
            assertTrue(System.nanoTime() - start < SECOND);
        }
    }
}
