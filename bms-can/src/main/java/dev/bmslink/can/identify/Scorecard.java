package dev.bmslink.can.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the evidence for and against one profile. */
final class Scorecard {

    private final List<Evidence> evidence = new ArrayList<>();

    void add(double bits, String text) {
        evidence.add(new Evidence(bits, text));
    }

    double bits() {
        return evidence.stream().mapToDouble(Evidence::bits).sum();
    }

    List<Evidence> weightiestFirst() {
        return evidence.stream()
                .sorted(Comparator.comparingDouble((Evidence item) -> -Math.abs(item.bits())))
                .toList();
    }
}
