package dev.bmslink.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The end of a command with a message for the user. */
final class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    Failure(int exitCode, @Nullable String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    static Failure usage(@Nullable String message) {
        return new Failure(ExitCode.USAGE, message);
    }
}
