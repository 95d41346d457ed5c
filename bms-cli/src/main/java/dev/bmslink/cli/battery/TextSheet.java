package dev.bmslink.cli.battery;

import dev.bmslink.cli.Terminal;
import dev.bmslink.cli.battery.Section.Paragraph;
import dev.bmslink.cli.battery.Section.Table;
import dev.bmslink.core.drawing.TextTable;
import java.time.Duration;
import java.util.List;

/** Writes sections for a terminal, without their pictures. */
public final class TextSheet {

    private static final int COLUMNS = 140;

    private TextSheet() {}

    /** The text of some sections, with a blank line between them. */
    public static String of(Terminal terminal, List<Section> sections) {
        StringBuilder out = new StringBuilder();
        for (Section section : sections) {
            out.append(out.length() == 0 ? "" : "\n")
                    .append(terminal.strong(section.title()))
                    .append('\n');
            for (Section.Block block : section.blocks()) {
                if (block instanceof Paragraph paragraph) {
                    out.append(paragraph.text()).append('\n');
                } else if (block instanceof Table table) {
                    out.append(text(table));
                }
            }
        }
        return out.toString();
    }

    /** A time in its largest whole unit, such as {@code 5 months}. */
    public static String time(Duration time) {
        return Words.time(time);
    }

    /** As columns, or with a line per cell when the columns would be too wide to read. */
    private static String text(Table table) {
        TextTable columns = new TextTable(table.header().toArray(String[]::new));
        table.rows().forEach(row -> columns.row(row.toArray(String[]::new)));
        String text = columns.toString();
        return text.lines().allMatch(line -> line.length() <= COLUMNS) ? text : list(table);
    }

    private static String list(Table table) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : table.rows()) {
            out.append(row.get(0)).append('\n');
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    out.append("  ")
                            .append(table.header().get(i))
                            .append(": ")
                            .append(row.get(i))
                            .append('\n');
                }
            }
        }
        return out.toString();
    }
}
