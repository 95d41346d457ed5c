package dev.bmslink.transport.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes over the loopback interface. */
@Timeout(30)
class TcpChannelTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private ServerSocket server;
    private TcpChannel channel;
    private Socket peer;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        channel = TcpChannel.connect("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(5));
        peer = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        peer.close();
        server.close();
    }

    @Test
    void bytesPassInBothDirections() throws IOException {
        channel.write(new byte[] {0, 1, 2, -1}, 1, 3);
        assertArrayEquals(new byte[] {1, 2, -1}, peer.getInputStream().readNBytes(3));
        peer.getOutputStream().write(new byte[] {5, 6});
        byte[] buffer = new byte[8];
        int count = 0;
        while (count < 2) {
            count += channel.read(buffer, 3 + count, 5 - count, SECOND);
        }
        assertArrayEquals(new byte[] {0, 0, 0, 5, 6, 0, 0, 0}, buffer);
    }

    @Test
    void readWaitsAsLongAsItIsTold() throws IOException {
        byte[] buffer = new byte[8];
        long start = System.nanoTime();
        assertEquals(0, channel.read(buffer, 0, 8, 0));
        assertTrue(System.nanoTime() - start < 100 * MILLI);
        start = System.nanoTime();
        assertEquals(0, channel.read(buffer, 0, 8, 200 * MILLI));
        assertTrue(System.nanoTime() - start >= 195 * MILLI);
    }

    @Test
    void endOfTheConnectionIsAnEnd() throws IOException {
        peer.close();
        assertThrows(EOFException.class, () -> channel.read(new byte[8], 0, 8, SECOND));
        assertThrows(EOFException.class, () -> channel.read(new byte[8], 0, 8, 0));
    }

    @Test
    void closingEndsTheWait() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                channel.read(new byte[8], 0, 8, 20 * SECOND);
            } catch (IOException e) {
                thrown.set(e);
            }
        });
        reader.start();
        Thread.sleep(100);
        channel.close();
        reader.join(5_000);
        assertFalse(reader.isAlive());
        assertEquals(ClosedChannelException.class, thrown.get().getClass());
        assertThrows(ClosedChannelException.class, () -> channel.write(new byte[1], 0, 1));
    }

    @Test
    void closingEndsAWriteThatNobodyTakes() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                while (true) {
                    channel.write(new byte[65_536], 0, 65_536);
                }
            } catch (IOException e) {
                thrown.set(e);
            }
        });
        writer.start();
        Thread.sleep(500);
        assertTrue(writer.isAlive());
        channel.close();
        writer.join(5_000);
        assertFalse(writer.isAlive());
        assertEquals(ClosedChannelException.class, thrown.get().getClass());
    }

    @Test
    void failureToConnectSaysWhereTo() throws IOException {
        int port = server.getLocalPort();
        server.close();
        IOException thrown =
                assertThrows(IOException.class, () -> TcpChannel.connect("127.0.0.1", port, Duration.ofSeconds(5)));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("no connection to 127.0.0.1:" + port));
        assertThrows(IllegalArgumentException.class, () -> TcpChannel.connect("127.0.0.1", 0, Duration.ofSeconds(5)));
        assertThrows(IllegalArgumentException.class, () -> TcpChannel.connect("127.0.0.1", 1, Duration.ZERO));
    }
}
