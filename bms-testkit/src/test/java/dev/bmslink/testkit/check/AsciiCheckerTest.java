package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.message.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests and replies as they were recorded from a US2000, and the V3.5 document's, with one defect each. */
class AsciiCheckerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long REPLY = 90_000_000L;

    /** Manufacturer information, captured. */
    private static final String ASK = "~20024651C0040000FCD5";

    private static final String ANSWER =
            "~20024600C0405553324B42504C000000020350796C6F6E2D2D2D2D2D2D2D2D2D2D2D2D2D2D2DEF98";

    private static Report check(Role role, long replyNanos, String... lines) {
        AsciiChecker checker = new AsciiChecker(Declaration.of(role, "pylontech-ascii"), Dialect.DEFAULT);
        long[] now = {0};
        FrameDecoder decoder = new FrameDecoder(received -> checker.onFrame(received, now[0]));
        for (int i = 0; i < lines.length; i++) {
            now[0] += i % 2 == 0 ? SECOND : replyNanos;
            decoder.onBytes((lines[i] + "\r").getBytes(StandardCharsets.ISO_8859_1));
        }
        return checker.report();
    }

    private static List<String> broken(Role role, String... lines) {
        return check(role, REPLY, lines).findings().stream()
                .map(result -> result.rule().id())
                .toList();
    }

    @Test
    void aUs2000AnswersAsTheProtocolAsks() {
        Report report = check(Role.BATTERY, REPLY, ASK, ANSWER, ASK, ANSWER);
        assertEquals(List.of(), report.findings());
        assertEquals(Verdict.PASS, report.overall(), () -> report.untested().toString());
        AnswerStats stats = report.answers().get(0);
        assertEquals(2, stats.requests());
        assertEquals(REPLY, stats.maxNanos());
    }

    @Test
    void itsHostAsksAsTheProtocolAsks() {
        Report report = check(Role.INVERTER, REPLY, ASK, ANSWER, ASK, ANSWER);
        assertEquals(List.of(), report.findings());
        assertEquals(Verdict.PASS, report.overall(), () -> report.untested().toString());
    }

    @Test
    void aWrongChecksumIsFound() {
        assertEquals(List.of("ASCI-ALL-ASC-004"), broken(Role.BATTERY, ASK, ANSWER.replace("EF98", "EF99")));
        assertEquals(List.of("ASCI-ALL-ASC-004"), broken(Role.INVERTER, ASK.replace("FCD5", "FCD6"), ANSWER));
    }

    @Test
    void aWrongLengthChecksumIsFound() {
        assertEquals(
                List.of("ASCI-ALL-ASC-002"),
                broken(
                        Role.BATTERY,
                        ASK,
                        checked("20024600B0405553324B42504C000000020350796C6F6E2D2D2D2D2D2D2D2D2D2D2D2D2D2D2D")));
    }

    @Test
    void aReplyFromAnotherAddressIsFound() {
        assertEquals(
                List.of("ASCI-ADR-ASC-021"),
                broken(
                        Role.BATTERY,
                        ASK,
                        checked(ANSWER.substring(1, 3) + "03" + ANSWER.substring(5, ANSWER.length() - 4))));
    }

    @Test
    void anUnknownReturnCodeIsFound() {
        assertEquals(List.of("ASCI-RTN-ASC-023"), broken(Role.BATTERY, ASK, checked("2002463A0000")));
    }

    @Test
    void aReplyThatIsTooShortForItsCommandIsFound() {
        assertEquals(List.of("ASCI-INFO-ASC-024"), broken(Role.BATTERY, ASK, checked("20024600C0045553")));
    }

    @Test
    void aMissingReplyIsFound() {
        AsciiChecker checker = new AsciiChecker(Declaration.of(Role.BATTERY, "pylontech-ascii"), Dialect.DEFAULT);
        long[] now = {0};
        FrameDecoder decoder = new FrameDecoder(received -> checker.onFrame(received, now[0]));
        for (String line : List.of(ASK, ANSWER, ASK, ASK, ANSWER)) {
            now[0] += SECOND;
            decoder.onBytes((line + "\r").getBytes(StandardCharsets.ISO_8859_1));
        }
        assertEquals(
                Verdict.FAIL,
                checker.report().result("ASCI-ALL-ASC-020").orElseThrow().verdict());
    }

    @Test
    void aSlowReplyIsReportedWithoutFailing() {
        Report report = check(Role.BATTERY, 2 * SECOND, ASK, ANSWER);
        assertEquals(Verdict.PASS, report.overall());
        assertEquals(
                List.of("ASCI-ALL-ASC-025"),
                report.findings().stream().map(result -> result.rule().id()).toList());
    }

    @Test
    void anUnfinishedFrameIsFound() {
        assertEquals(List.of("ASCI-ALL-ASC-001"), broken(Role.BATTERY, ASK, "~2002460"));
    }

    @Test
    void anUnknownCommandIsFound() {
        assertEquals(
                true,
                broken(Role.INVERTER, checked("2002463B0000"), checked("200246040000"))
                        .contains("ASCI-CID2-ASC-010"));
    }

    /** The frame with a right checksum. */
    private static String checked(String characters) {
        int sum = characters.chars().sum();
        return "~" + characters + String.format("%04X", -sum & 0xFFFF);
    }
}
