package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.message.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversations of the repository that have requests and replies; their times are not published. */
class AsciiCapturesTest {
    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final long HALF_SECOND = 500_000_000L;

    @ParameterizedTest
    @CsvSource({
        "us2000, BATTERY, PASS, ''",
        "us2000, INVERTER, PASS, ''",
        "v2.8, BATTERY, PASS, ''",
        "v2.8, INVERTER, PASS, ''",
        "force-v3.5, BATTERY, FAIL, ASCI-ALL-ASC-003",
        "force-v3.5, INVERTER, PASS, ''",
    })
    void aConversationHasItsVerdict(String name, Role role, Verdict verdict, String findings) throws IOException {
        AsciiChecker checker = new AsciiChecker(Declaration.of(role, "pylontech-ascii"), Dialect.DEFAULT);
        long[] now = {0};
        FrameDecoder decoder = FrameDecoder.forText(received -> checker.onFrame(received, now[0]));
        for (String line : Files.readAllLines(ROOT.resolve("samples/ascii/" + name + ".txt"))) {
            if (line.startsWith("~")) {
                now[0] += HALF_SECOND;
                decoder.onBytes((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        Report report = checker.report();
        String found = String.join(
                " ",
                report.findings().stream().map(result -> result.rule().id()).toList());
        assertEquals(findings, found, () -> report.findings().toString());
        assertEquals(verdict, report.overall(), () -> report.untested().toString());
    }
}
