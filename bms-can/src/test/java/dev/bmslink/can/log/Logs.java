package dev.bmslink.can.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads logs whole or in pieces. */
final class Logs {

    /** What came out of a log: the frames as candump writes them, and what was not understood. */
    record Read(List<LoggedFrame> frames, LogSummary summary) {

        List<String> lines() {
            LogWriter writer = LogFormat.CANDUMP.writer();
            return frames.stream()
                    .map(frame -> new String(writer.write(frame), StandardCharsets.ISO_8859_1).strip())
                    .toList();
        }

        /** Everything that must not depend on how the bytes arrived. */
        List<Object> facts() {
            return List.of(
                    frames,
                    summary.lines(),
                    summary.frames(),
                    summary.unreadable(),
                    summary.firstUnreadable(),
                    summary.firstReason(),
                    summary.reasons(),
                    summary.format());
        }
    }

    private Logs() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    static Read read(String text) {
        return read(ascii(text));
    }

    static Read read(byte[] bytes) {
        List<LoggedFrame> frames = new ArrayList<>();
        LogReader reader = new LogReader(frames::add);
        reader.onBytes(bytes, 0, bytes.length);
        reader.onEnd();
        return new Read(frames, reader.summary());
    }

    /** Feeds pieces of the given sizes, then the rest byte by byte. */
    static Read read(byte[] bytes, List<Integer> sizes) {
        List<LoggedFrame> frames = new ArrayList<>();
        LogReader reader = new LogReader(frames::add);
        int at = 0;
        for (int size : sizes) {
            int count = Math.min(size, bytes.length - at);
            reader.onBytes(bytes, at, count);
            at += count;
        }
        for (; at < bytes.length; at++) {
            reader.onBytes(bytes, at, 1);
        }
        reader.onEnd();
        return new Read(frames, reader.summary());
    }

    static String reason(String line) {
        return read(line).summary().reasons().keySet().stream().findFirst().orElse("");
    }
}
