package dev.bmslink.cli.monitor;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** The whole terminal, without echo and line editing, until it is closed. */
public final class TerminalTable implements Closeable {

    private static final String ENTER = "\u001b[?1049h\u001b[?25l";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private final Terminal terminal;
    private final Attributes before;
    private final AtomicBoolean resized = new AtomicBoolean(true);

    private TerminalTable(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
        terminal.writer().print(ENTER);
        terminal.flush();
    }

    /** Takes the terminal over, if there is one that can be written at any place. */
    public static Optional<TerminalTable> open() throws IOException {
        Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).ffm(false).build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return Optional.empty();
        }
        return Optional.of(new TerminalTable(terminal));
    }

    /** Waits for a key; negative when none came in time, and {@code q} when there will be no more. */
    public int key(long millis) throws IOException {
        int key = terminal.reader().read(millis);
        return key == NonBlockingReader.EOF ? 'q' : key;
    }

    /** Characters in a line. */
    public int width() {
        int width = size().getColumns();
        return width > 0 ? width : USUAL_WIDTH;
    }

    /** Lines. */
    public int height() {
        int height = size().getRows();
        return height > 0 ? height : USUAL_HEIGHT;
    }

    private Size size() {
        return terminal.getSize();
    }

    /** Whether the size has changed since the last question. */
    public boolean isResized() {
        return resized.getAndSet(false);
    }

    /** Shows lines that are not longer and not more than the terminal has. */
    public void draw(List<String> lines) {
        StringBuilder text = new StringBuilder(HOME);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\r\n").append(lines.get(i)).append(CLEAR_TO_END_OF_LINE);
        }
        terminal.writer().print(text.append(CLEAR_BELOW));
        terminal.flush();
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() throws IOException {
        terminal.writer().print(LEAVE);
        terminal.flush();
        terminal.setAttributes(before);
        terminal.close();
    }
}
