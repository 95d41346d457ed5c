package dev.bmslink.core.chart;

/**
 * The part of a picture between the axes.
 *
 * @param left its left edge
 * @param right its right edge
 * @param from time of the left edge
 * @param to time of the right edge
 */
record Frame(double left, double right, long from, long to) {

    double x(long time) {
        return left + (right - left) * ((double) (time - from) / Math.max(1, to - from));
    }

    double width() {
        return right - left;
    }
}
