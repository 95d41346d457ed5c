package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The specification says what the machines do. */
class LinkDocumentTest {

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("bmslink.root"), "docs", "link-port.md"));
    }

    @Test
    void committedTablesAreUpToDate() throws IOException {
        String page = page();
        String begin = "<!-- tables -->\n";
        String tables =
                page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- end of the tables -->"));
        assertEquals(
                LinkDocument.tables(),
                tables,
                "docs/link-port.md is not up to date; run docs/generate-link and commit");
    }

    @Test
    void everyReportIsExplained() throws IOException {
        String page = page();
        Stream.of(ReportKind.values())
                .filter(kind -> kind != ReportKind.DEFECT)
                .forEach(kind -> assertTrue(page.contains(kind.name()), kind::name));
    }
}
