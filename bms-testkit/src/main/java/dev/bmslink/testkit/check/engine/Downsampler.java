package dev.bmslink.testkit.check.engine;

import dev.bmslink.testkit.check.Point;
import dev.bmslink.testkit.check.Series;
import java.util.ArrayList;
import java.util.List;

/** Keeps a bounded number of samples of a quantity: when it is full, every second one goes, and the step doubles. */
final class Downsampler {
    private final List<Point> points = new ArrayList<>();
    private long step = 1;
    private long offered;

    void add(long timeNanos, double value) {
        if (offered++ % step != 0) {
            return;
        }
        if (points.size() == Series.MAX_POINTS) {
            for (int i = points.size() - 1; i > 0; i -= 2) {
                points.remove(i);
            }
            step *= 2;
            if ((offered - 1) % step != 0) {
                return;
            }
        }
        points.add(new Point(timeNanos, value));
    }

    List<Point> points() {
        return points;
    }
}
