package dev.bmslink.cli.live;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A pair of pseudo-terminals of socat with an SLCAN adapter at one end, which notes the commands and answers them. */
public final class SlcanLine implements AutoCloseable {

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Process socat;
    private final Path near;
    private final FileOutputStream out;
    private final String refuses;

    private SlcanLine(Process socat, Path near, Path far, String refuses) throws IOException {
        this.socat = socat;
        this.near = near;
        this.refuses = refuses;
        FileInputStream in = new FileInputStream(far.toFile());
        out = new FileOutputStream(far.toFile());
        Thread thread = new Thread(() -> run(in), "slcan-line");
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes a line whose adapter refuses what begins with one of these characters, or skips the test without socat. */
    public static SlcanLine open(Path folder, String refuses) throws Exception {
        Path near = folder.resolve("near");
        Path far = folder.resolve("far");
        Files.deleteIfExists(near);
        Files.deleteIfExists(far);
        Process socat;
        try {
            socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far).start();
        } catch (IOException e) {
            System.err.println("!! socat is not installed: tests of live commands ARE SKIPPED (apt-get install socat)");
            assumeTrue(false, "socat is not installed");
            throw e;
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(near) || !Files.exists(far)) {
            assertTrue(socat.isAlive() && System.nanoTime() - end < 0, "socat made no terminals");
            Thread.sleep(5);
        }
        return new SlcanLine(socat, near, far, refuses);
    }

    /** The port that a program opens. */
    public String port() {
        return near.toString();
    }

    /** The commands that the adapter got, without their ends. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** Waits until the adapter got a command. */
    public void await(String command) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!commands.contains(command)) {
            assertTrue(System.nanoTime() - end < 0, () -> command + " did not come: " + commands);
            Thread.sleep(5);
        }
    }

    /** Waits until a command is the last one that the adapter got. */
    public void awaitLast(String command) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (commands.isEmpty() || !commands.get(commands.size() - 1).equals(command)) {
            assertTrue(System.nanoTime() - end < 0, () -> command + " is not the last one: " + commands);
            Thread.sleep(5);
        }
    }

    /** Waits until the adapter got so many commands. */
    public void await(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (commands.size() < count) {
            assertTrue(System.nanoTime() - end < 0, () -> "too few commands: " + commands);
            Thread.sleep(5);
        }
    }

    /** What the adapter says. */
    public void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void run(InputStream in) {
        StringBuilder command = new StringBuilder();
        try (in) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\r') {
                    answer(command.toString());
                    command.setLength(0);
                } else {
                    command.append((char) next);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void answer(String command) throws IOException {
        char kind = command.isEmpty() ? ' ' : command.charAt(0);
        if (refuses.indexOf(kind) >= 0) {
            say("\u0007");
        } else {
            say(
                    switch (kind) {
                        case 't' -> "z\r";
                        case 'T' -> "Z\r";
                        case 'V' -> "V1013\r";
                        case 'N' -> "NA123\r";
                        case 'F' -> "F00\r";
                        default -> "\r";
                    });
        }
        commands.add(command);
    }

    /** Lets both terminals vanish, as when an adapter is unplugged. */
    @Override
    public void close() throws IOException {
        socat.destroy();
        try {
            assertTrue(socat.waitFor(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
