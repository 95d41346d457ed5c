package dev.bmslink.can.log;

import org.jspecify.annotations.Nullable;

/** What candump prints, compact or for people, and frames as people paste them; {@code #} and {@code ;} comment. */
final class CandumpLines implements LineFormat {

    private final PlainLine plain = new PlainLine();

    @Override
    public @Nullable LoggedFrame parse(String line) throws Malformed {
        char first = line.charAt(0);
        if (first == '#' || first == ';') {
            return null;
        }
        boolean compact = line.indexOf('#') >= 0 && line.indexOf(" [") < 0 && (first == '(' || line.indexOf(' ') < 0);
        return compact ? CompactLine.parse(line) : plain.parse(line);
    }

    @Override
    public LogFormat format() {
        return LogFormat.CANDUMP;
    }
}
