package dev.bmslink.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

    @Test
    void everyBenchmarkIsInTheTableAndEveryRowIsMeasured() throws IOException {
        Set<String> measured = new TreeSet<>();
        try (InputStream list = RowsTest.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            var names = Pattern.compile("dev\\.bmslink\\.benchmarks\\.(\\w+) S \\d+ \\S+ S \\d+ (\\w+)")
                    .matcher(text);
            while (names.find()) {
                measured.add(names.group(1) + "." + names.group(2));
            }
        }
        Set<String> inTable = new TreeSet<>();
        for (Row row : Rows.ALL) {
            for (String name : new String[] {row.measured(), row.baseline()}) {
                if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
                    inTable.add(name.replace(":B", ""));
                }
            }
        }
        assertEquals(measured, inTable);
    }

    @TempDir
    Path folder;

    @Test
    void figuresAreRatiosOfMedians() throws IOException {
        Path file = folder.resolve("samples.tsv");
        Files.writeString(file, "a\t3\na\t1\na\t2\nb\t4\nb\t5\n");
        Samples samples = Samples.read(file, folder.resolve("missing"));
        assertEquals(2, samples.median("a"));
        assertEquals(4.5, samples.median("b"));
        assertEquals(1, samples.quiet("a"));
        Row row = new Row("1", "", "a", Row.Kind.RATIO, "b", 0.4);
        double figure = row.kind().figure(samples.median("a"), samples.median("b"));
        assertEquals(2 / 4.5, figure);
        assertTrue(!row.isMet(figure));
    }
}
