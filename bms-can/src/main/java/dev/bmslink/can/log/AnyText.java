package dev.bmslink.can.log;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lines of any text format.
 *
 * <p>Until something says otherwise they are read as candump prints them and as people paste them. A header line, or a
 * line that only another format can have, is read as that format, and so is everything after it.
 */
final class AnyText implements LineFormat {

    private static final List<Supplier<LineFormat>> OTHERS = List.of(AscLines::new, TrcLines::new, GvretLines::new);

    private LineFormat current = new CandumpLines();

    @Override
    public @Nullable LoggedFrame parse(String line) throws Malformed {
        if (TrcLines.isHeader(line)) {
            current = new TrcLines();
        } else if (GvretLines.isHeader(line)) {
            current = new GvretLines();
        } else if (AscLines.isHeader(line) && !(current instanceof AscLines)) {
            current = new AscLines();
        }
        try {
            return current.parse(line);
        } catch (Malformed e) {
            LoggedFrame frame = current instanceof CandumpLines ? otherwise(line) : null;
            if (frame == null) {
                throw e;
            }
            return frame;
        }
    }

    /** A log that lost its header: the first frame that another format can read decides. */
    private @Nullable LoggedFrame otherwise(String line) {
        for (Supplier<LineFormat> each : OTHERS) {
            LineFormat other = each.get();
            LoggedFrame frame = tried(other, line);
            if (frame != null) {
                current = other;
                return frame;
            }
        }
        return null;
    }

    private static @Nullable LoggedFrame tried(LineFormat format, String line) {
        try {
            return format.parse(line);
        } catch (Malformed e) {
            return null;
        }
    }

    @Override
    public LogFormat format() {
        return current.format();
    }
}
