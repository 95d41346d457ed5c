package dev.bmslink.cli.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capture says about itself, in comments that readers of candump logs skip.
 *
 * @param tool name and version of the program that writes it
 * @param start when recording began
 * @param bus where the frames come from
 * @param settings how the bus was opened, or null for a log
 * @param profile coordinates of the protocol, or null when it is not known
 * @param redacted whether serial numbers are replaced
 * @param note the user's words, empty for none
 */
public record CaptureHead(
        String tool,
        Instant start,
        Bus bus,
        @Nullable BusSettings settings,
        @Nullable String profile,
        boolean redacted,
        String note) {

    /** Shorter than the longest line that log readers take. */
    private static final int LONGEST = 200;

    /** The comment lines, each with its end. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(tool + " record");
        lines.add("start: " + time(start));
        // The name of a computer or a path may tell who recorded.
        lines.add("bus: " + (!redacted ? bus : bus.isWire() ? bus.channel() : "a log"));
        if (settings != null) {
            if (bus instanceof Bus.Slcan) {
                lines.add("bit rate: " + settings.bitRate() / 1000.0 + " kbit/s");
            }
            lines.add("mode: " + (settings.transmit() ? "taking part" : "listening only"));
        }
        if (profile != null) {
            lines.add("profile: " + profile);
        }
        if (redacted) {
            lines.add("redacted: serial numbers");
        }
        note.lines().forEach(line -> lines.addAll(pieces("note: ", line)));
        return comments(lines);
    }

    /** The comment lines at the end of a capture. */
    public static String end(Instant end, long frames, Losses losses) {
        return comments(List.of("end: " + time(end), "frames: " + frames, "lost: " + losses.text()));
    }

    private static List<String> pieces(String key, String line) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < line.length(); from += LONGEST) {
            pieces.add(key + line.substring(from, Math.min(line.length(), from + LONGEST)));
        }
        return pieces;
    }

    private static String comments(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("# ").append(line).append('\n'));
        return text.toString();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
