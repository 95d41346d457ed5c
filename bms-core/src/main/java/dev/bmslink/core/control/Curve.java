package dev.bmslink.core.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line through points; before the first and after the last point it goes on level.
 *
 * @param points at least one, by rising x
 */
public record Curve(List<Point> points) {

    /**
     * A point of a curve.
     *
     * @param x what is measured
     * @param y what follows
     */
    public record Point(double x, double y) {
        /** Checks that both are finite. */
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("point " + x + ", " + y + " is not finite");
            }
        }
    }

    /** Copies the points and checks their order. */
    public Curve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve needs a point");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i - 1).x() < points.get(i).x())) {
                throw new IllegalArgumentException("x = " + points.get(i).x() + " does not rise");
            }
        }
    }

    /**
     * Returns the curve through points.
     *
     * @param xy x and y of each point in turn
     * @return the curve
     */
    public static Curve of(double... xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException(xy.length + " numbers are no pairs");
        }
        return new Curve(IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
                .toList());
    }

    /**
     * Returns the height of the curve.
     *
     * @param x where
     * @return y, or NaN for NaN
     */
    public double at(double x) {
        Point before = points.get(0);
        if (Double.isNaN(x) || x <= before.x()) {
            return Double.isNaN(x) ? Double.NaN : before.y();
        }
        for (Point after : points) {
            if (x <= after.x()) {
                return before.y() + (after.y() - before.y()) * ((x - before.x()) / (after.x() - before.x()));
            }
            before = after;
        }
        return before.y();
    }

    /**
     * Returns the points for people.
     *
     * @return such as {@code 0 → 0.1, 5 → 0.35}
     */
    @Override
    public String toString() {
        return points.stream()
                .map(point -> Numbers.text(point.x()) + " → " + Numbers.text(point.y()))
                .collect(Collectors.joining(", "));
    }
}
