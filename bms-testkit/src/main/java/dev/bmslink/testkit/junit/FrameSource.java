package dev.bmslink.testkit.junit;

import dev.bmslink.can.log.LoggedFrame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Frames from a bus, as they come. */
@FunctionalInterface
public interface FrameSource {

    /**
     * Waits for a frame.
     *
     * @param waitNanos how long to wait at most, in nanoseconds
     * @return the next frame of either side with the time of its arrival, or null when none came
     * @throws IOException when the bus cannot be read any more
     */
    @Nullable LoggedFrame read(long waitNanos) throws IOException;
}
