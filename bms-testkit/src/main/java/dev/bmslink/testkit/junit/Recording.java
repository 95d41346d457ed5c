package dev.bmslink.testkit.junit;

import dev.bmslink.can.log.LoggedFrame;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a product said, and what was said to it.
 *
 * @param name name of the capture, for people
 * @param bytes the capture itself
 * @param file where it lies, empty when it does not lie anywhere yet
 * @param frames the frames in it
 */
record Recording(String name, byte[] bytes, Optional<URI> file, List<LoggedFrame> frames) {

    /** Copies the list. */
    Recording {
        frames = List.copyOf(frames);
    }
}
