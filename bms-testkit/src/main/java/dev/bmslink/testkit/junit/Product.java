package dev.bmslink.testkit.junit;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.core.machine.Machine;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is checked: a capture of a device, a device on a bus, or an implementation. */
public sealed interface Product {

    /**
     * Returns the product that was captured in a file. The file is read as a stream, so it can be of any length.
     *
     * @param file a log of any format that is known, with the frames of both sides
     * @return the product
     */
    static Product capture(Path file) {
        return new CaptureFile(file);
    }

    /**
     * Returns the product that was captured in a resource, such as one of the test's class path. The bytes are held in
     * memory, because the report's folder gets a copy of them.
     *
     * @param name name of the capture, for people
     * @param log the bytes of a log, which are read to the end and closed
     * @return the product
     */
    static Product capture(String name, InputStream log) {
        return new CaptureStream(name, log);
    }

    /**
     * Returns the product that said some frames.
     *
     * @param name name of the capture, for people
     * @param frames the frames of both sides with their times
     * @return the product
     */
    static Product frames(String name, List<LoggedFrame> frames) {
        return new Frames(name, frames);
    }

    /**
     * Returns the device on a bus.
     *
     * @param name name of the capture, for people
     * @param bus the frames of both sides as they come
     * @param time how long to listen
     * @return the product
     */
    static Product live(String name, FrameSource bus, Duration time) {
        return new Live(name, bus, time);
    }

    /**
     * Returns an implementation that runs in this process, in virtual time from 0 on, against the other side of the profile.
     *
     * @param name name of the implementation, for people
     * @param machine the implementation
     * @param time how long it runs; takes no real time to speak of
     * @return the product
     */
    static Product machine(String name, Machine<CanFrame> machine, Duration time) {
        return new InProcess(name, machine, time);
    }

    /**
     * A capture in a file.
     *
     * @param file the file
     */
    record CaptureFile(Path file) implements Product {}

    /**
     * A capture in a stream.
     *
     * @param name its name
     * @param log its bytes
     */
    record CaptureStream(String name, InputStream log) implements Product {}

    /**
     * Frames in memory.
     *
     * @param name their name
     * @param frames the frames
     */
    record Frames(String name, List<LoggedFrame> frames) implements Product {
        /** Copies the list. */
        public Frames {
            frames = List.copyOf(frames);
        }
    }

    /**
     * A bus.
     *
     * @param name its name
     * @param bus the frames
     * @param time how long to listen
     */
    record Live(String name, FrameSource bus, Duration time) implements Product {}

    /**
     * An implementation.
     *
     * @param name its name
     * @param machine the implementation
     * @param time how long it runs
     */
    record InProcess(String name, Machine<CanFrame> machine, Duration time) implements Product {}
}
