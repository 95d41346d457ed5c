package dev.bmslink.core.chart;

import java.util.List;

/**
 * Subplots over one time.
 *
 * @param title what is shown
 * @param note what a reader must know besides, empty when there is nothing
 * @param clock what the numbers of time count
 * @param from time of the left edge
 * @param to time of the right edge, not before the left one
 * @param subplots the subplots from top to bottom
 */
public record Chart(String title, String note, Clock clock, long from, long to, List<Subplot> subplots) {

    /** What the horizontal axis counts. */
    public enum Clock {
        /** Nanoseconds. */
        NANOSECONDS,
        /** Frames of a log without times. */
        FRAMES
    }

    /** Copies the subplots and checks the edges. */
    public Chart {
        subplots = List.copyOf(subplots);
        if (to < from || to - from < 0) {
            throw new IllegalArgumentException("a chart from " + from + " to " + to);
        }
    }
}
