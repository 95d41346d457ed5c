package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Counts;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DeclarationText;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Verdict;

/** The verdict, what it is about, and how to repeat it. */
final class HeadSection {

    private HeadSection() {}

    static String title(Report report) {
        String product = report.declaration().product();
        return "Conformance of "
                + (product.isEmpty() ? "a " + report.declaration().role().key() : product)
                + " to " + report.subject();
    }

    static void write(Markup page, Report report, Origin origin) {
        page.element("h1", title(report));
        Verdict verdict = report.overall();
        page.open("div.banner " + key(verdict));
        page.element("b", symbol(verdict) + " " + word(verdict)).element("p", sentence(report, verdict));
        page.close("div");
        facts(page, report, origin);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> "Does not conform";
            case PASS -> "Conforms";
            default -> "Inconclusive";
        };
    }

    private static String sentence(Report report, Verdict verdict) {
        long failures = report.results().stream()
                .filter(result -> result.isDecisiveFailure())
                .count();
        long open = report.results().stream()
                .filter(result -> result.verdict() == Verdict.INCONCLUSIVE
                        && result.rule().isDecisive())
                .count();
        String more =
                open == 0 ? "" : " " + Words.count(open, "required rule is", "required rules are") + " not decided.";
        return switch (verdict) {
            case FAIL -> Words.count(failures, "required rule is", "required rules are") + " broken." + more;
            case PASS -> "Every required rule that applies was checked and is followed.";
            default ->
                "No required rule is broken, but the capture does not show enough." + more
                        + " See what to capture under Not tested.";
        };
    }

    private static void facts(Markup page, Report report, Origin origin) {
        Declaration declaration = report.declaration();
        Counts counts = report.counts();
        page.open("dl.facts");
        fact(page, "Product", declaration.product());
        fact(page, "Firmware", declaration.firmware());
        fact(page, "Side", declaration.role().key());
        boolean serial = origin.profile().isEmpty();
        String definition = serial ? "Protocol" : "Profile";
        fact(page, definition, report.subject());
        code(page, definition + " SHA-256", report.subjectHash());
        fact(page, "Capture", origin.capture());
        code(page, "Capture SHA-256", origin.captureSha256());
        fact(
                page,
                "Frames",
                Words.count(counts.frames()) + ": " + Words.count(counts.fromBattery())
                        + (serial ? " answers, " : " from the battery, ") + Words.count(counts.toBattery())
                        + (serial ? " others, " : " to it, ") + Words.count(counts.unknown())
                        + (serial ? " damaged" : " unknown")
                        + (counts.withoutTime() == 0
                                ? ""
                                : ", " + Words.count(counts.withoutTime()) + " without a time"));
        boolean times = counts.withoutTime() < counts.frames();
        fact(page, "Span", times ? Words.seconds(counts.spanNanos()) : "");
        fact(page, "Tool", origin.tool());
        page.close("dl");
    }

    private static void fact(Markup page, String name, String value) {
        if (!value.isEmpty()) {
            page.element("dt", name).element("dd", value);
        }
    }

    private static void code(Markup page, String name, String value) {
        if (!value.isEmpty()) {
            page.element("dt", name).open("dd").element("code", value).close("dd");
        }
    }

    static void repetition(Markup page, Report report, Origin origin) {
        page.raw("<h2 id=\"repeat\">How to repeat</h2>\n");
        page.element(
                "p",
                "The same capture, declaration, profile and tool give this page again, byte for byte. "
                        + "Compare the two SHA-256 sums above first.");
        if (!origin.command().isEmpty()) {
            page.element("pre", origin.command());
        }
        page.element("p", "The declaration:");
        page.element("pre", DeclarationText.write(report.declaration()));
    }

    /** The class of the style sheet. */
    static String key(Verdict verdict) {
        return verdict.label().replace(' ', '_');
    }

    /** A sign that needs no colour. */
    static String symbol(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> "✗";
            case INCONCLUSIVE -> "?";
            case WATCH -> "◎";
            case PASS -> "✓";
            case SKIPPED -> "»";
            case NOT_APPLICABLE -> "–";
        };
    }

    static void tag(Markup page, Verdict verdict) {
        page.element("span.tag " + key(verdict), symbol(verdict) + " " + verdict.label());
    }
}
