package dev.bmslink.testkit.junit;

import java.net.URI;
import java.util.Optional;

/** What is known of a capture besides its frames. */
final class Recording {

    private final String name;
    private final String sha256;
    private final Optional<URI> file;
    private final Optional<byte[]> bytes;

    /** Takes the bytes without a copy; nobody changes them. */
    Recording(String name, String sha256, Optional<URI> file, Optional<byte[]> bytes) {
        this.name = name;
        this.sha256 = sha256;
        this.file = file;
        this.bytes = bytes;
    }

    /** Name of the capture, for people. */
    String name() {
        return name;
    }

    /** SHA-256 of the capture in hex. */
    String sha256() {
        return sha256;
    }

    /** Where the capture lies, empty when it does not lie anywhere yet. */
    Optional<URI> file() {
        return file;
    }

    /** The capture itself when it does not lie anywhere yet. */
    Optional<byte[]> bytes() {
        return bytes;
    }
}
