package dev.bmslink.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.node.NodeEvent;
import dev.bmslink.core.machine.Machine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time that a machine is told when a log is replayed at another pace than that of its bus. */
@Timeout(30)
class ReplayClockTest {

    private static final long MILLI = 1_000_000;

    /** Frames at 0 and 100 ms, one with the clock set back, and one 4.9 s after that. */
    private static final String LOG = "(1700000000.000000) can0 351#01\n"
            + "(1700000000.100000) can0 355#02\n"
            + "(1699999999.000000) can0 356#03\n"
            + "(1700000003.900000) can0 359#04\n";

    /** Notes what it is told, in milliseconds after its first frame; wants to be called a while after every frame. */
    private static final class Notes implements Machine<CanFrame> {
        private final List<String> notes = new CopyOnWriteArrayList<>();
        private final long patience;
        private final boolean again;
        private volatile long deadline = NEVER;
        private long first = Long.MIN_VALUE;

        private Notes(long patience, boolean again) {
            this.patience = patience;
            this.again = again;
        }

        @Override
        public void onFrame(CanFrame frame, long nowNanos) {
            first = first == Long.MIN_VALUE ? nowNanos : first;
            notes.add(frame.data() + " at " + (nowNanos - first) / MILLI);
            deadline = nowNanos + patience;
        }

        @Override
        public void onTimeout(long nowNanos) {
            if (deadline != NEVER && nowNanos - deadline >= 0) {
                if (!again) {
                    notes.add("due at " + (nowNanos - first) / MILLI);
                }
                deadline = again ? nowNanos + patience : NEVER;
            }
        }

        @Override
        public @Nullable CanFrame poll() {
            return null;
        }

        @Override
        public long deadline() {
            return deadline;
        }
    }

    private static ReplayChannel channel(String log, Pace pace) {
        return new ReplayChannel(new ByteArrayInputStream(log.getBytes(StandardCharsets.US_ASCII)), pace);
    }

    private static <M extends Machine<CanFrame>> M run(M machine, String log, Pace pace) throws Exception {
        try (Driver<CanFrame, M> driver = Driver.start(machine, channel(log, pace), m -> {})) {
            assertTrue(driver.await(Duration.ofSeconds(25)));
        }
        return machine;
    }

    @Test
    void withoutWaitingTheTimeIsExactlyThatOfTheLog() throws Exception {
        long start = System.nanoTime();
        Notes notes = run(new Notes(1_000 * MILLI, false), LOG, Pace.unlimited());
        assertEquals(List.of("1 at 0", "2 at 100", "3 at 100", "due at 1100", "4 at 5000"), notes.notes);
        assertTrue(System.nanoTime() - start < 4_000 * MILLI);
    }

    @Test
    void tenTimesFasterDeadlinesPassTenTimesFaster() throws Exception {
        long start = System.nanoTime();
        Notes notes = run(new Notes(1_000 * MILLI, false), LOG, new Pace(10));
        assertTrue(System.nanoTime() - start >= 495 * MILLI);
        assertEquals(5, notes.notes.size(), notes.notes.toString());
        assertTrue(notes.notes.get(3).startsWith("due at 1"), notes.notes.toString());
        assertTrue(notes.notes.get(4).matches("4 at 5[0-9]{3}"), notes.notes.toString());
    }

    @Test
    void betweenStepsTheTimeStandsStill() throws Exception {
        Notes notes = new Notes(20 * MILLI, false);
        ReplayChannel channel = channel(LOG, Pace.stepped());
        try (Driver<CanFrame, Notes> driver = Driver.start(notes, channel, m -> {})) {
            channel.step(1);
            until(notes, 1);
            Thread.sleep(100);
            driver.execute(machine -> machine.notes.add("task at " + (driver.nowNanos() - machine.first) / MILLI));
            until(notes, 2);
            channel.step(1);
            until(notes, 4);
            assertEquals(List.of("1 at 0", "task at 0", "due at 20", "2 at 100"), notes.notes);
        }
    }

    private static void until(Notes notes, int size) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (notes.notes.size() < size) {
            assertTrue(System.nanoTime() - end < 0, notes.notes.toString());
            Thread.sleep(2);
        }
    }

    @Test
    void gapOfYearsIsNotLivedThrough() throws Exception {
        String log = "(0000000001.000000) can0 351#01\n(1700000000.000000) can0 355#02\n";
        Notes notes = run(new Notes(MILLI, true), log, Pace.unlimited());
        assertEquals(List.of("1 at 0", "2 at 1699999999000"), notes.notes);
    }

    @Test
    void inverterLosesItsBatteryAtTheTimeOfTheLog() throws Exception {
        StringBuilder log = new StringBuilder();
        for (int second : List.of(0, 1, 2, 60, 61)) {
            log.append(String.format("(%010d.000000) can0 356#1814640000010000%n", 1_700_000_000L + second));
        }
        long start = System.nanoTime();
        InverterNode inverter =
                run(new InverterNode(Profiles.get("pylontech-lv"), 0, start), log.toString(), Pace.unlimited());
        StringBuilder told = new StringBuilder();
        long first = Long.MIN_VALUE;
        for (NodeEvent event = inverter.pollEvent(); event != null; event = inverter.pollEvent()) {
            first = first == Long.MIN_VALUE ? event.atNanos() : first;
            told.append(event.kind())
                    .append(' ')
                    .append(TimeUnit.NANOSECONDS.toSeconds(event.atNanos() - first))
                    .append(' ');
        }
        // Five seconds after the frame at 2 s.
        assertEquals("LINK_UP 0 LINK_LOST 7 LINK_UP 60 ", told.toString());
        assertTrue(System.nanoTime() - start < 20_000 * MILLI);
    }
}
