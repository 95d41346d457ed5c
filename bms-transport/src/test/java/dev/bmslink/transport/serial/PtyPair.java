package dev.bmslink.transport.serial;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Two pseudo-terminals that socat connects: what is written to one can be read from the other. */
public final class PtyPair implements AutoCloseable {

    private final Process socat;
    private final Path near;
    private final Path far;

    private PtyPair(Process socat, Path near, Path far) {
        this.socat = socat;
        this.near = near;
        this.far = far;
    }

    /** Connects two terminals, or skips the test where socat is missing. */
    public static PtyPair open(Path folder) throws Exception {
        Path near = folder.resolve("near");
        Path far = folder.resolve("far");
        Files.deleteIfExists(near);
        Files.deleteIfExists(far);
        Process socat;
        try {
            socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far).start();
        } catch (IOException e) {
            System.err.println(
                    "!! socat is not installed: the tests of serial ports ARE SKIPPED (apt-get install socat)");
            assumeTrue(false, "socat is not installed");
            throw e;
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(near) || !Files.exists(far)) {
            assertTrue(socat.isAlive() && System.nanoTime() - end < 0, "socat made no terminals");
            Thread.sleep(5);
        }
        return new PtyPair(socat, near, far);
    }

    public String near() {
        return near.toString();
    }

    public String far() {
        return far.toString();
    }

    /** Lets both terminals vanish, as when an adapter is unplugged. */
    public void unplug() throws InterruptedException {
        socat.destroyForcibly();
        assertTrue(socat.waitFor(10, TimeUnit.SECONDS));
    }

    /** Waits for the end: socat removes its links itself when it ends by a hang-up, and the folder is removed after this. */
    @Override
    public void close() {
        try {
            unplug();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
