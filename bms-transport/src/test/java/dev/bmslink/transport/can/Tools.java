package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of can-utils and iproute2, run on the kernel's CAN interfaces. */
final class Tools {

    private static final int SECONDS = 30;

    private Tools() {}

    static boolean hasInterface(String name) {
        return Files.exists(Path.of("/sys/class/net", name));
    }

    /** Runs a program to its end, which has to be a good one. */
    static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), () -> String.join(" ", command));
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + ": " + output);
    }

    static void cansend(String bus, String... frames) throws Exception {
        for (String frame : frames) {
            run("cansend", bus, frame);
        }
    }

    /** What candump sees from now on. */
    static Candump candump(String bus, int count) throws Exception {
        Path file = Files.createTempFile("candump", ".log");
        long before = listeners(bus);
        // A large buffer, because its output is slow; and a few seconds, after which it ends without more frames.
        Process process = new ProcessBuilder(
                        "candump", "-L", "-r", "8000000", "-n", String.valueOf(count), "-T", "8000", bus)
                .redirectOutput(file.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (listeners(bus) <= before) {
            assertTrue(process.isAlive() && System.nanoTime() - end < 0, "candump does not listen");
            Thread.sleep(10);
        }
        return new Candump(process, file);
    }

    /** How many sockets get all frames of an interface. */
    private static long listeners(String bus) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/net/can/rcvlist_all"))) {
            return lines.filter(line -> line.matches(" +" + bus + " +000 +00000000 .*"))
                    .count();
        }
    }

    /** A running candump. */
    record Candump(Process process, Path file) {

        /** What it has seen, when it has ended. */
        List<CanFrame> frames() throws IOException, InterruptedException {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
            List<CanFrame> frames = new ArrayList<>();
            LogReader log = new LogReader(LogFormat.CANDUMP, logged -> frames.add(logged.frame()));
            byte[] bytes = Files.readAllBytes(file);
            log.onBytes(bytes, 0, bytes.length);
            log.onEnd();
            assertEquals(0, log.summary().unreadable(), log.summary().firstReason());
            return frames;
        }
    }
}
