package dev.bmslink.cli.print;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.cli.Output;
import dev.bmslink.cli.Terminal;
import dev.bmslink.core.signal.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line a frame for people: flags by name and only when set, and nothing that always has the same value.
 */
public final class TextPrinter implements FramePrinter {

    /** What the time column shows. */
    public enum Clock {
        /** The log's time. */
        a,
        /** The log's time as a date. */
        A,
        /** Time since the frame before. */
        d,
        /** Time since the first frame. */
        z
    }

    private static final int TIME_COLUMN = 10;

    private final Output out;
    private final Terminal terminal;
    private final Clock clock;
    private final int nameColumn;
    private long origin = LoggedFrame.NO_TIME;
    private long previous = LoggedFrame.NO_TIME;

    /** Creates a printer. */
    public TextPrinter(Output out, Terminal terminal, Clock clock, Profile profile) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        int longestName = profile.messages().stream()
                .mapToInt(message -> message.name().length())
                .max()
                .orElse(0);
        this.nameColumn = longestName + 4;
    }

    @Override
    public void print(DecodedFrame decoded) throws IOException {
        LoggedFrame logged = decoded.logged();
        Message message = decoded.decoded().message();
        StringBuilder line = new StringBuilder();
        line.append(terminal.faint(time(logged)));
        line.append("  ").append(padded(logged.channel(), 4)).append(' ');
        line.append(logged.frame().idText()).append("  ");
        if (message == null) {
            line.append(terminal.alert(padded("  ?", nameColumn)))
                    .append(logged.frame().dataText());
        } else {
            line.append(terminal.strong(
                    padded((message.direction() == Direction.TO_BATTERY ? "> " : "  ") + message.name(), nameColumn)));
            line.append(String.join("  ", parts(decoded.decoded())));
            completed(line, decoded.completed());
            faults(line, decoded.decoded());
        }
        out.line(line.toString().stripTrailing());
    }

    private String time(LoggedFrame logged) {
        if (!logged.hasTime()) {
            return " ".repeat(TIME_COLUMN - 1) + "-";
        }
        long now = logged.timeNanos();
        origin = origin == LoggedFrame.NO_TIME ? now : origin;
        long since = switch (clock) {
            case a, A -> 0;
            case d -> previous == LoggedFrame.NO_TIME ? now : previous;
            case z -> origin;
        };
        previous = now;
        if (clock == Clock.A) {
            return Dates.text(now);
        }
        String seconds = BigDecimal.valueOf(now - since, 9)
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
        return " ".repeat(Math.max(0, TIME_COLUMN - seconds.length())) + seconds;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Apart, so that only who asks for dates loads the calendar. */
    private static final class Dates {

        private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                        "yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(ZoneId.systemDefault());

        static String text(long nanos) {
            return DATE.format(Instant.ofEpochSecond(0, nanos));
        }
    }

    private List<String> parts(Decoded decoded) {
        return FrameParts.of(decoded).stream()
                .map(part -> part.odd() ? part.text() + terminal.alert(" (!)") : part.text())
                .toList();
    }

    private void completed(StringBuilder line, SplitTextReader.@Nullable Completed completed) {
        if (completed != null) {
            line.append("  ").append(completed.text().name()).append(' ').append(Text.trimmed(completed.value()));
            if (completed.text().key() != null && completed.key() != null) {
                line.append(" (")
                        .append(completed.text().key().name())
                        .append(' ')
                        .append(completed.key())
                        .append(')');
            }
        }
    }

    private void faults(StringBuilder line, Decoded decoded) {
        for (Fault fault : decoded.faults()) {
            line.append("  ").append(terminal.alert("<" + fault.detail() + ">"));
        }
    }
}
