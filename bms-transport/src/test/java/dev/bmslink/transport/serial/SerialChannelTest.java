package dev.bmslink.transport.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import dev.bmslink.transport.ByteChannel;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real bytes through the real driver, and the driver's traps. */
@Timeout(60)
class SerialChannelTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    Path folder;

    private static ByteChannel open(String port) throws IOException {
        return SerialPorts.open(SerialSettings.of(port, 115_200));
    }

    private static byte[] readAll(ByteChannel channel, int count) throws IOException {
        byte[] bytes = new byte[count];
        int length = 0;
        long end = System.nanoTime() + 20 * SECOND;
        while (length < count && System.nanoTime() - end < 0) {
            length += channel.read(bytes, length, count - length, SECOND);
        }
        assertEquals(count, length);
        return bytes;
    }

    @Test
    void allBytesPassUnchangedInBothDirections() throws Exception {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near());
                ByteChannel far = open(pair.far())) {
            near.write(bytes, 0, 256);
            assertArrayEquals(bytes, readAll(far, 256));
            far.write(bytes, 0, 100);
            far.write(bytes, 100, 156);
            assertArrayEquals(bytes, readAll(near, 256));
        }
    }

    @Test
    void readWaitsAsLongAsItIsTold() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            byte[] buffer = new byte[8];
            long start = System.nanoTime();
            assertEquals(0, near.read(buffer, 0, 8, 0));
            assertTrue(System.nanoTime() - start < 100 * MILLI);
            start = System.nanoTime();
            assertEquals(0, near.read(buffer, 0, 8, 300 * MILLI));
            long waited = (System.nanoTime() - start) / MILLI;
            assertTrue(waited >= 295 && waited < 1_000, "waited " + waited + " ms");
        }
    }

    @Test
    void shortWaitIsNoLongerThanItIsTold() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            for (int millis : new int[] {10, 50, 130}) {
                long best = Long.MAX_VALUE;
                for (int i = 0; i < 5; i++) {
                    long start = System.nanoTime();
                    assertEquals(0, near.read(new byte[8], 0, 8, millis * MILLI));
                    long waited = (System.nanoTime() - start) / MILLI;
                    assertTrue(waited >= millis, waited + " ms");
                    best = Math.min(best, waited);
                }
                // The driver alone rounds up to 100 ms and to 200 ms.
                assertTrue(best < millis + 40, "waited " + best + " ms instead of " + millis);
            }
        }
    }

    @Test
    void bytesThatAreThereAreNotWaitedFor() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near());
                ByteChannel far = open(pair.far())) {
            far.write(new byte[] {1, 2, 3}, 0, 3);
            byte[] buffer = new byte[100];
            long start = System.nanoTime();
            assertTrue(near.read(buffer, 0, 100, 20 * SECOND) > 0);
            assertTrue(System.nanoTime() - start < 5 * SECOND);
        }
    }

    @Test
    void vanishedDeviceIsNoticedAtOnceAlthoughThePortSaysThatItIsOpen() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            SerialPort raw = SerialPort.getCommPort(pair.far());
            assertTrue(raw.openPort());
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicLong noticed = new AtomicLong();
            Thread reader = new Thread(() -> {
                try {
                    near.read(new byte[8], 0, 8, 30 * SECOND);
                } catch (IOException e) {
                    thrown.set(e);
                    noticed.set(System.nanoTime());
                }
            });
            reader.start();
            Thread.sleep(100);
            long start = System.nanoTime();
            pair.unplug();
            reader.join(10_000);
            assertTrue(noticed.get() - start < 2 * SECOND);
            assertEquals(
                    "serial port " + pair.near() + " is gone",
                    String.valueOf(thrown.get().getMessage()));
            assertTrue(raw.isOpen(), "the trap");
            raw.closePort();
            assertThrows(IOException.class, () -> near.write(new byte[1], 0, 1));
            assertThrows(IOException.class, () -> near.read(new byte[8], 0, 8, 0));
        }
    }

    @Test
    void vanishedDeviceIsNoticedByAWriteToo() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            pair.unplug();
            assertThrows(IOException.class, () -> near.write(new byte[1], 0, 1));
        }
    }

    @Test
    void vanishedDeviceTakesNoProcessorTime() throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            SerialPort raw = SerialPort.getCommPort(pair.far());
            assertTrue(raw.openPort());
            AtomicLong calls = new AtomicLong();
            raw.addDataListener(new SerialPortDataListener() {
                @Override
                public int getListeningEvents() {
                    return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
                }

                @Override
                public void serialEvent(SerialPortEvent event) {
                    calls.incrementAndGet();
                }
            });
            pair.unplug();
            Thread.sleep(500);
            raw.removeDataListener();
            raw.closePort();
            assertTrue(calls.get() > 1_000, "the trap: " + calls + " calls");
            assertThrows(IOException.class, () -> near.read(new byte[8], 0, 8, SECOND));
            long before = cpuNanos(threads);
            Thread.sleep(500);
            long used = cpuNanos(threads) - before;
            assertTrue(used < 200 * MILLI, used / MILLI + " ms of 500");
        }
    }

    /** The time of all threads that run Java code. */
    private static long cpuNanos(ThreadMXBean threads) {
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            sum += Math.max(0, threads.getThreadCpuTime(id));
        }
        return sum;
    }

    @Test
    void errorCodeThatStaysSetAfterASuccessIsNoFailure() throws Exception {
        try (PtyPair pair = PtyPair.open(folder)) {
            SerialPort raw = SerialPort.getCommPort(pair.far());
            assertTrue(raw.openPort());
            assertNotEquals(0, raw.getLastErrorCode(), "the trap");
            try (ByteChannel near = open(pair.near())) {
                byte[] bytes = {42};
                assertEquals(1, raw.writeBytes(bytes, 1));
                assertArrayEquals(bytes, readAll(near, 1));
            }
            raw.closePort();
        }
    }

    @Test
    void missingPortIsAnIOException() {
        IOException thrown = assertThrows(
                IOException.class, () -> open(folder.resolve("none").toString()));
        assertTrue(String.valueOf(thrown.getMessage()).contains("none"));
    }

    @Test
    @SuppressWarnings("try") // Closing is a part of the test.
    void closingEndsTheWait() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread reader = new Thread(() -> {
                try {
                    near.read(new byte[8], 0, 8, 30 * SECOND);
                } catch (IOException e) {
                    thrown.set(e);
                }
            });
            reader.start();
            Thread.sleep(200);
            long start = System.nanoTime();
            near.close();
            reader.join(10_000);
            assertFalse(reader.isAlive());
            assertTrue(System.nanoTime() - start < 2 * SECOND);
            assertEquals(ClosedChannelException.class, thrown.get().getClass());
        }
    }

    @Test
    @SuppressWarnings("try") // Closing is a part of the test.
    void closingEndsAWriteThatTheDeviceDoesNotTake() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near())) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread writer = new Thread(() -> {
                try {
                    while (true) {
                        near.write(new byte[64], 0, 64);
                    }
                } catch (IOException e) {
                    thrown.set(e);
                }
            });
            writer.start();
            Thread.sleep(700);
            assertTrue(writer.isAlive());
            long start = System.nanoTime();
            near.close();
            assertTrue(System.nanoTime() - start < SECOND);
            writer.join(10_000);
            assertFalse(writer.isAlive());
            assertEquals(ClosedChannelException.class, thrown.get().getClass());
        }
    }

    @Test
    void whatWasWrittenBeforeClosingArrives() throws Exception {
        byte[] bytes = new byte[12_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        // The terminal stays open between, so that socat does not end.
        try (PtyPair pair = PtyPair.open(folder);
                InputStream held = new FileInputStream(pair.near());
                ByteChannel far = open(pair.far())) {
            assertEquals(0, held.available());
            for (int time = 0; time < 50; time++) {
                int length = time % 2 == 0 ? bytes.length : 2;
                try (ByteChannel near = open(pair.near())) {
                    near.write(bytes, 0, length);
                }
                assertArrayEquals(Arrays.copyOf(bytes, length), readAll(far, length), "close " + time);
            }
        }
    }

    @Test
    @SuppressWarnings("try") // Closing is a part of the test.
    void closingIsPromptWithoutAPeerToo() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = open(pair.near());
                ByteChannel far = open(pair.far())) {
            long start = System.nanoTime();
            far.close();
            assertTrue(System.nanoTime() - start < 40 * MILLI, "nothing was written");
            near.write(new byte[2_000], 0, 2_000);
            pair.unplug();
            start = System.nanoTime();
            near.close();
            long waited = (System.nanoTime() - start) / MILLI;
            assertTrue(waited < 500, waited + " ms");
        }
    }

    @Test
    void writeThatTheDeviceDoesNotTakeEndsByItself() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = SerialPorts.open(
                        SerialSettings.of(pair.near(), 115_200).withWriteTimeout(Duration.ofMillis(300)))) {
            long[] last = new long[1];
            IOException thrown = assertThrows(IOException.class, () -> {
                // Nobody reads at the other end, so the buffers between fill up.
                for (int i = 0; i < 10_000; i++) {
                    last[0] = System.nanoTime();
                    near.write(new byte[1_000], 0, 1_000);
                }
            });
            // 300 ms, and 104 ms for 1000 bytes of 12 bits at 115200 Bd.
            long waited = (System.nanoTime() - last[0]) / MILLI;
            assertTrue(waited >= 400 && waited < 3_000, waited + " ms");
            assertEquals("serial port " + pair.near() + " takes no bytes", thrown.getMessage());
            IOException again = assertThrows(IOException.class, () -> near.read(new byte[8], 0, 8, 0));
            assertEquals(thrown.getMessage(), again.getMessage());
        }
    }

    @Test
    void writeThatIsDoneIsNotGivenUpLater() throws Exception {
        try (PtyPair pair = PtyPair.open(folder);
                ByteChannel near = SerialPorts.open(
                        SerialSettings.of(pair.near(), 115_200).withWriteTimeout(Duration.ofMillis(50)));
                ByteChannel far = open(pair.far())) {
            near.write(new byte[] {1}, 0, 1);
            Thread.sleep(200);
            near.write(new byte[] {2}, 0, 1);
            assertArrayEquals(new byte[] {1, 2}, readAll(far, 2));
        }
    }

    @Test
    void directionControlOfADriverThatHasNoneChangesNothing() throws Exception {
        byte[] bytes = {1, 2, 3};
        for (Direction direction : Direction.values()) {
            try (PtyPair pair = PtyPair.open(folder);
                    ByteChannel near = SerialPorts.open(
                            SerialSettings.of(pair.near(), 9_600).withDirection(direction));
                    ByteChannel far = open(pair.far())) {
                near.write(bytes, 0, 3);
                assertArrayEquals(bytes, readAll(far, 3));
            }
        }
    }

    @Test
    void missingLibraryIsNamed() throws Exception {
        URL classes = SerialPorts.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader without = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> settings = without.loadClass(SerialSettings.class.getName());
            Object usual = settings.getMethod("of", String.class, int.class).invoke(null, "x", 9600);
            InvocationTargetException thrown = assertThrows(
                    InvocationTargetException.class,
                    () -> without.loadClass(SerialPorts.class.getName())
                            .getMethod("open", settings)
                            .invoke(null, usual));
            assertEquals(IllegalStateException.class, thrown.getCause().getClass());
            assertTrue(String.valueOf(thrown.getCause().getMessage()).contains("com.fazecast:jSerialComm"));
        }
    }

    @Test
    void settingsHaveRanges() {
        assertThrows(IllegalArgumentException.class, () -> SerialSettings.of(" ", 9600));
        assertThrows(IllegalArgumentException.class, () -> SerialSettings.of("x", 0));
        SerialSettings usual = SerialSettings.of("x", 9600);
        assertThrows(IllegalArgumentException.class, () -> usual.withStopBits(3));
        assertThrows(IllegalArgumentException.class, () -> usual.withWriteTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> usual.withWriteTimeout(Duration.ofDays(2)));
        assertEquals(
                new SerialSettings("x", 9600, SerialSettings.Parity.EVEN, 2, Direction.RTS_LOW, Duration.ofMillis(20)),
                usual.withParity(SerialSettings.Parity.EVEN)
                        .withStopBits(2)
                        .withDirection(Direction.RTS_LOW)
                        .withWriteTimeout(Duration.ofMillis(20)));
    }
}
