package dev.bmslink.transport;

import dev.bmslink.core.machine.Machine;
import org.jspecify.annotations.Nullable;

/** A machine that does nothing. */
final class Silence implements Machine<String> {

    @Override
    public void onFrame(String frame, long nowNanos) {}

    @Override
    public void onTimeout(long nowNanos) {}

    @Override
    public @Nullable String poll() {
        return null;
    }

    @Override
    public long deadline() {
        return NEVER;
    }
}
