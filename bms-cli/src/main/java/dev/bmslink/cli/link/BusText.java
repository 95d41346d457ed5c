package dev.bmslink.cli.link;

import dev.bmslink.rs485.link.Frame;
import dev.bmslink.testkit.link.LinkEvent;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What went over a simulated bus, as a capture that {@link ByteInput} reads. */
public final class BusText {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private BusText() {}

    /** A line for each frame: when it ended, and its bytes; frames that collided are comments. */
    public static String of(List<LinkEvent> events) {
        StringBuilder text = new StringBuilder("# seconds at the end of the frame, and its bytes\n");
        for (LinkEvent event : events) {
            Frame frame = event.frame();
            if (frame == null) {
                continue;
            }
            text.append(event.damaged() ? "# collided: " : "")
                    .append(String.format(Locale.ROOT, "(%.6f) ", (event.timeNanos() + event.durationNanos()) / 1e9))
                    .append(HEX.formatHex(frame.toWire()))
                    .append('\n');
        }
        return text.toString();
    }
}
