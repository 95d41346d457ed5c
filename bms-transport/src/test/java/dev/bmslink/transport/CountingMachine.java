package dev.bmslink.transport;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.machine.Machine;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Counts frames, pausing after every hundredth. */
final class CountingMachine implements Machine<CanFrame> {

    private final long pauseNanos;
    private volatile int frames;

    CountingMachine(long pauseNanos) {
        this.pauseNanos = pauseNanos;
    }

    int frames() {
        return frames;
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        int count = frames + 1;
        frames = count;
        if (count % 100 == 0) {
            LockSupport.parkNanos(pauseNanos);
        }
    }

    @Override
    public void onTimeout(long nowNanos) {}

    @Override
    public @Nullable CanFrame poll() {
        return null;
    }

    @Override
    public long deadline() {
        return NEVER;
    }
}
