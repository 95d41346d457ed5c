package dev.bmslink.can.log;

import java.util.function.Consumer;

/** Where decoders put what they read. */
record Sink(LogSummary summary, Consumer<LoggedFrame> frames) {

    void format(LogFormat format) {
        summary.format(format);
    }

    void frame(LogFormat format, LoggedFrame frame) {
        summary.frame(format);
        frames.accept(frame);
    }

    /** A line or record that is not meant to be a frame. */
    void other() {
        summary.other();
    }

    void unreadable(String reason, String excerpt) {
        summary.unreadable(reason, excerpt);
    }
}
