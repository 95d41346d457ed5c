package dev.bmslink.cli.check;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.testkit.check.Counts;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What the terminal shows of a report: the verdict, the worst findings, what is missing, and the files. */
public final class CheckSummary {

    private static final int TOP = 3;

    private CheckSummary() {}

    /** The text, without a line end. */
    public static String of(Report report, List<String> files, UnaryOperator<String> strong) {
        List<String> lines = new ArrayList<>();
        lines.add(strong.apply(report.overall().label().toUpperCase(Locale.ROOT)) + "  "
                + report.declaration().role().key() + " against " + report.subject() + ", "
                + report.counts().frames() + " frames " + span(report.counts()) + ": " + counts(report));
        List<Result> findings = report.findings();
        findings.stream().limit(TOP).forEach(finding -> addFinding(lines, report, finding));
        if (findings.size() > TOP) {
            lines.add("… and " + (findings.size() - TOP) + " more");
        }
        report.untested().stream()
                .filter(untested -> untested.verdict() == Verdict.INCONCLUSIVE)
                .map(untested -> "? " + untested.rule().id() + " is not decided: " + untested.why())
                .limit(TOP)
                .forEach(lines::add);
        if (!files.isEmpty()) {
            lines.add("Written: " + String.join(", ", files));
        }
        return String.join("\n", lines);
    }

    private static void addFinding(List<String> lines, Report report, Result finding) {
        lines.add((finding.verdict() == Verdict.WATCH ? "◎ " : "✗ ") + finding.rule());
        String detail = finding.evidence().isEmpty()
                ? ""
                : place(report, finding.evidence().get(0));
        lines.add("    " + detail + (finding.violations() > 1 ? "; " + finding.violations() + " times" : ""));
    }

    private static String place(Report report, Evidence evidence) {
        StringBuilder place = new StringBuilder();
        if (evidence.hasTime()) {
            place.append("t=")
                    .append(seconds(evidence.timeNanos() - report.counts().firstNanos()))
                    .append(' ');
        }
        if (evidence.index() >= 0) {
            place.append("frame ")
                    .append(evidence.index() + 1)
                    .append(' ')
                    .append(evidence.frame())
                    .append(' ');
        }
        return place + evidence.detail();
    }

    private static String counts(Report report) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = report.count(verdict);
            if (count > 0) {
                counts.add(count + " " + verdict.label());
            }
        }
        return String.join(", ", counts);
    }

    private static String span(Counts counts) {
        return counts.firstNanos() == LoggedFrame.NO_TIME ? "without times" : "in " + seconds(counts.spanNanos());
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
}
