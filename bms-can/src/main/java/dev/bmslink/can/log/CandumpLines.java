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
        boolean compact = line.indexOf('#') >= 0 && (first == '(' ? !hasLength(line) : line.indexOf(' ') < 0);
        return compact ? CompactLine.parse(line) : plain.parse(line);
    }

    /** Whether there is {@code [8]}: the characters after the data may be anything, also a number sign. */
    private static boolean hasLength(String line) {
        int bracket = line.indexOf(" [");
        return bracket >= 0 && bracket + 3 < line.length() && Fields.digits(line, bracket + 2, bracket + 3, 10) >= 0;
    }

    @Override
    public LogFormat format() {
        return LogFormat.CANDUMP;
    }
}
