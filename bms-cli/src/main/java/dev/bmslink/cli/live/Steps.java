package dev.bmslink.cli.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** How many frames may pass: one for each line of a person's input, or as many as the line says. */
public final class Steps {

    private static final long END = 0;
    private static final long TURN_MILLIS = 50;

    private final BlockingQueue<Long> counts = new LinkedBlockingQueue<>();
    private long left;
    private boolean ended;

    private Steps() {}

    /** Reads lines on a thread of its own. */
    public static Steps read(InputStream input) {
        Steps steps = new Steps();
        Thread reader = new Thread(() -> steps.run(input), "bms-steps");
        reader.setDaemon(true);
        reader.start();
        return steps;
    }

    private void run(InputStream input) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                counts.add(line.strip().matches("[1-9]\\d{0,8}") ? Long.parseLong(line.strip()) : 1);
            }
        } catch (IOException e) {
            // There will be no more steps.
        }
        counts.add(END);
    }

    /** Waits until a frame may pass; false when none will any more. */
    public boolean await(Interrupt interrupt) {
        try {
            while (left == 0 && !ended && !interrupt.isAsked()) {
                Long count = counts.poll(TURN_MILLIS, TimeUnit.MILLISECONDS);
                left = count == null ? 0 : count;
                ended = count != null && count == END;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        boolean may = left > 0 && !interrupt.isAsked();
        left -= may ? 1 : 0;
        return may;
    }
}
