package dev.bmslink.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Measured figures by name. */
final class Samples {

    private final Map<String, DoubleStream.Builder> building = new TreeMap<>();
    private final Map<String, double[]> sorted = new TreeMap<>();

    /** Reads lines of a name, a tab and a figure. */
    static Samples read(Path... files) throws IOException {
        Samples samples = new Samples();
        for (Path file : files) {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                int tab = line.indexOf('\t');
                samples.building
                        .computeIfAbsent(line.substring(0, tab), name -> DoubleStream.builder())
                        .add(Double.parseDouble(line.substring(tab + 1)));
            }
        }
        samples.building.forEach((name, values) ->
                samples.sorted.put(name, values.build().sorted().toArray()));
        return samples;
    }

    boolean has(String name) {
        return sorted.containsKey(name);
    }

    double median(String name) {
        double[] values = of(name);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /** The fastest tenth ends here: about what a machine gives that nobody else uses. */
    double quiet(String name) {
        double[] values = of(name);
        return values[values.length / 10];
    }

    double min(String name) {
        return of(name)[0];
    }

    double max(String name) {
        double[] values = of(name);
        return values[values.length - 1];
    }

    private double[] of(String name) {
        return Objects.requireNonNull(sorted.get(name), name);
    }

    Map<String, double[]> all() {
        return sorted;
    }
}
