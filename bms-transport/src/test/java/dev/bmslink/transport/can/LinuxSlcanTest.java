package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.transport.Received;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * SLCAN over a terminal against the kernel's own driver, which speaks it at the other end; tests/linux-can/run has the
 * interface slcan0 and the terminal that this needs.
 */
@Timeout(60)
class LinuxSlcanTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String BUS = "slcan0";
    private static final String PORT = "/run/slcan-adapter";

    @BeforeAll
    static void needsTheInterface() {
        assumeTrue(Tools.hasInterface(BUS) && Files.exists(Path.of(PORT)), "there is no interface " + BUS);
    }

    private static SlcanChannel open() throws IOException {
        SlcanSettings settings = new SlcanSettings(500_000, true, false, Duration.ofMillis(50));
        return SlcanChannel.open(SerialPorts.open(SerialSettings.of(PORT, 115_200)), settings, event -> {});
    }

    private static List<CanFrame> frames(int count) {
        List<CanFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long data = i * 0x9E3779B97F4A7C15L;
            frames.add(
                    i % 2 == 0
                            ? CanFrame.standard(i % 0x800, i % 9, data)
                            : CanFrame.extended(0x1FFF_FFFF - i, 8 - i % 9, data));
        }
        return frames;
    }

    @Test
    void framesOfTheInterfaceArrive() throws Exception {
        List<CanFrame> sent = frames(10);
        try (SlcanChannel bus = open()) {
            for (CanFrame frame : sent) {
                Tools.cansend(BUS, frame.toString());
                assertEquals(Received.untimed(frame), bus.receive(20 * SECOND));
            }
            assertEquals(new SlcanCounters(0, 0, 0, 0), bus.counters());
        }
    }

    @Test
    void framesArriveAtTheInterface() throws Exception {
        List<CanFrame> sent = frames(1_000);
        try (SlcanChannel bus = open()) {
            Tools.Candump candump = Tools.candump(BUS, sent.size());
            for (CanFrame frame : sent) {
                bus.send(frame);
            }
            assertIterableEquals(sent, candump.frames());
        }
    }

    @Test
    void randomFramesOfCangenArriveAsCandumpSeesThem() throws Exception {
        int count = 500;
        try (SlcanChannel bus = open()) {
            for (String kind : new String[] {"-i", "-ie"}) {
                Tools.Candump candump = Tools.candump(BUS, count);
                Process cangen =
                        new ProcessBuilder("cangen", BUS, kind, "-g", "2", "-n", String.valueOf(count)).start();
                List<CanFrame> received = new ArrayList<>();
                while (received.size() < count) {
                    Received<CanFrame> next = bus.receive(20 * SECOND);
                    assertNotNull(next, "frame " + received.size());
                    received.add(next.frame());
                }
                cangen.waitFor();
                assertIterableEquals(candump.frames(), received);
            }
        }
    }
}
