package dev.bmslink.can.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in GitHub's Markdown; a column without content is left out. */
final class Table {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        this.head = List.of(head);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Text that Markdown takes literally, also inside a cell. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("|", "\\|")
                .replace("\n", " ");
    }

    @Override
    public String toString() {
        List<Integer> used = IntStream.range(0, head.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        StringBuilder table = new StringBuilder(line(used, head));
        table.append(line(used, head.stream().map(name -> "---").toList()));
        rows.forEach(row -> table.append(line(used, row)));
        return table.toString();
    }

    private static String line(List<Integer> columns, List<String> cells) {
        return columns.stream().map(cells::get).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
