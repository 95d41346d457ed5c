package dev.bmslink.cli.battery;

import dev.bmslink.cli.battery.Section.Paragraph;
import dev.bmslink.cli.battery.Section.Picture;
import dev.bmslink.cli.battery.Section.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes sections as Markdown. */
final class MarkdownSheet {

    private static final int PICTURE_WIDTH = 360;

    private MarkdownSheet() {}

    static String of(String title, List<Section> sections) {
        StringBuilder out = new StringBuilder("# ").append(title).append("\n");
        for (Section section : sections) {
            out.append("\n## ").append(section.title()).append('\n');
            section.blocks().forEach(block -> out.append('\n').append(markdown(block)));
        }
        return out.toString();
    }

    private static String markdown(Section.Block block) {
        if (block instanceof Table table) {
            return markdown(table);
        }
        if (block instanceof Picture picture) {
            return "<img src=\"img/" + picture.name() + ".svg\" width=\"" + PICTURE_WIDTH + "\" alt=\""
                    + picture.description() + "\">\n";
        }
        return ((Paragraph) block).text() + "\n";
    }

    private static String markdown(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(line(table.header()));
        lines.add(line(Collections.nCopies(table.header().size(), "---")));
        table.rows()
                .forEach(row ->
                        lines.add(line(row.stream().map(MarkdownSheet::escape).toList())));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "&lt;");
    }
}
