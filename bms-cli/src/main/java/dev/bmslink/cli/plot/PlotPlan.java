package dev.bmslink.cli.plot;

import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chart shows: subplots of axes of signals.
 *
 * @param subplots for each subplot the groups of patterns that share an axis
 */
public record PlotPlan(List<List<List<SignalPattern>>> subplots) {

    /**
     * Reads the words of the command line: a lone {@code -} starts a subplot, a comma an axis.
     *
     * @throws IllegalArgumentException when a subplot or an axis is empty
     */
    public static PlotPlan of(List<String> words) {
        List<List<List<SignalPattern>>> subplots = new ArrayList<>();
        subplots.add(newSubplot());
        for (String word : words) {
            if (word.equals("-")) {
                subplots.add(newSubplot());
            } else {
                addTo(subplots.get(subplots.size() - 1), word);
            }
        }
        if (subplots.stream().flatMap(List::stream).anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a signal is missing before or after a - or a comma");
        }
        return new PlotPlan(subplots);
    }

    private static List<List<SignalPattern>> newSubplot() {
        List<List<SignalPattern>> subplot = new ArrayList<>();
        subplot.add(new ArrayList<>());
        return subplot;
    }

    private static void addTo(List<List<SignalPattern>> subplot, String word) {
        String[] parts = word.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                subplot.add(new ArrayList<>());
            }
            if (!parts[i].isEmpty()) {
                subplot.get(subplot.size() - 1).add(new SignalPattern(parts[i]));
            }
        }
    }

    /**
     * Checks that every pattern stands for something.
     *
     * @throws IllegalArgumentException that names signals with similar names
     */
    public void check(Profile profile) {
        for (SignalPattern pattern : patterns()) {
            if (pattern.in(profile).isEmpty()) {
                throw new IllegalArgumentException(
                        pattern.namesText(profile)
                                ? pattern.text() + " is no number; it cannot be drawn"
                                : profile.id() + " has no signal " + pattern.text()
                                        + NearNames.question(pattern.text(), names(profile)));
            }
        }
    }

    private static List<String> names(Profile profile) {
        return new SignalPattern("*")
                .in(profile).stream()
                        .map(named -> named.signal().name())
                        .distinct()
                        .toList();
    }

    List<SignalPattern> patterns() {
        return subplots.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
}
