package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed pages are those that the definitions give. */
class DocumentsTest {

    private static final Path FOLDER = Path.of(System.getProperty("bmslink.root"), "docs", "profiles");
    private static final String REMEDY = "docs/profiles is not up to date; run docs/generate and commit what it writes";

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void committedPagesAreUpToDate() throws IOException {
        Map<String, String> committed = committed();
        Map<String, String> generated = Documents.of(Profiles.all());
        TreeSet<String> different = new TreeSet<>(generated.keySet());
        different.addAll(committed.keySet());
        different.removeIf(name -> committed.getOrDefault(name, "").equals(generated.getOrDefault(name, "")));
        assertTrue(different.isEmpty(), () -> REMEDY + ": " + different);
    }

    @Test
    void everyPictureAndAnchorThatAPageRefersToIsThere() {
        Map<String, String> files = Documents.of(Profiles.all());
        files.forEach((name, page) -> {
            Pattern.compile("]\\((img/[^)]*|[^)/:]*\\.md)\\)")
                    .matcher(page)
                    .results()
                    .forEach(link -> assertTrue(files.containsKey(link.group(1)), name + ": " + link.group(1)));
            Pattern.compile("]\\(#([^)]*)\\)").matcher(page).results().forEach(link -> {
                long headings = page.lines()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .filter(link.group(1)::equals)
                        .count();
                assertEquals(1, headings, name + ": " + link.group(1));
            });
        });
    }
}
