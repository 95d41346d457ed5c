package dev.bmslink.transport.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.ReconnectingByteChannel;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A serial adapter that is unplugged and plugged in again, in the middle of a frame. */
@Timeout(60)
class ReconnectingBytesTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Backoff FAST = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));

    @TempDir
    Path folder;

    private final StringBuilder heard = new StringBuilder();

    private final ReconnectingByteChannel line = new ReconnectingByteChannel(
            () -> SerialPorts.open(SerialSettings.of(folder.resolve("near").toString(), 115_200)),
            FAST,
            () -> heard.append('|'));

    /** Reads for a while, or until something was heard. */
    private void listen(String until) throws IOException {
        byte[] buffer = new byte[100];
        long end = System.nanoTime() + 20 * SECOND;
        while (heard.indexOf(until) < 0) {
            assertTrue(System.nanoTime() - end < 0, "heard only " + heard);
            int count = line.read(buffer, 0, buffer.length, SECOND / 20);
            heard.append(new String(buffer, 0, count, StandardCharsets.US_ASCII));
        }
    }

    private void connect() throws IOException {
        long end = System.nanoTime() + 20 * SECOND;
        while (!line.isConnected()) {
            assertTrue(System.nanoTime() - end < 0, "no connection for 20 s");
            assertEquals(0, line.read(new byte[8], 0, 8, SECOND / 20));
        }
    }

    private static void say(ByteChannel channel, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        channel.write(bytes, 0, bytes.length);
    }

    @Test
    void framesOfTwoConnectionsAreKeptApart() throws Exception {
        try (line) {
            assertEquals(0, line.read(new byte[8], 0, 8, SECOND / 10));
            assertFalse(line.isConnected());
            assertEquals("", heard.toString(), "an attempt that failed is no gap");
            for (int time = 1; time <= 3; time++) {
                try (PtyPair pair = PtyPair.open(folder);
                        ByteChannel far = SerialPorts.open(SerialSettings.of(pair.far(), 115_200))) {
                    connect();
                    assertEquals(time, line.connections());
                    heard.setLength(0);
                    say(far, "~20014");
                    listen("~20014");
                    pair.unplug();
                    listen("|");
                    assertEquals("~20014|", heard.toString());
                    assertTrue(String.valueOf(line.lastFailure()).contains("is gone"));
                    assertThrows(IOException.class, () -> say(line, "lost"), "what cannot be written is not kept");
                }
            }
            try (PtyPair pair = PtyPair.open(folder);
                    ByteChannel far = SerialPorts.open(SerialSettings.of(pair.far(), 115_200))) {
                connect();
                say(far, "642");
                listen("642");
                assertEquals("~20014|642", heard.toString());
                say(line, "hi");
                byte[] buffer = new byte[100];
                int count = 0;
                while (count < 2) {
                    int more = far.read(buffer, count, 100 - count, 20 * SECOND);
                    assertTrue(more > 0);
                    count += more;
                }
                assertEquals("hi", new String(buffer, 0, count, StandardCharsets.US_ASCII), "and nothing of before");
            }
        }
    }

    @Test
    void closingEndsThePause() throws Exception {
        Backoff slow = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1));
        ReconnectingByteChannel never = new ReconnectingByteChannel(
                () -> {
                    throw new IOException("not there");
                },
                slow,
                () -> {});
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                while (true) {
                    never.read(new byte[8], 0, 8, 30 * SECOND);
                }
            } catch (IOException e) {
                thrown.set(e);
            }
        });
        reader.start();
        Thread.sleep(100);
        never.close();
        reader.join(5_000);
        assertEquals(ClosedChannelException.class, thrown.get().getClass());
        assertThrows(ClosedChannelException.class, () -> say(never, "x"));
    }
}
