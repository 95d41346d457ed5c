package dev.bmslink.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.testkit.check.AsciiChecker;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Tests out of any report, here of the ASCII protocol. */
class ReportTestsTest {

    /** Manufacturer information of a US2000, captured. */
    private static final String ASK = "~20024651C0040000FCD5\r";

    private static final String ANSWER =
            "~20024600C0405553324B42504C000000020350796C6F6E2D2D2D2D2D2D2D2D2D2D2D2D2D2D2DEF98\r";

    private static Report check(String characters) {
        AsciiChecker checker = new AsciiChecker(Declaration.of(Role.BATTERY, "pylontech-ascii"), Dialect.DEFAULT);
        FrameDecoder decoder = new FrameDecoder(received -> checker.onFrame(received, LoggedFrame.NO_TIME));
        decoder.onBytes(characters.getBytes(StandardCharsets.ISO_8859_1));
        return checker.report();
    }

    /** As a user writes it. */
    @TestFactory
    Stream<DynamicNode> aUs2000SpeaksItsProtocol() {
        return ReportTests.of(check(ASK + ANSWER), Obligation.MUST);
    }

    private static List<DynamicTest> tests(Report report) {
        List<DynamicTest> tests = new ArrayList<>();
        ReportTests.of(report, Obligation.MUST).forEach(node -> collect(node, tests));
        return tests;
    }

    private static void collect(DynamicNode node, List<DynamicTest> tests) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> collect(child, tests));
        } else {
            tests.add((DynamicTest) node);
        }
    }

    private static DynamicTest test(Report report, String start) {
        return tests(report).stream()
                .filter(test -> test.getDisplayName().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBrokenRuleFailsItsTestOnly() {
        Report report = check(ASK + ANSWER.replace("EF98", "EF99"));
        List<String> failed = new ArrayList<>();
        for (DynamicTest test : tests(report)) {
            try {
                test.getExecutable().execute();
            } catch (AssertionFailedError e) {
                failed.add(test.getDisplayName().substring(0, 16));
                assertTrue(e.getMessage().startsWith("ASCI-ALL-ASC-004 at frame 2: "), e.getMessage());
            } catch (TestAbortedException e) {
                // What the frame with the wrong checksum would have decided.
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
        assertEquals(List.of("ASCI-ALL-ASC-004"), failed);
    }

    @Test
    void withoutTimesTheReplyTimeIsAborted() {
        TestAbortedException aborted = assertThrows(
                TestAbortedException.class,
                () -> test(check(ASK + ANSWER), "ASCI-ALL-ASC-025")
                        .getExecutable()
                        .execute());
        assertTrue(String.valueOf(aborted.getMessage()).contains("capture the time of each frame"));
    }

    @Test
    void aReportOfNothingFails() {
        assertThrows(
                AssertionFailedError.class,
                () -> test(check(""), "the capture holds").getExecutable().execute());
    }
}
