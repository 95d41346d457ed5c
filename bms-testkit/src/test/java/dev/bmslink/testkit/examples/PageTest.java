package dev.bmslink.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.testkit.check.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/conformance.md shows the programs that run here. */
class PageTest {

    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/conformance.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OurBatteryTest", "OurInverterTest", "OurFirmwareTest", "OurSerialTest"})
    void thePageShowsTheClass(String name) throws IOException {
        String folder = "bms-testkit/src/test/java/dev/bmslink/testkit/examples/";
        String code = Files.readString(ROOT.resolve(folder + name + ".java"));
        String body = code.substring(code.indexOf("import "));
        assertTrue(page().contains("```java\n" + body + "```"), () -> "the page does not show " + name + " as it is");
    }

    @Test
    void thePageShowsTheDeclaration() throws IOException {
        try (InputStream declaration = getClass().getResourceAsStream("/captures/battery.properties")) {
            String text = new String(declaration.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(page().contains("```properties\n" + text + "```"));
        }
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void thePageExplainsEveryVerdict(Verdict verdict) throws IOException {
        assertEquals(1, page().split("\n\\| " + verdict.label() + " \\|", -1).length - 1);
    }
}
