package dev.bmslink.core.battery;

import java.util.ArrayList;
import java.util.List;

/** Collects ratings section by section, in the order of the printed table. */
final class RatingList {
    private final List<Rating> ratings = new ArrayList<>();
    private final Manual manual;
    private Source source;

    RatingList(Manual manual, String section) {
        this.manual = manual;
        this.source = manual.section(section);
    }

    RatingList section(String section) {
        source = manual.section(section);
        return this;
    }

    RatingList add(RatedQuantity quantity, double value) {
        return add(quantity, Interval.exactly(value), "");
    }

    RatingList add(RatedQuantity quantity, double min, double max) {
        return add(quantity, new Interval(min, max), "");
    }

    RatingList add(RatedQuantity quantity, Interval value, String condition) {
        ratings.add(new Rating(quantity, value, condition, source));
        return this;
    }

    RatingList addAll(RatingList others) {
        ratings.addAll(others.ratings);
        return this;
    }

    List<Rating> build() {
        return List.copyOf(ratings);
    }
}
