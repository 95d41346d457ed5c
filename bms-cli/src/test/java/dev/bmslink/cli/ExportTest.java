package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @TempDir
    Path folder;

    private static Set<String> names(Path in) throws IOException {
        try (Stream<Path> paths = Files.list(in)) {
            return paths.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export dbc pylontech-lv | BO_ 849 Limits: 8 Battery",
                "export vectors pylontech-lv 35C | {\"v\":1,\"id\":\"35C\"",
                "export markdown pylontech-lv | # Pylontech low-voltage CAN protocol V1.2",
                "export markdown pylontech-lv 0x351 | ## 0x351 limits",
                "export svg pylontech-lv limits | <svg ",
                "export svg growatt-lv@rev05 serial_number-page-1 | <title>Bit map of serial_number, page 1</title>"
            })
    void writesToStandardOutput(String line, String expected) {
        Run run = Run.of(line.split(" "));
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().contains(expected), run.out());
    }

    @Test
    void oneFrameIsAllThatIsExported() {
        Run dbc = Run.of("export", "dbc", "pylontech-lv", "state_of_charge");
        assertTrue(dbc.out().contains("BO_ 853 "), dbc.out());
        assertFalse(dbc.out().contains("BO_ 849 "), dbc.out());
        Run vectors = Run.of("export", "vectors", "pylontech-lv", "state_of_charge");
        assertTrue(vectors.lines().stream().allMatch(line -> line.contains("\"frame\":\"state_of_charge\"")));
    }

    @Test
    void writesAFileOrIntoAFolder() throws IOException {
        Path file = folder.resolve("x.dbc");
        assertEquals(new Run(0, "", ""), Run.of("export", "dbc", "pylontech-lv", "-o", file.toString()));
        assertEquals(Run.of("export", "dbc", "pylontech-lv").out(), Files.readString(file));
        assertEquals(
                0,
                Run.of("export", "vectors", "pylontech-lv", "-o", folder.toString())
                        .code());
        assertEquals(Set.of("x.dbc", "pylontech-lv-1.2.jsonl"), names(folder));
        assertEquals(
                0,
                Run.of("export", "svg", "pylontech-lv", "-o", folder + "/pictures/")
                        .code());
        assertEquals(7, names(folder.resolve("pictures")).size());
    }

    @Test
    void withoutAProfileAllGoIntoAFolder() throws IOException {
        assertEquals(0, Run.of("export", "dbc", "-o", folder.toString()).code());
        assertEquals(Profiles.all().size(), names(folder).size());
        Path pages = folder.resolve("pages");
        assertEquals(0, Run.of("export", "markdown", "-o", pages.toString()).code());
        assertTrue(names(pages).containsAll(Set.of("README.md", "img", "sofar-1.0.md")));
        assertTrue(names(pages.resolve("img/sofar-1.0")).contains("limits.svg"));
        Path pictures = folder.resolve("svg");
        assertEquals(0, Run.of("export", "svg", "-o", pictures.toString()).code());
        assertTrue(names(pictures.resolve("pylontech-lv-1.2")).contains("limits.svg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "export pdf pylontech-lv",
                "export dbc",
                "export dbc unknown",
                "export dbc pylontech-lv unknown",
                "export svg pylontech-lv",
                "export svg growatt-lv@rev05 serial_number"
            })
    void wrongCommandLinesExitWithTwoAndSayWhy(String line) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void helpHasAnExample() {
        assertTrue(Run.of("export", "--help").out().contains("Example"));
    }
}
