package dev.bmslink.can.growatt.wit;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** Where an extreme value was measured. */
final class Location {

    private Location() {}

    static Whole stack(Confidence confidence) {
        return place("stack", 0, "10", confidence);
    }

    static Whole cluster(Confidence confidence) {
        return place("cluster", 1, "10", confidence);
    }

    static Whole module(Confidence confidence) {
        return place("module", 2, "100", confidence);
    }

    static Whole cell(Confidence confidence) {
        return Field.named("cell").u8(3).source(confidence, Frames.SOURCE).whole();
    }

    private static Whole place(String name, int byteIndex, String max, Confidence confidence) {
        return Field.named(name)
                .u8(byteIndex)
                .range("1", max)
                .source(confidence, Frames.SOURCE)
                .whole();
    }
}
