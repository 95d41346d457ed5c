package dev.bmslink.testkit.junit;

import dev.bmslink.can.log.LoggedFrame;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a product said, and what was said to it. */
final class Recording {

    private final String name;
    private final byte[] bytes;
    private final Optional<URI> file;
    private final List<LoggedFrame> frames;

    /** Takes the bytes without a copy; nobody changes them. */
    Recording(String name, byte[] bytes, Optional<URI> file, List<LoggedFrame> frames) {
        this.name = name;
        this.bytes = bytes;
        this.file = file;
        this.frames = List.copyOf(frames);
    }

    /** Name of the capture, for people. */
    String name() {
        return name;
    }

    /** The capture itself. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the capture lies, empty when it does not lie anywhere yet. */
    Optional<URI> file() {
        return file;
    }

    /** The frames in it. */
    List<LoggedFrame> frames() {
        return frames;
    }
}
