package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.signal.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Path SOURCES = Path.of(System.getProperty("bmslink.root"), "docs", "sources.md");

    @Test
    void everySourceKeyIsListed() throws IOException {
        Set<String> listed = Files.readAllLines(SOURCES).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| key"))
                .map(line -> line.split("\\|")[1])
                .flatMap(keys -> Pattern.compile(",").splitAsStream(keys))
                .map(String::strip)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Profiles.all().stream()
                .flatMap(profile -> Stream.concat(
                        Stream.of(profile.head().provenance()),
                        profile.messages().stream()
                                .flatMap(message -> Stream.concat(
                                        Stream.of(message.provenance()),
                                        message.signals().stream()
                                                .map(signal -> signal.meaning().provenance())))))
                .map(Provenance::source)
                .flatMap(keys -> Pattern.compile(",").splitAsStream(keys))
                .map(String::strip)
                .filter(key -> !listed.contains(key) && !key.startsWith("CAP-C"))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }
}
