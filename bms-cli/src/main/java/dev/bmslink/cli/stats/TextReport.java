package dev.bmslink.cli.stats;

import dev.bmslink.can.CanFrame;
import dev.bmslink.cli.Output;
import dev.bmslink.cli.Terminal;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Statistics for people: a line for each channel, and a table of its identifiers. */
public final class TextReport {

    private static final String ROW = "  %-8s %9s  %-9s %10s %10s %10s %10s %10s";

    private final Output out;
    private final Terminal terminal;
    private final int bitRate;

    /** Creates a report for a bit rate in bit/s. */
    public TextReport(Output out, Terminal terminal, int bitRate) {
        this.out = out;
        this.terminal = terminal;
        this.bitRate = bitRate;
    }

    /** Writes the statistics. */
    public void print(Traffic traffic) throws IOException {
        for (Map.Entry<String, ChannelTraffic> channel : traffic.channels().entrySet()) {
            out.line(terminal.strong(channel.getKey().isEmpty() ? "log" : channel.getKey()) + "  "
                    + summary(channel.getValue()));
            out.line(terminal.faint(String.format(
                    Locale.ROOT,
                    ROW,
                    "id",
                    "frames",
                    "bytes",
                    "p50 ms",
                    "p99 ms",
                    "max ms",
                    "jitter ms",
                    "silence ms")));
            for (Map.Entry<Integer, IdTraffic> id :
                    channel.getValue().identifiers().entrySet()) {
                out.line(row(id.getKey(), id.getValue(), channel.getValue()).stripTrailing());
            }
        }
    }

    private String summary(ChannelTraffic channel) {
        StringBuilder text = new StringBuilder();
        text.append(channel.frames()).append(channel.frames() == 1 ? " frame" : " frames");
        if (channel.hasDuration()) {
            text.append(String.format(
                    Locale.ROOT,
                    " in %.3f s, load %.2f %% of %s kbit/s, %.2f %% in the busiest second, longest silence %s ms",
                    channel.durationNanos() / 1e9,
                    100 * channel.load(bitRate),
                    bitRate % 1000 == 0 ? Integer.toString(bitRate / 1000) : Double.toString(bitRate / 1000.0),
                    100 * channel.busiestLoad(bitRate),
                    millis(channel.longestSilenceNanos())));
        } else {
            text.append(", ").append(channel.bits()).append(" bits, no duration");
        }
        if (channel.backwards() > 0) {
            text.append(", times go back ").append(channel.backwards()).append(" times");
        }
        if (channel.uncounted() > 0) {
            text.append(", ").append(channel.uncounted()).append(" frames of identifiers not listed");
        }
        return text.toString();
    }

    private static String row(int word, IdTraffic id, ChannelTraffic channel) {
        String lengths = id.lengths().stream().map(String::valueOf).collect(Collectors.joining(","));
        boolean timed = id.hasPeriods();
        return String.format(
                Locale.ROOT,
                ROW,
                CanFrame.idText(word),
                id.count(),
                lengths,
                timed ? millis(id.periodNanos(0.50)) : "",
                timed ? millis(id.periodNanos(0.99)) : "",
                timed ? millis(id.longestPeriodNanos()) : "",
                timed ? millis(id.jitterNanos()) : "",
                channel.hasDuration() ? millis(id.longestSilenceNanos(channel.endNanos())) : "");
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }
}
