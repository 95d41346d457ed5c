package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bmslink.rs485.ascii.Command;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs once, however briefly. */
class SmokeTest {

    /** The benchmarks in the compiled classes, whether or not the tool knows them. */
    static Set<String> benchmarks() throws IOException, ClassNotFoundException {
        Path classes = Path.of("target/classes").toAbsolutePath();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")
                            && !path.toString().contains("jmh_generated"))
                    .toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                for (Method method :
                        Class.forName(name.substring(0, name.length() - 6)).getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Benchmark.class)) {
                        names.add(method.getDeclaringClass().getName() + "." + method.getName());
                    }
                }
            }
        }
        return names;
    }

    @Test
    void everyBenchmarkRuns() throws RunnerException, IOException, ClassNotFoundException {
        System.setProperty("benchmarks.lines", "5000");
        // Another run on this machine would not disturb this one, which measures nothing.
        System.setProperty("jmh.ignoreLock", "true");
        Options once = new OptionsBuilder()
                .include(".*")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(once).run();
        Set<String> run = new TreeSet<>();
        results.forEach(result -> run.add(result.getParams().getBenchmark()));
        assertFalse(run.isEmpty());
        assertEquals(benchmarks(), run);
    }

    @Test
    void anAsciiReplyIsWrittenAsItWasRead() {
        AsciiBenchmark ascii = new AsciiBenchmark();
        assertArrayEquals(ascii.characters, ascii.encodeFrame());
        assertArrayEquals(ascii.characters, ascii.encodeReply());
        assertEquals(Command.ANALOG_VALUES, ascii.decodeReply().command());
    }
}
