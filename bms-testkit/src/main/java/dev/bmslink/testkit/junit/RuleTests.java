package dev.bmslink.testkit.junit;

import dev.bmslink.testkit.check.Counts;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.report.JUnitXml;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Turns a report into tests: profile, message, rule. */
final class RuleTests {

    private final Report report;
    private final Obligation weakest;
    private final String recording;
    private final Optional<URI> file;
    private final Optional<Path> page;

    RuleTests(Report report, Obligation weakest, Recording recording, Path page) {
        this.report = report;
        this.weakest = weakest;
        this.recording = recording.name();
        this.file = recording.file();
        this.page = Optional.of(page);
    }

    /** Tests of a report of which only the results are known. */
    RuleTests(Report report, Obligation weakest) {
        this.report = report;
        this.weakest = weakest;
        this.recording = "the capture";
        this.file = Optional.empty();
        this.page = Optional.empty();
    }

    Stream<DynamicNode> tree() {
        Map<String, List<DynamicNode>> byMessage = new LinkedHashMap<>();
        report.results()
                .forEach(result -> byMessage
                        .computeIfAbsent(result.rule().message(), message -> new ArrayList<>())
                        .add(test(result)));
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(DynamicTest.dynamicTest("the capture holds frames of the product", this::frames));
        byMessage.forEach((message, tests) ->
                nodes.add(DynamicContainer.dynamicContainer(message.isEmpty() ? "across messages" : message, tests)));
        return Stream.of(DynamicContainer.dynamicContainer(
                report.subject() + page.map(path -> ", see " + path).orElse(""), nodes));
    }

    /** Without this test a capture of nothing would leave every rule undecided and the build green. */
    private void frames() {
        Counts counts = report.counts();
        boolean battery = report.declaration().role() == Role.BATTERY;
        long sent = battery ? counts.fromBattery() : counts.toBattery();
        if (sent == 0) {
            Assertions.fail("none of the " + counts.frames() + " frames of " + recording + " is one of "
                    + report.subject() + " that the "
                    + report.declaration().role().key() + " sends");
        }
    }

    private DynamicTest test(Result result) {
        Rule rule = result.rule();
        String name = rule.id() + " " + rule.sentence();
        return file.map(capture -> DynamicTest.dynamicTest(name, capture, () -> judge(result)))
                .orElseGet(() -> DynamicTest.dynamicTest(name, () -> judge(result)));
    }

    private void judge(Result result) {
        switch (result.verdict()) {
            case FAIL -> {
                if (JUnitXml.counts(result, weakest)) {
                    // Some runners show a dynamic test by its number only, so the message names the rule.
                    Assertions.fail(result.rule().id() + " at " + JUnitXml.headline(report, result) + "\n"
                            + JUnitXml.details(report, result)
                            + page.map(path -> "Report: " + path).orElse(""));
                }
            }
            case INCONCLUSIVE -> Assumptions.abort(result.rule().id() + " inconclusive: " + result.explanation());
            case SKIPPED, NOT_APPLICABLE -> Assumptions.abort(result.verdict().label() + ": " + result.explanation());
            case PASS, WATCH -> {}
        }
    }
}
