package dev.bmslink.cli.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed pages of {@code docs/batteries}. */
class BatteryPagesTest {

    private static final Path FOLDER = Path.of("../docs/batteries");
    private static final String REMEDY = " differs from what the code writes; run docs/generate-batteries";
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]+)\"");

    @Test
    void committedFilesAreWhatTheCodeWrites() throws IOException {
        Map<String, String> pages = BatteryPages.all();
        Set<String> committed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            committed.add(FOLDER.relativize(file).toString().replace('\\', '/')));
        }
        assertEquals(pages.keySet(), committed, "the list of files" + REMEDY);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertEquals(page.getValue(), Files.readString(FOLDER.resolve(page.getKey())), page.getKey() + REMEDY);
        }
    }

    @Test
    void everyPictureOnAPageIsWrittenAndUsed() {
        Map<String, String> pages = BatteryPages.all();
        Set<String> used = new TreeSet<>();
        for (String page : pages.values()) {
            Matcher matcher = PICTURE.matcher(page);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        Set<String> pictures = new TreeSet<>(pages.keySet());
        pictures.removeIf(name -> !name.startsWith("img/"));
        assertEquals(pictures, used);
    }

    @Test
    void everyFamilyHasAPageWithEveryPort() {
        Map<String, String> pages = BatteryPages.all();
        for (Model family : Catalogue.families()) {
            String page = String.valueOf(pages.get(family.id() + ".md"));
            for (Port port : Ports.of(family.id())) {
                assertTrue(page.contains("alt=\"" + port.id() + ", pin by pin\""), port.id());
            }
            assertTrue(String.valueOf(pages.get("README.md")).contains("(" + family.id() + ".md)"), family.id());
        }
    }

    @Test
    void everyRowOfATableHasAsManyCellsAsItsHeader() {
        BatteryPages.all().forEach((name, page) -> {
            int columns = 0;
            for (String line : page.lines().toList()) {
                int cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
                if (columns > 0 && cells > 0) {
                    assertEquals(columns, cells, name + ": " + line);
                }
                columns = cells;
            }
        });
    }
}
