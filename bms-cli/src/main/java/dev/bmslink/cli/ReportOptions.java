package dev.bmslink.cli;

import dev.bmslink.cli.check.CheckSummary;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Verdict;
import dev.bmslink.testkit.report.JUnitXml;
import dev.bmslink.testkit.report.Origin;
import dev.bmslink.testkit.report.ReportHtml;
import dev.bmslink.testkit.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that end with a conformance report: what is written, and what the exit code says. */
final class ReportOptions {

    enum FailOn {
        must,
        should,
        any,
        none
    }

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a web page.")
    private @Nullable String html;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
    private @Nullable String json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit XML.")
    private @Nullable String junit;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "must, should, any or none: which findings give exit code 1 (default: ${DEFAULT-VALUE})")
    private FailOn failOn = FailOn.must;

    /** Writes the files, prints the summary and returns the exit code. */
    int finish(Report report, Origin origin, Output out, Terminal terminal) throws IOException {
        List<String> written = write(report, origin);
        out.line(CheckSummary.of(report, written, terminal::strong));
        return exitCode(report);
    }

    private List<String> write(Report report, Origin origin) {
        List<String> written = new ArrayList<>();
        if (html != null) {
            written.add(write(html, ReportHtml.of(report, origin)));
        }
        if (json != null) {
            written.add(write(json, ReportJson.of(report, origin)));
        }
        if (junit != null) {
            written.add(write(junit, JUnitXml.of(report, weakest())));
        }
        return written;
    }

    /** Writes a file and returns its name. */
    static String write(String name, String document) {
        try {
            Files.writeString(Path.of(name), document);
        } catch (IOException | InvalidPathException e) {
            throw new Failure(ExitCode.IO, "cannot write " + name + ": " + e.getMessage());
        }
        return name;
    }

    private Obligation weakest() {
        return switch (failOn) {
            case must, none -> Obligation.MUST;
            case should -> Obligation.SHOULD;
            case any -> Obligation.FOLKLORE;
        };
    }

    private int exitCode(Report report) {
        boolean found = failOn == FailOn.any ? !report.findings().isEmpty() : report.overall(weakest()) == Verdict.FAIL;
        if (found && failOn != FailOn.none) {
            return ExitCode.FINDINGS;
        }
        return report.overall() == Verdict.INCONCLUSIVE ? ExitCode.INCONCLUSIVE : ExitCode.OK;
    }
}
