package dev.bmslink.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks on the JDK at hand and appends a line for each sample to a file. */
public final class Measure {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Measure() {}

    /**
     * Runs the benchmarks.
     *
     * @param args the file, then {@code full} or {@code quick}, then an expression that selects benchmarks; with {@code
     *     quick} and {@code .} only those that a goal needs
     */
    public static void main(String[] args) throws RunnerException, IOException {
        Collection<RunResult> results =
                new Runner(options(args[1].equals("quick"), args[2]).build()).run();
        List<String> lines = new ArrayList<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    lines.add(line(name, iteration.getPrimaryResult().getScore()));
                    iteration.getSecondaryResults().forEach((key, secondary) -> {
                        if (key.endsWith(ALLOCATED)) {
                            lines.add(line(name + ":B", secondary.getScore()));
                        }
                    });
                }
            }
        }
        Files.write(Path.of(args[0]), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** One fork, because {@code benchmarks/run} measures in rounds, between which everything else has its turn. */
    private static ChainedOptionsBuilder options(boolean quick, String selected) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(quick && selected.equals(".") ? Rows.benchmarksWithGoal() : selected)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .forks(1)
                .verbosity(VerboseMode.SILENT);
        return quick
                ? options.warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(150))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(50))
                : options;
    }

    private static String line(String name, double figure) {
        return String.format(Locale.ROOT, "%s\t%.6f", name, figure);
    }
}
