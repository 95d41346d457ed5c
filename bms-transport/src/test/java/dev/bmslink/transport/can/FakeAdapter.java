package dev.bmslink.transport.can;

import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The device's end of an SLCAN line: notes the commands and answers them, unless told otherwise. */
final class FakeAdapter implements AutoCloseable {

    final List<String> commands = new CopyOnWriteArrayList<>();
    private final ByteChannel line;
    private final String refuses;
    private final boolean silent;
    private final Thread thread = new Thread(this::run, "fake-adapter");

    private FakeAdapter(ByteChannel line, String refuses, boolean silent) {
        this.line = line;
        this.refuses = refuses;
        this.silent = silent;
        thread.setDaemon(true);
        thread.start();
    }

    /** An adapter that refuses what begins with one of these characters. */
    static FakeAdapter on(ByteChannel line, String refuses) {
        return new FakeAdapter(line, refuses, false);
    }

    static FakeAdapter silent(ByteChannel line) {
        return new FakeAdapter(line, "", true);
    }

    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        line.write(bytes, 0, bytes.length);
    }

    private void run() {
        byte[] buffer = new byte[4096];
        StringBuilder command = new StringBuilder();
        try {
            while (true) {
                int count = line.read(buffer, 0, buffer.length, 1_000_000_000L);
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\r') {
                        answer(command.toString());
                        command.setLength(0);
                    } else {
                        command.append((char) buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void answer(String command) throws IOException {
        commands.add(command);
        if (silent) {
            return;
        }
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
                        case 'F' -> "F08\r";
                        default -> "\r";
                    });
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
