package dev.bmslink.cli.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the keys have set.
 *
 * @param order the order of the rows
 * @param filter only rows that contain this text, empty for all
 * @param typed the filter while it is typed, or null
 * @param paused whether the table stands still
 * @param quit whether to end
 * @param clears how many times the table was cleared
 */
public record Controls(Order order, String filter, @Nullable String typed, boolean paused, boolean quit, int clears) {

    /** Nothing is pressed yet. */
    public static final Controls INITIAL = new Controls(Order.ID, "", null, false, false, 0);

    private static final int ESCAPE = 27;
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;
    private static final int LONGEST_FILTER = 40;

    /** Orders of rows. */
    public enum Order {
        /** By identifier. */
        ID,
        /** By name. */
        NAME,
        /** The one that came last first. */
        AGE,
        /** The most frequent first. */
        COUNT;

        private Comparator<View.Row> comparator() {
            return switch (this) {
                case ID -> Comparator.comparingInt(row -> 0);
                case NAME -> Comparator.comparing(View.Row::name);
                case AGE -> Comparator.comparingLong(View.Row::ageNanos);
                case COUNT -> Comparator.comparingLong(View.Row::count).reversed();
            };
        }

        private Order next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /** What a key makes of it; keys without a meaning change nothing. */
    public Controls press(int key) {
        if (typed != null) {
            return type(key, typed);
        }
        return switch (key) {
            case 'q' -> new Controls(order, filter, null, paused, true, clears);
            case 'c' -> new Controls(order, filter, null, paused, quit, clears + 1);
            case 's' -> new Controls(order.next(), filter, null, paused, quit, clears);
            case ' ' -> new Controls(order, filter, null, !paused, quit, clears);
            case '/' -> typing("");
            default -> this;
        };
    }

    private Controls type(int key, String text) {
        if (key == '\r' || key == '\n') {
            return new Controls(order, text.strip().toLowerCase(Locale.ROOT), null, paused, quit, clears);
        }
        if (key == ESCAPE) {
            return typing(null);
        }
        if (key == BACKSPACE || key == DELETE) {
            return typing(text.substring(0, Math.max(0, text.length() - 1)));
        }
        boolean printable = key >= ' ' && key < DELETE && text.length() < LONGEST_FILTER;
        return printable ? typing(text + (char) key) : this;
    }

    private Controls typing(@Nullable String text) {
        return new Controls(order, filter, text, paused, quit, clears);
    }

    /** The rows that pass the filter, in order. */
    public List<View.Row> select(List<View.Row> rows) {
        return rows.stream().filter(this::accepts).sorted(order.comparator()).toList();
    }

    private boolean accepts(View.Row row) {
        return filter.isEmpty()
                || row.id().toLowerCase(Locale.ROOT).contains(filter)
                || row.name().contains(filter)
                || row.cells().stream().anyMatch(cell -> cell.text().contains(filter));
    }
}
