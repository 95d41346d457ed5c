package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Untested;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules that the capture does not decide, and all rules. */
final class RuleSection {

    private RuleSection() {}

    static void untested(Markup page, Report report) {
        page.raw("<h2 id=\"untested\">Not tested</h2>\n");
        if (report.untested().isEmpty()) {
            page.element("p", "Every rule was decided.");
        }
        group(page, report, Verdict.INCONCLUSIVE, "Inconclusive: what to capture", true);
        group(page, report, Verdict.SKIPPED, "Excluded by the declaration", true);
        group(page, report, Verdict.NOT_APPLICABLE, "Not applicable", false);
    }

    /** Rules by the reason, since many share one. */
    private static void group(Markup page, Report report, Verdict verdict, String title, boolean open) {
        Map<String, List<Untested>> byReason = new LinkedHashMap<>();
        for (Untested untested : report.untested()) {
            if (untested.verdict() == verdict) {
                byReason.computeIfAbsent(untested.why(), why -> new ArrayList<>())
                        .add(untested);
            }
        }
        if (byReason.isEmpty()) {
            return;
        }
        String summary = title + " (" + Words.count(report.count(verdict), "rule", "rules") + ")";
        page.raw(open ? "<details open>" : "<details class=\"print\">")
                .element("summary", summary)
                .open("ul");
        byReason.forEach((why, rules) -> {
            page.raw("<li>").text(why).open("ul");
            for (Untested untested : rules) {
                page.raw("<li class=\"small\">").element("code", untested.rule().id());
                page.text(" " + untested.rule().sentence()).close("li");
            }
            page.close("ul").close("li");
        });
        page.close("ul").close("details");
    }

    static void all(Markup page, Report report) {
        page.raw("<h2 id=\"rules\">All rules</h2>\n<details class=\"print\">");
        page.element("summary", Words.count(report.results().size(), "rule", "rules"));
        page.raw("<div class=\"scroll\"><table class=\"wide small\">\n<tr><th>Rule</th><th>Verdict</th><th></th>"
                + "<th class=\"num\">Checked</th><th class=\"num\">Broken</th><th>Sentence and source</th></tr>\n");
        for (Result result : report.results()) {
            page.raw("<tr><td>").element("code", result.rule().id()).raw("</td><td>");
            HeadSection.tag(page, result.verdict());
            page.raw("</td>").element("td", result.rule().obligation().name().toLowerCase(Locale.ROOT));
            page.element("td.num", Words.count(result.checked())).element("td.num", Words.count(result.violations()));
            page.raw("<td>").text(result.rule().sentence() + " ");
            page.element("span.dim", result.rule().provenance().toString())
                    .raw("</td>")
                    .close("tr");
        }
        page.raw("</table></div></details>\n");
    }
}
