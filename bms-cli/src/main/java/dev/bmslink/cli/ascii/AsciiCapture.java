package dev.bmslink.cli.ascii;

import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.testkit.check.AsciiChecker;
import java.io.IOException;
import java.io.InputStream;

/** Hands the frames of a capture to a checker, right ones and wrong ones. */
public final class AsciiCapture {

    private final AsciiChecker checker;
    private final AsciiLines lines = new AsciiLines((frame, received) -> hand(received), this::handFaulty);
    private long faulty;

    /** Creates a reader. */
    public AsciiCapture(AsciiChecker checker) {
        this.checker = checker;
    }

    /** Reads to the end. */
    public void read(InputStream in) throws IOException {
        lines.read(in, () -> {});
    }

    private void hand(Received received) {
        checker.onFrame(received, lines.timeNanos());
    }

    private void handFaulty(Received received) {
        faulty++;
        hand(received);
    }

    /** Number of lines in which no frame begins. */
    public long strayLines() {
        return lines.bad() - faulty;
    }
}
