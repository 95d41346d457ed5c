package dev.bmslink.core.drawing;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, each as wide as its widest cell. */
public final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    /**
     * Begins a table.
     *
     * @param header the headings
     */
    public TextTable(String... header) {
        rows.add(header.clone());
    }

    /**
     * Adds a row.
     *
     * @param cells its cells
     * @throws IllegalArgumentException when there are not as many cells as headings
     */
    public void row(String... cells) {
        if (cells.length != rows.get(0).length) {
            throw new IllegalArgumentException(cells.length + " cells under " + rows.get(0).length + " headings");
        }
        rows.add(cells.clone());
    }

    /** Returns the lines, each ending with a line feed and without trailing blanks. */
    @Override
    public String toString() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
