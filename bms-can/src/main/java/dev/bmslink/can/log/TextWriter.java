package dev.bmslink.can.log;

import java.nio.charset.StandardCharsets;

/** A head, and one line a frame. */
abstract class TextWriter implements LogWriter {

    private boolean started;

    /** The lines before the first frame. */
    protected String head(long firstNanos) {
        return "";
    }

    /** The line of a frame with its end. */
    protected abstract String line(LoggedFrame logged, long nanos);

    @Override
    public final byte[] write(LoggedFrame logged) {
        // NO_TIME is negative, too.
        long nanos = Math.max(0, logged.timeNanos());
        String head = started ? "" : head(nanos);
        started = true;
        return (head + line(logged, nanos)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public final byte[] end() {
        String head = started ? "" : head(0);
        started = true;
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A number of microseconds as a decimal number with the point moved to the left. */
    static String shifted(long micros, int decimals) {
        String digits = Long.toString(Math.abs(micros));
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        return (micros < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
    }

    /** The data bytes with a separator before each. */
    static String bytes(LoggedFrame logged, String separator) {
        String digits = logged.frame().dataText();
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 2) {
            bytes.append(separator).append(digits, i, i + 2);
        }
        return bytes.toString();
    }

    static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
