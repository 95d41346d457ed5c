package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.socketcan.ErrorFrame;
import dev.bmslink.transport.Received;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The channel over a socket without a kernel; SocketCanIT is the same over the kernel. */
@Timeout(30)
class SocketCanChannelTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final FakeSocket socket = new FakeSocket();
    private final List<Received<ErrorFrame>> errors = new ArrayList<>();

    private SocketCanChannel channel(SocketCanSettings settings) {
        return new SocketCanChannel(socket, settings, errors::add);
    }

    private final SocketCanChannel channel =
            channel(SocketCanSettings.listen("can0").withTransmission());

    private static CanSocket.Packet packet(int word, int length, long data, long time) {
        return new CanSocket.Packet(word, length, data, time, 0);
    }

    @Test
    void framesPassWithTheirTime() throws IOException {
        socket.packets.add(packet(0x351, 8, 0x01C003E803E80218L, 42));
        socket.packets.add(packet(0x98904001, 4, 0x44332211L, LoggedFrame.NO_TIME));
        assertEquals(new Received<>(CanFrame.parse("351#1802E803E803C001"), 42), channel.receive(0));
        assertEquals(Received.untimed(CanFrame.parse("18904001#11223344")), channel.receive(SECOND));
        assertNull(channel.receive(0));
        assertEquals(new SocketCanCounters(0, 0, 0), channel.counters());
    }

    @Test
    void errorsAndRemoteFramesAreNoDataFrames() throws IOException {
        socket.packets.add(packet(0x20000020, 8, 0, 7));
        socket.packets.add(packet(0x40000355, 2, 0, 8));
        socket.packets.add(packet(0xC0000355, 2, 0, 9));
        socket.packets.add(packet(0x355, 2, 0x005A, 10));
        assertEquals(new Received<>(CanFrame.parse("355#5A00"), 10), channel.receive(0));
        assertEquals(List.of(new Received<>(new ErrorFrame(0x20, 0), 7)), errors);
        assertEquals(new SocketCanCounters(0, 1, 2), channel.counters());
    }

    @Test
    void framesThatTheKernelDroppedAreCountedAlsoBeyond32Bits() throws IOException {
        for (int total : new int[] {0, 3, 0, 3, 10, -1, 4}) {
            socket.packets.add(new CanSocket.Packet(0x100, 0, 0, 0, total));
        }
        long[] expected = {0, 3, 3, 3, 10, 0xFFFFFFFFL, 0x1_0000_0004L};
        for (long count : expected) {
            channel.receive(0);
            assertEquals(count, channel.counters().dropped());
        }
    }

    @Test
    void timeoutIsKeptInSteps() throws IOException {
        long start = System.nanoTime();
        assertNull(channel.receive(250 * MILLI));
        long waited = (System.nanoTime() - start) / MILLI;
        assertTrue(waited >= 250 && waited < 1_000, waited + " ms");
        assertTrue(socket.waits.stream().allMatch(wait -> wait <= 100 * MILLI), socket.waits.toString());
        assertTrue(socket.waits.size() < 10, "it does not poll: " + socket.waits);
    }

    @Test
    void closingEndsTheWaitAndTheSocketIsNotClosedWhileItIsUsed() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                channel.receive(30 * SECOND);
            } catch (IOException e) {
                thrown.set(e);
            }
        });
        reader.start();
        Thread.sleep(50);
        long start = System.nanoTime();
        channel.close();
        reader.join(10_000);
        assertTrue(System.nanoTime() - start < SECOND);
        assertEquals(ClosedChannelException.class, thrown.get().getClass());
        assertThrows(ClosedChannelException.class, () -> channel.receive(0));
        assertThrows(ClosedChannelException.class, () -> channel.send(CanFrame.parse("305#00")));
        channel.close();
        assertTrue(socket.closed);
        assertFalse(socket.misused);
    }

    @Test
    void listenerMayClose() {
        AtomicReference<SocketCanChannel> bus = new AtomicReference<>();
        Consumer<Received<ErrorFrame>> closer = error -> bus.get().close();
        bus.set(new SocketCanChannel(socket, SocketCanSettings.listen("can0"), closer));
        socket.packets.add(packet(0x20000040, 8, 0, 7));
        assertThrows(ClosedChannelException.class, () -> bus.get().receive(SECOND));
        assertFalse(socket.misused);
    }

    @Test
    void listeningChannelSendsNothing() {
        SocketCanChannel listening = channel(SocketCanSettings.listen("can0"));
        assertFalse(listening.canSend());
        assertThrows(IllegalStateException.class, () -> listening.send(CanFrame.parse("305#00")));
        assertEquals(List.of(), socket.sent);
    }

    @Test
    void frameWaitsForRoom() throws IOException {
        socket.full = 20;
        channel.send(CanFrame.parse("305#00"));
        assertEquals(List.of(CanFrame.parse("305#00")), socket.sent);
    }

    @Test
    void frameThatFindsNoRoomForASecondFailsAndTheNextMayPass() throws IOException {
        socket.full = Integer.MAX_VALUE;
        long start = System.nanoTime();
        IOException thrown = assertThrows(IOException.class, () -> channel.send(CanFrame.parse("305#00")));
        long waited = (System.nanoTime() - start) / MILLI;
        assertTrue(waited >= 1_000 && waited < 3_000, waited + " ms");
        assertTrue(String.valueOf(thrown.getMessage()).contains("acknowledges"));
        socket.full = 0;
        channel.send(CanFrame.parse("306#00"));
        assertEquals(List.of(CanFrame.parse("306#00")), socket.sent);
    }

    @Test
    void brokenChannelStaysSo() {
        socket.broken = SocketErrors.whenReceiving("can0", 100, new IOException("Network is down"));
        IOException thrown = assertThrows(IOException.class, () -> channel.receive(0));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("can0 is down (try: sudo ip link set can0 up"));
        socket.broken = null;
        IOException again = assertThrows(IOException.class, () -> channel.receive(0));
        assertEquals(thrown.getMessage(), again.getMessage());
        assertThrows(IOException.class, () -> channel.send(CanFrame.parse("305#00")));
        assertEquals(List.of(), socket.sent);
    }

    @Test
    void errorNumbersSayWhatToDo() {
        assertTrue(opening(97).contains("this kernel has no CAN (try: sudo modprobe can_raw"));
        assertTrue(opening(93).contains("this kernel has no CAN"));
        assertTrue(opening(19).contains("there is no CAN interface of that name"));
        assertTrue(opening(1).contains("no permission"));
        assertTrue(opening(13).contains("no permission"));
        assertTrue(opening(24).contains("Too many"), "anything else is what the system says");
        IOException gone = SocketErrors.whenReceiving("can0", 19, new IOException("No such device"));
        assertEquals("can0 is gone", gone.getMessage());
    }

    private static String opening(int error) {
        return String.valueOf(SocketErrors.whenOpening("can0", error, new IOException("Too many open files"))
                .getMessage());
    }

    @Test
    void missingInterfaceOrKernelWithoutCanIsAnIOException() {
        IOException thrown = assertThrows(
                IOException.class, () -> SocketCanChannel.open(SocketCanSettings.listen("nocan9"), errors::add));
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.startsWith("nocan9 cannot be opened: "), message);
    }

    @Test
    void systemWithoutCanSaysSo() {
        assumeFalse(Files.exists(Path.of("/proc/net/can")), "this system has CAN");
        IOException thrown = assertThrows(
                IOException.class, () -> SocketCanChannel.open(SocketCanSettings.listen("can0"), errors::add));
        assertTrue(String.valueOf(thrown.getMessage()).contains("CAN"));
    }

    @Test
    void missingLibraryIsNamed() throws Exception {
        URL transport =
                SocketCanChannel.class.getProtectionDomain().getCodeSource().getLocation();
        URL can = CanFrame.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader without =
                new URLClassLoader(new URL[] {transport, can}, ClassLoader.getPlatformClassLoader())) {
            Class<?> settings = without.loadClass(SocketCanSettings.class.getName());
            Object usual = settings.getMethod("listen", String.class).invoke(null, "can0");
            Consumer<Object> ignored = error -> {};
            InvocationTargetException thrown = assertThrows(
                    InvocationTargetException.class,
                    () -> without.loadClass(SocketCanChannel.class.getName())
                            .getMethod("open", settings, Consumer.class)
                            .invoke(null, usual, ignored));
            assertEquals(IllegalStateException.class, thrown.getCause().getClass());
            assertTrue(String.valueOf(thrown.getCause().getMessage()).contains("tel.schich:javacan-core:3.5.0"));
        }
    }

    @Test
    void missingNativeLibraryIsNamed() throws Exception {
        assumeFalse(!System.getProperty("os.name").equals("Linux"), "JavaCAN is for Linux");
        URL transport =
                SocketCanChannel.class.getProtectionDomain().getCodeSource().getLocation();
        URL can = CanFrame.class.getProtectionDomain().getCodeSource().getLocation();
        URL library = Class.forName(
                        "tel.schich.javacan.JavaCAN", false, getClass().getClassLoader())
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        URL log = Class.forName("org.slf4j.Logger")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        try (URLClassLoader without =
                new URLClassLoader(new URL[] {transport, can, library, log}, ClassLoader.getPlatformClassLoader())) {
            Class<?> settings = without.loadClass(SocketCanSettings.class.getName());
            Object usual = settings.getMethod("listen", String.class).invoke(null, "can0");
            Consumer<Object> ignored = error -> {};
            InvocationTargetException thrown = assertThrows(
                    InvocationTargetException.class,
                    () -> without.loadClass(SocketCanChannel.class.getName())
                            .getMethod("open", settings, Consumer.class)
                            .invoke(null, usual, ignored));
            assertEquals(
                    IllegalStateException.class, thrown.getCause().getClass(), () -> String.valueOf(thrown.getCause()));
            assertTrue(String.valueOf(thrown.getCause().getMessage()).contains("classifier"));
        }
    }
}
