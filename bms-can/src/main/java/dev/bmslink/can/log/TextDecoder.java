package dev.bmslink.can.log;

import java.nio.charset.StandardCharsets;

/** Splits bytes into lines. */
final class TextDecoder implements LogDecoder {

    /** Longer lines are not of any log format; they are reported as unreadable. */
    static final int MAX_LINE = 1024;

    private static final int EXCERPT = 60;

    private final LineFormat format;
    private final Sink sink;
    private final byte[] line = new byte[MAX_LINE];
    private int length;
    private boolean tooLong;

    TextDecoder(LineFormat format, Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    @Override
    public void onBytes(byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                append(bytes, start, i);
                endOfLine();
                start = i + 1;
            }
        }
        append(bytes, start, to);
    }

    private void append(byte[] bytes, int from, int to) {
        int room = MAX_LINE - length;
        int taken = Math.min(room, to - from);
        System.arraycopy(bytes, from, line, length, taken);
        length += taken;
        tooLong |= taken < to - from;
    }

    private void endOfLine() {
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1).strip();
        boolean cut = tooLong;
        // Forgotten first: the receiver of the frame may throw, and the next line must not start with this one.
        length = 0;
        tooLong = false;
        try {
            if (cut) {
                throw new Malformed("the line is longer than " + MAX_LINE + " bytes");
            }
            LoggedFrame frame = text.isEmpty() ? null : format.parse(text);
            if (frame == null) {
                sink.other();
            } else {
                sink.frame(format.format(), frame);
            }
        } catch (Malformed e) {
            sink.unreadable(e.reason(), excerpt(text));
        }
    }

    /** The start of the line with anything that could upset a terminal replaced. */
    private static String excerpt(String text) {
        return text.substring(0, Math.min(text.length(), EXCERPT)).replaceAll("[^ -~]", ".");
    }

    @Override
    public boolean isAtCandumpLine() {
        return length == 0 && !tooLong && format.format() == LogFormat.CANDUMP;
    }

    @Override
    public void onEnd() {
        if (length > 0 || tooLong) {
            endOfLine();
        }
    }
}
