package dev.bmslink.cli.monitor;

import dev.bmslink.cli.Terminal;
import dev.bmslink.cli.monitor.StyledLine.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws the monitor as lines of text.
 *
 * @param terminal how lines may be marked
 * @param width characters in a line, at least 1
 * @param height lines, at least 1
 */
public record Screen(Terminal terminal, int width, int height) {

    private static final int WIDE = 72;
    private static final int LONGEST_NAME = 26;
    private static final int INDENT = 4;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Draws.
     *
     * @param view what there is
     * @param controls what the keys have set
     * @param status a sentence on the state of the bus, empty for none
     * @return at most as many lines as the screen has, none of them too long
     */
    public List<String> draw(View view, Controls controls, String status) {
        List<String> lines = new ArrayList<>();
        lines.add(head(view, controls));
        lines.addAll(alarms(view));
        List<View.Row> rows = controls.select(view.rows());
        Columns columns = new Columns(rows);
        lines.add(columns.head());
        int room = height - lines.size() - 1;
        int shown = 0;
        for (View.Row row : rows) {
            List<String> drawn = columns.row(row);
            // The last line says how many rows found no room.
            if (drawn.size() > room) {
                break;
            }
            lines.addAll(drawn);
            room -= drawn.size();
            shown++;
        }
        List<String> top = lines.subList(0, Math.min(lines.size(), Math.max(0, height - 1)));
        List<String> all = new ArrayList<>(top);
        all.add(foot(controls, rows.size() - shown, view.rows().size() - rows.size(), status));
        return all;
    }

    private StyledLine line() {
        return new StyledLine(terminal, width);
    }

    private String head(View view, Controls controls) {
        StyledLine line = line().add(view.title(), Style.STRONG).add("  " + view.frames() + " frames");
        if (controls.paused()) {
            line.add("  ").add("PAUSED", Style.ALERT);
        }
        return line.toString();
    }

    private List<String> alarms(View view) {
        List<String> lines = new ArrayList<>();
        StyledLine line = line();
        for (View.ActiveAlarm alarm : view.alarms()) {
            String text = alarm.text();
            if (line.left() < width && line.left() < text.length() + 2) {
                lines.add(line.toString());
                line = line();
            }
            line.add(line.left() < width ? "  " : "").add("! " + text, Style.ALERT);
        }
        if (line.left() < width) {
            lines.add(line.toString());
        }
        return lines;
    }

    private String foot(Controls controls, int cut, int filtered, String status) {
        if (controls.typed() != null) {
            return line().add("/" + controls.typed() + "_").toString();
        }
        StyledLine line = line();
        line.add("q quit  c clear  s sort: " + controls.order().name().toLowerCase(Locale.ROOT), Style.FAINT);
        line.add("  SPACE " + (controls.paused() ? "go on" : "pause") + "  / filter", Style.FAINT);
        line.add(controls.filter().isEmpty() ? "" : ": " + controls.filter() + " (" + filtered + " hidden)");
        line.add(cut > 0 ? "  " + cut + " more rows" : "", Style.STRONG);
        line.add(status.isEmpty() ? "" : "  " + status, Style.ALERT);
        return line.toString();
    }

    /** The columns, as wide as the rows need them. */
    private final class Columns {

        private final int id;
        private final int name;
        private final boolean wide = width >= WIDE;

        Columns(List<View.Row> rows) {
            id = rows.stream().mapToInt(row -> row.id().length()).max().orElse(2);
            int longest =
                    rows.stream().mapToInt(row -> row.name().length()).max().orElse(2);
            name = Math.max(4, Math.min(longest, Math.min(LONGEST_NAME, width / 4)));
        }

        String head() {
            String timing = wide ? String.format(Locale.ROOT, " %7s %8s %7s", "age s", "period", "jitter") : "   age s";
            return line().add(
                            left("id", id) + "   " + left("name", name) + timing
                                    + String.format(Locale.ROOT, " %6s  values", "count"),
                            Style.FAINT)
                    .toString();
        }

        List<String> row(View.Row row) {
            List<String> lines = new ArrayList<>();
            StyledLine line = line();
            line.add(left(row.id(), id)).add(row.toBattery() ? " > " : "   ");
            line.add(left(row.name().isEmpty() ? "?" : row.name(), name), Style.STRONG);
            line.add(number(row.ageNanos() / NANOS_PER_SECOND, 8, 1), row.overdue() ? Style.ALERT : Style.PLAIN);
            if (wide) {
                line.add(number(row.periodMillis(), 9, 0)).add(number(row.jitterMillis(), 8, 1));
            }
            line.add(String.format(Locale.ROOT, "%7d", row.count()));
            boolean first = true;
            for (View.Cell cell : row.cells()) {
                int gap = !first && row.name().isEmpty() ? 1 : 2;
                if (line.left() < gap + cell.text().length()) {
                    lines.add(line.toString());
                    line = line().add(" ".repeat(INDENT));
                    gap = 0;
                }
                line.add(" ".repeat(gap)).add(cell.text(), style(cell));
                first = false;
            }
            lines.add(line.toString());
            return lines;
        }

        private Style style(View.Cell cell) {
            return cell.odd() ? Style.ALERT : cell.changed() ? Style.CHANGED : Style.PLAIN;
        }

        private static String left(String text, int width) {
            String cut = text.length() > width ? text.substring(0, width - 1) + "~" : text;
            return cut + " ".repeat(width - cut.length());
        }

        private static String number(double value, int width, int decimals) {
            String text = Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
            return " ".repeat(Math.max(1, width - text.length())) + text;
        }
    }
}
