package dev.bmslink.transport.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Pack;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.message.Request;
import dev.bmslink.rs485.ascii.node.Host;
import dev.bmslink.rs485.ascii.node.HostEvent;
import dev.bmslink.rs485.ascii.node.PackSource;
import dev.bmslink.rs485.ascii.node.Stack;
import dev.bmslink.rs485.ascii.node.StackEvent;
import dev.bmslink.rs485.ascii.node.StackOptions;
import dev.bmslink.rs485.ascii.node.Timing;
import dev.bmslink.rs485.line.LineCounters;
import dev.bmslink.rs485.line.LineMachine;
import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.ReconnectingChannel;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host that reads two groups of packs over pseudo-terminals, each end with its own serial port and driver. */
@Timeout(60)
class AsciiOverSerialTest {

    private static final int BAUD = 115_200;
    private static final int HOST = 1;

    /** Two retries, 500 ms for the beginning of an answer, 400 ms for a pause in it: the machines are often busy. */
    private static final Timing TIMING =
            new Timing(BAUD, 50_000_000, 500_000_000, 400_000_000, 5_000_000_000L, 2, 300_000_000);

    @TempDir
    Path folder;

    private final BlockingQueue<HostEvent> events = new LinkedBlockingQueue<>();

    /** 15 cells of 3.2 V and as many millivolts more as ADR says, a current of −ADR A. */
    private static PackAnalog analog(int adr) {
        List<Double> cells = Collections.nCopies(15, (3200 + adr) / 1000.0);
        return new PackAnalog(cells, List.of(25.0, 24.5), -adr, 48.0 + adr / 100.0, 35, 50, 120, 2);
    }

    private static Driver<byte[], LineMachine<Stack, StackEvent>> group(SharedLine line, int unit, int group)
            throws Exception {
        PackSource source = (command, pack) -> command == Command.ANALOG_VALUES
                ? Optional.of(new AnalogValues(Set.of(), List.of(new Pack<>(pack.adr(), analog(pack.adr())))))
                : Optional.empty();
        String path = line.plug(unit);
        Stack stack = new Stack(StackOptions.of(group, 2), source, System.nanoTime());
        return Driver.start(
                new LineMachine<>(stack),
                new ReconnectingChannel<>(
                        () -> new LineChannel(serial(path), true),
                        true,
                        new Backoff(Duration.ofMillis(50), Duration.ofMillis(200))),
                machine -> {});
    }

    private static ByteChannel serial(String path) throws IOException {
        return SerialPorts.open(SerialSettings.of(path, BAUD));
    }

    private Driver<byte[], LineMachine<Host, HostEvent>> host(String path) throws Exception {
        Host host = new Host(TIMING, Dialect.DEFAULT, System.nanoTime());
        return Driver.start(new LineMachine<>(host), new LineChannel(serial(path), true), machine -> {
            for (HostEvent event = machine.pollEvent(); event != null; event = machine.pollEvent()) {
                events.add(event);
            }
        });
    }

    private <T extends HostEvent> T next(Class<T> kind) throws InterruptedException {
        while (true) {
            HostEvent event = events.poll(20, TimeUnit.SECONDS);
            assertNotNull(event, "nothing happened for 20 s");
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    private static void ask(Driver<byte[], LineMachine<Host, HostEvent>> host, Request request) {
        host.execute(machine -> machine.perform(machine.node().ask(request, System.nanoTime())));
    }

    private static LineCounters counters(Driver<byte[], LineMachine<Host, HostEvent>> host) throws Exception {
        CompletableFuture<LineCounters> counters = new CompletableFuture<>();
        host.execute(machine -> counters.complete(machine.node().counters()));
        return counters.get(20, TimeUnit.SECONDS);
    }

    @Test
    void hostReadsEveryPackOfTwoGroups() throws Exception {
        try (SharedLine line = new SharedLine(folder, BAUD, false);
                var first = group(line, 2, 0);
                var second = group(line, 3, 1);
                var host = host(line.plug(HOST))) {
            ask(host, Request.ofAll(Command.ANALOG_VALUES, 0));
            ask(host, Request.of(Command.ANALOG_VALUES, new Address(1, 3)));
            AnalogValues all = assertInstanceOf(
                    AnalogValues.class, next(HostEvent.Answered.class).reply());
            assertEquals(List.of(2, 3), all.packs().stream().map(Pack::address).toList());
            assertEquals(3.203, all.packs().get(1).values().cellVolts().get(14));
            AnalogValues one = assertInstanceOf(
                    AnalogValues.class, next(HostEvent.Answered.class).reply());
            assertEquals(0x13, one.packs().get(0).address());
            assertEquals(-19, one.packs().get(0).values().currentAmperes());
            assertEquals(new LineCounters(2, 0, 0), counters(host));
            assertEquals(2, host.counters().sent());
            assertEquals(0, first.counters().unsent() + second.counters().unsent());
        }
    }

    @Test
    void damageIsCountedAndAPackThatVanishedIsAskedAgain() throws Exception {
        try (SharedLine line = new SharedLine(folder, BAUD, false);
                var stack = group(line, 2, 0);
                var host = host(line.plug(HOST));
                ByteChannel stranger = serial(line.plug(9))) {
            // Noise of four bytes, a frame to nobody with a wrong check, and the beginning of one that never ends.
            stranger.write("abcd~20054600B0011234\r~2005".getBytes(StandardCharsets.US_ASCII), 0, 27);
            next(HostEvent.Discarded.class);
            Request request = Request.of(Command.ANALOG_VALUES, new Address(0, 2));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (counters(host).strayBytes() < 4) {
                assertTrue(System.nanoTime() - end < 0);
                Thread.sleep(10);
            }
            Thread.sleep(300);
            ask(host, request);
            next(HostEvent.Answered.class);
            // The five characters of the beginning were given up when the host asked.
            assertEquals(new LineCounters(1, 1, 4 + 5), counters(host));

            line.unplug(2);
            ask(host, request);
            assertEquals(3, next(HostEvent.Unanswered.class).attempts());
            line.plug(2);
            HostEvent.Answered again = null;
            for (int i = 0; i < 5 && again == null; i++) {
                ask(host, request);
                HostEvent event = null;
                while (!(event instanceof HostEvent.Answered) && !(event instanceof HostEvent.Unanswered)) {
                    event = next(HostEvent.class);
                }
                again = event instanceof HostEvent.Answered answered ? answered : null;
            }
            assertNotNull(again);
            assertEquals(0, stack.counters().overrun());
        }
    }
}
