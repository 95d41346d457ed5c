package dev.bmslink.cli.battery;

import java.util.ArrayList;
import java.util.List;

/** A part of a battery's sheet. */
public final class Section {

    /** What a section consists of. */
    sealed interface Block permits Paragraph, Table, Picture {}

    /** A paragraph of text. */
    record Paragraph(String text) implements Block {}

    /** A table; an empty cell says that nothing is printed. */
    record Table(List<String> header, List<List<String>> rows) implements Block {}

    /** A picture, which only a page shows. */
    record Picture(String name, String description, String svg) implements Block {}

    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    /** Begins a section. */
    public Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<Block> blocks() {
        return blocks;
    }

    Section text(String text) {
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text));
        }
        return this;
    }

    /** Adds a table unless it has no rows. */
    Section table(List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(header, rows));
        }
        return this;
    }

    Section picture(String name, String description, String svg) {
        blocks.add(new Picture(name, description, svg));
        return this;
    }
}
