package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ASC format of Vector's tools.
 *
 * <p>{@code date} gives the time of the start, taken as UTC; without one, or with one in a language that is not known,
 * times count from 0. {@code timestamps relative} are differences to the event before. Channel 1 is {@code can0}, as
 * can-utils translate it.
 */
final class AscLines implements LineFormat {

    /** Second words of events that are no frames; {@code CAN 1 Status:…} is one of them. */
    private static final Set<String> EVENTS = Set.of("start", "can", "statistic:", "trigger", "log");

    private static final int FD_FORMAT_FLAG = 0x1000;
    private static final int REMOTE_FLAG = 0x10;

    private int radix = 16;
    private boolean relative;
    private long start;
    private long now;

    static boolean isHeader(String line) {
        if (line.regionMatches(true, 0, "date ", 0, 5)) {
            return AscDate.parse(line.toLowerCase(Locale.ROOT)) >= 0;
        }
        return line.regionMatches(true, 0, "base hex", 0, 8) || line.regionMatches(true, 0, "base dec", 0, 8);
    }

    @Override
    public LogFormat format() {
        return LogFormat.ASC;
    }

    @Override
    public @Nullable LoggedFrame parse(String line) throws Malformed {
        if (line.startsWith("//")) {
            return null;
        }
        List<String> fields = Fields.split(line);
        String word = fields.get(0).toLowerCase(Locale.ROOT);
        switch (word) {
            case "date" -> {
                start = Math.max(0, AscDate.parse(line.toLowerCase(Locale.ROOT)));
                now = 0;
                return null;
            }
            case "base" -> {
                radix = line.toLowerCase(Locale.ROOT).contains("base dec") ? 10 : 16;
                relative = line.toLowerCase(Locale.ROOT).contains("relative");
                return null;
            }
            case "begin", "end", "internal", "no" -> {
                return null;
            }
            default -> {
                return event(fields);
            }
        }
    }

    private @Nullable LoggedFrame event(List<String> fields) throws Malformed {
        long given = Fields.decimal(fields.get(0), Fields.SECONDS);
        now = relative ? Fields.later(now, given) : given;
        long time = Fields.later(start, now);
        String kind = Fields.field(fields, 1).toLowerCase(Locale.ROOT);
        if (EVENTS.contains(kind)) {
            return null;
        }
        if (kind.equals("canfd")) {
            return flexible(time, fields);
        }
        String channel = Fields.channel(kind, 1);
        String third = Fields.field(fields, 2).toLowerCase(Locale.ROOT);
        if (EVENTS.contains(third)) {
            return null;
        }
        if (third.equals("errorframe")) {
            throw new Malformed(Malformed.ERROR);
        }
        checkDirection(Fields.field(fields, 3));
        switch (Fields.field(fields, 4)) {
            case "d" -> {
                int length = Fields.length(Fields.field(fields, 5), 16);
                return frame(time, channel, third, length, fields, 6);
            }
            case "r" -> throw new Malformed(Malformed.REMOTE);
            default -> throw new Malformed("neither a data nor a remote frame");
        }
    }

    /** A frame of a CAN FD controller: direction, identifier, perhaps a name, BRS, ESI, DLC, length, data, …, flags. */
    private LoggedFrame flexible(long time, List<String> fields) throws Malformed {
        String channel = Fields.channel(Fields.field(fields, 2), 1);
        checkDirection(Fields.field(fields, 3));
        if (Fields.field(fields, 4).equalsIgnoreCase("errorframe")) {
            throw new Malformed(Malformed.ERROR);
        }
        boolean named = Fields.digits(Fields.field(fields, 5), 10) < 0;
        int from = named ? 10 : 9;
        int length = Fields.digits(Fields.field(fields, from - 1), 10);
        int flags = length < 0 || length > 64 ? -1 : Fields.digits(Fields.field(fields, from + length + 2), 16);
        if (flags < 0 || (flags & FD_FORMAT_FLAG) != 0) {
            throw new Malformed(flags < 0 ? Malformed.ENDS_EARLY : Malformed.FD);
        }
        if ((flags & REMOTE_FLAG) != 0) {
            throw new Malformed(Malformed.REMOTE);
        }
        return frame(time, channel, Fields.field(fields, 4), Fields.length(Integer.toString(length), 10), fields, from);
    }

    private LoggedFrame frame(long time, String channel, String id, int length, List<String> fields, int from)
            throws Malformed {
        boolean extended = id.endsWith("x");
        int word = Fields.word(id.substring(0, id.length() - (extended ? 1 : 0)), extended, radix);
        return new LoggedFrame(time, channel, new CanFrame(word, length, Fields.data(fields, from, length, radix)));
    }

    private static void checkDirection(String text) throws Malformed {
        if (!text.equals("Rx") && !text.startsWith("Tx")) {
            throw new Malformed("neither Rx nor Tx");
        }
    }
}
