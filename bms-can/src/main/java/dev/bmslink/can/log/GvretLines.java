package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The CSV format of SavvyCAN and GVRET, {@code Time Stamp,ID,Extended,Dir,Bus,LEN,D1,…}, without Dir in older files.
 *
 * <p>Times are in microseconds. Bus 0 is {@code can0}.
 */
final class GvretLines implements LineFormat {

    private static final String HEADER = "time stamp,id,";

    static boolean isHeader(String line) {
        return line.regionMatches(true, 0, HEADER, 0, HEADER.length());
    }

    @Override
    public LogFormat format() {
        return LogFormat.CSV;
    }

    @Override
    public @Nullable LoggedFrame parse(String line) throws Malformed {
        if (isHeader(line)) {
            return null;
        }
        List<String> fields = List.of(line.split("\\s*,\\s*"));
        boolean extended = switch (Fields.field(fields, 2).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Malformed("the third field is neither true nor false");
        };
        long time = Fields.later(0, Fields.decimal(fields.get(0), Fields.MICROS));
        int word = Fields.word(fields.get(1), extended, 16);
        boolean directed = Fields.field(fields, 3).endsWith("x");
        int bus = directed ? 4 : 3;
        String channel = Fields.channel(Fields.field(fields, bus), 0);
        int length = Fields.length(Fields.field(fields, bus + 1), 10);
        return new LoggedFrame(time, channel, new CanFrame(word, length, Fields.data(fields, bus + 2, length, 16)));
    }
}
