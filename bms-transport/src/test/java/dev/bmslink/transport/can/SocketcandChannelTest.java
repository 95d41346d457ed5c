package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.socketcand.SocketcandEvent;
import dev.bmslink.transport.Received;
import dev.bmslink.transport.tcp.TcpChannel;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A session with a server on the loopback interface that speaks as socketcand does. */
@Timeout(30)
class SocketcandChannelTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private final List<SocketcandEvent> notices = new ArrayList<>();
    private ServerSocket server;
    private volatile @Nullable Socket client;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "fake-socketcand");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** Greets, knows the bus vcan0 only, and answers the other commands as the real one does. */
    private void serve() {
        try (Socket socket = server.accept()) {
            client = socket;
            say("< hi >");
            InputStream in = socket.getInputStream();
            StringBuilder command = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                command.append((char) next);
                if (next == '>') {
                    answer(command.toString());
                    command.setLength(0);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void answer(String command) throws IOException {
        commands.add(command);
        if (command.equals("< open vcan0 >") || command.equals("< rawmode >")) {
            say("< ok >");
        } else if (!command.startsWith("< send ")) {
            say("< error could not open bus >");
        }
    }

    private void say(String text) throws IOException {
        Socket socket = client;
        if (socket != null) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private SocketcandChannel open(String bus, boolean transmit) throws IOException {
        TcpChannel line = TcpChannel.connect("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(5));
        return SocketcandChannel.open(line, bus, transmit, notices::add);
    }

    @Test
    void framesPassInBothDirections() throws Exception {
        try (SocketcandChannel bus = open("vcan0", true)) {
            bus.send(CanFrame.parse("305#0000"));
            assertEquals("< open vcan0 >", commands.poll(20, TimeUnit.SECONDS));
            assertEquals("< rawmode >", commands.poll(20, TimeUnit.SECONDS));
            assertEquals("< send 305 2 00 00 >", commands.poll(20, TimeUnit.SECONDS));
            say("< frame 351 23.424242 1802E803E803C001 >< error 004 23.5 >< nonsense >< frame 18904001 24.000000");
            assertEquals(
                    new Received<>(CanFrame.parse("351#1802E803E803C001"), 23_424_242_000L), bus.receive(20 * SECOND));
            assertNull(bus.receive(SECOND / 20));
            say(" 11223344 >");
            assertEquals(
                    new Received<>(CanFrame.parse("18904001#11223344"), 24_000_000_000L), bus.receive(20 * SECOND));
            assertEquals(1, bus.faults());
            assertTrue(notices.contains(new SocketcandEvent.BusError(4, 23_500_000_000L)));
        }
    }

    @Test
    void withoutPermissionNothingIsSent() throws Exception {
        try (SocketcandChannel bus = open("vcan0", false)) {
            assertFalse(bus.canSend());
            assertThrows(IllegalStateException.class, () -> bus.send(CanFrame.parse("305#")));
            commands.poll(20, TimeUnit.SECONDS);
            commands.poll(20, TimeUnit.SECONDS);
            assertNull(commands.poll(50, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void refusalIsPassedOn() {
        IOException thrown = assertThrows(IOException.class, () -> open("can9", false));
        assertEquals("the server does not open can9: could not open bus", thrown.getMessage());
    }

    @Test
    void serverThatGoesAwayIsTheEnd() throws Exception {
        try (SocketcandChannel bus = open("vcan0", false)) {
            Socket socket = client;
            if (socket != null) {
                socket.close();
            }
            assertThrows(EOFException.class, () -> bus.receive(20 * SECOND));
        }
    }
}
