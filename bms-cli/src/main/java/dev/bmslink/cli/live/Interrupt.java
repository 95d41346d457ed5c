package dev.bmslink.cli.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when the user or the system wants it to: the process waits for {@link #close}, and then ends
 * with the exit code of the signal.
 */
public final class Interrupt implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable wake;
    private final Thread hook = new Thread(this::onSignal, "bms-interrupt");

    /**
     * Begins to wait for the signal.
     *
     * @param wake ends what the command waits for; runs on another thread
     */
    public Interrupt(Runnable wake) {
        this.wake = wake;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void onSignal() {
        asked.countDown();
        wake.run();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the command has to end. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits so long, or until the command has to end; returns whether it has to. */
    public boolean await(long nanos) {
        try {
            return asked.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Says that the command has written everything. */
    @Override
    public void close() {
        done.countDown();
        if (!isAsked()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came in between.
            }
        }
    }
}
