package dev.bmslink.can.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a log of lines that begins with a line and ends with one.
 *
 * <p>Sections are read independently, each by a thread of the caller's with a {@link CandumpBatchReader} of its own; taken
 * in their order they give the frames of the whole log, in its order.
 *
 * @param start position of the first byte
 * @param end position after the last byte
 */
public record LogSection(long start, long end) {

    private static final int STEP = 4096;

    /**
     * Reads bytes of a log at a position.
     *
     * @param <X> what reading may throw
     */
    @FunctionalInterface
    public interface Source<X extends Exception> {

        /**
         * Reads some bytes.
         *
         * @param position position of the first byte
         * @param into receives the bytes, from its start
         * @return the number of bytes, less than 1 at the end of the log
         * @throws X when reading fails
         */
        int read(long position, byte[] into) throws X;
    }

    /** Checks the order. */
    public LogSection {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("section " + start + ".." + end + " is not in order");
        }
    }

    /**
     * Divides a log into sections of about the same length.
     *
     * @param <X> what reading may throw
     * @param size length of the log in bytes
     * @param count number of sections, at least 1
     * @param source gives the bytes around the places where the log is to be divided
     * @return sections that follow each other from 0 to the size; some are empty when lines are long
     * @throws X when reading fails
     */
    public static <X extends Exception> List<LogSection> divide(long size, int count, Source<X> source) throws X {
        if (count < 1) {
            throw new IllegalArgumentException("count " + count + " is less than 1");
        }
        List<LogSection> sections = new ArrayList<>(count);
        long start = 0;
        for (int i = 1; i <= count; i++) {
            long wanted = size / count * i;
            long end = i == count ? size : lineStart(Math.max(start, wanted), size, source);
            sections.add(new LogSection(start, end));
            start = end;
        }
        return sections;
    }

    /** The first position from the given one on at which a line begins, or the end of the log. */
    private static <X extends Exception> long lineStart(long from, long size, Source<X> source) throws X {
        if (from == 0) {
            return 0;
        }
        byte[] bytes = new byte[STEP];
        long position = from - 1;
        while (position < size) {
            int count = source.read(position, bytes);
            for (int i = 0; i < count; i++) {
                if (bytes[i] == '\n') {
                    return Math.min(size, position + i + 1);
                }
            }
            if (count < 1) {
                break;
            }
            position += count;
        }
        return size;
    }
}
