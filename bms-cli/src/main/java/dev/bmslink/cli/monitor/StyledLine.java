package dev.bmslink.cli.monitor;

import dev.bmslink.cli.Terminal;

/** A line of at most a width, whose marks take no room. */
final class StyledLine {

    /** How a piece of text is marked. */
    enum Style {
        PLAIN,
        STRONG,
        FAINT,
        CHANGED,
        ALERT
    }

    private final Terminal terminal;
    private final int width;
    private final StringBuilder line = new StringBuilder();
    private int used;

    StyledLine(Terminal terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    /** Appends as much of a text as there is room for. */
    StyledLine add(String text, Style style) {
        String visible = text.substring(0, Math.min(text.length(), width - used));
        used += visible.length();
        line.append(visible.isEmpty() ? "" : marked(visible, style));
        return this;
    }

    StyledLine add(String text) {
        return add(text, Style.PLAIN);
    }

    private String marked(String text, Style style) {
        return switch (style) {
            case PLAIN -> text;
            case STRONG -> terminal.strong(text);
            case FAINT -> terminal.faint(text);
            case CHANGED -> terminal.changed(text);
            case ALERT -> terminal.alert(text);
        };
    }

    int left() {
        return width - used;
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
