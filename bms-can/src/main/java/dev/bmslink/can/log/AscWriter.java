package dev.bmslink.can.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Vector's ASC with hexadecimal numbers and times since a start, whose date is written in UTC. */
final class AscWriter extends TextWriter {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** With a half of the day, because readers take a date without one for German. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM d hh:mm:ss.SSS ", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ChannelNumbers channels = new ChannelNumbers();
    private long start;

    @Override
    protected String head(long firstNanos) {
        start = firstNanos - firstNanos % NANOS_PER_MILLI;
        Instant instant = Instant.ofEpochSecond(0, start);
        var utc = instant.atZone(ZoneOffset.UTC);
        return "date " + DATE.format(instant) + (utc.getHour() < 12 ? "am " : "pm ") + utc.getYear() + "\n"
                + "base hex  timestamps absolute\n"
                + "no internal events logged\n";
    }

    @Override
    protected String line(LoggedFrame logged, long nanos) {
        String id = Integer.toHexString(logged.frame().id()).toUpperCase(Locale.ROOT)
                + (logged.frame().isExtended() ? "x" : "");
        return padded(shifted(nanos / 1000 - start / 1000, 6), 11) + " " + (channels.of(logged.channel()) + 1) + "  "
                + id
                + " ".repeat(Math.max(1, 16 - id.length())) + "Rx   d "
                + logged.frame().length()
                + bytes(logged, " ") + "\n";
    }
}
