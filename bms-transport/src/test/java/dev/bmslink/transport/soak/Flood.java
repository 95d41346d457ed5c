package dev.bmslink.transport.soak;

import dev.bmslink.transport.ByteChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * An SLCAN adapter whose bus is full: it sends numbered frames as fast as they are taken, until its line is gone.
 *
 * <p>At most {@link #IN_FLIGHT} frames are on their way to the machine, fewer than a driver keeps.
 */
final class Flood {

    static final int IN_FLIGHT = 3_000;
    private static final int BATCH = 50;
    private static final int LINE = 22;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** The identifiers of a Pylontech battery, whose values are here whatever the number of the frame says. */
    private static final int[] IDENTIFIERS = {0x351, 0x355, 0x356, 0x359, 0x35C, 0x35E};

    private final LongSupplier handled;
    private final List<Long> firsts = new CopyOnWriteArrayList<>();
    private volatile long sent;
    /** What the machine has not handled of the connections before. */
    private volatile long lost;

    private volatile boolean open;

    Flood(LongSupplier handled) {
        this.handled = handled;
    }

    /** Frames that were written, wholly or not, over all connections. */
    long sent() {
        return sent;
    }

    /** The numbers of the first frames of all connections. */
    List<Long> firsts() {
        return firsts;
    }

    /** Says how many frames were lost when lines went. */
    void setLost(long lost) {
        this.lost = lost;
    }

    /** Begins with a new line; the thread ends when the line is gone. */
    void attach(ByteChannel line) {
        open = false;
        thread("flood-commands", () -> obey(line)).start();
        thread("flood-frames", () -> send(line)).start();
    }

    private static Thread thread(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        return thread;
    }

    private void obey(ByteChannel line) {
        byte[] buffer = new byte[256];
        char first = 0;
        try {
            while (true) {
                int count = line.read(buffer, 0, buffer.length, 1_000_000_000L);
                for (int i = 0; i < count; i++) {
                    char character = (char) buffer[i];
                    if (character != '\r') {
                        first = first == 0 ? character : first;
                        continue;
                    }
                    write(line, first == 't' ? "z\r" : "\r");
                    open |= first == 'O';
                    first = 0;
                }
            }
        } catch (IOException e) {
            line.close();
        }
    }

    private static void write(ByteChannel line, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        synchronized (line) {
            line.write(bytes, 0, bytes.length);
        }
    }

    private void send(ByteChannel line) {
        while (!open) {
            LockSupport.parkNanos(1_000_000);
        }
        firsts.add(sent);
        byte[] text = new byte[BATCH * LINE];
        try {
            while (true) {
                while (sent - handled.getAsLong() - lost > IN_FLIGHT - BATCH) {
                    LockSupport.parkNanos(50_000);
                }
                for (int i = 0; i < BATCH; i++) {
                    format(sent + i, text, i * LINE);
                }
                sent += BATCH;
                synchronized (line) {
                    line.write(text, 0, text.length);
                }
            }
        } catch (IOException e) {
            // The line is gone.
        }
    }

    /** Such as {@code t35180100000000000000} and a carriage return: the number is the payload, low byte first. */
    private static void format(long number, byte[] text, int at) {
        int identifier = IDENTIFIERS[(int) (number % IDENTIFIERS.length)];
        text[at] = 't';
        text[at + 1] = HEX[identifier >> 8];
        text[at + 2] = HEX[identifier >> 4 & 0xF];
        text[at + 3] = HEX[identifier & 0xF];
        text[at + 4] = '8';
        for (int i = 0; i < 8; i++) {
            int octet = (int) (number >>> 8 * i) & 0xFF;
            text[at + 5 + 2 * i] = HEX[octet >> 4];
            text[at + 6 + 2 * i] = HEX[octet & 0xF];
        }
        text[at + 21] = '\r';
    }
}
