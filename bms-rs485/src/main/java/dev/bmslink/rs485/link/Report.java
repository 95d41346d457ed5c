package dev.bmslink.rs485.link;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a master tells its user.
 *
 * @param kind what
 * @param position the position or address it is about, or 0
 * @param uids the packs it is about, in no order
 */
public record Report(ReportKind kind, int position, List<Uid> uids) {

    /** Copies the list. */
    public Report {
        uids = List.copyOf(uids);
    }

    static Report of(ReportKind kind, int position, Uid... uids) {
        return new Report(kind, position, List.of(uids));
    }

    /** Returns the report for people, such as {@code JOINED 4 (AM0000B3): a pack was added at the end}. */
    @Override
    public String toString() {
        String packs =
                uids.isEmpty() ? "" : uids.stream().map(Uid::toString).collect(Collectors.joining(", ", " (", ")"));
        return kind + (position == 0 ? "" : " " + position) + packs + ": " + kind.text();
    }
}
