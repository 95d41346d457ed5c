package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many rules of each message have which verdict. */
final class ScoreSection {

    private static final List<Verdict> ORDER = List.of(
            Verdict.FAIL, Verdict.WATCH, Verdict.INCONCLUSIVE, Verdict.PASS, Verdict.SKIPPED, Verdict.NOT_APPLICABLE);

    private ScoreSection() {}

    static void write(Markup page, Report report) {
        Map<String, List<Result>> byMessage = new LinkedHashMap<>();
        report.results()
                .forEach(result -> byMessage
                        .computeIfAbsent(result.rule().message(), message -> new ArrayList<>())
                        .add(result));
        page.raw("<h2 id=\"scorecard\">Scorecard</h2>\n<div class=\"scroll\"><table class=\"wide\">\n<tr><th>"
                + (byMessage.size() > 1 ? "Message" : "Rules") + "</th><th></th>");
        for (Verdict verdict : ORDER) {
            page.raw("<th class=\"num\" title=\"" + verdict.label() + "\">" + HeadSection.symbol(verdict));
            page.raw(" ").element("span.word", verdict.label()).raw("</th>");
        }
        page.close("tr");
        if (byMessage.size() > 1) {
            byMessage.forEach(
                    (message, results) -> row(page, message.isEmpty() ? "across messages" : message, results));
        }
        row(page, "all", report.results());
        page.raw("</table></div>\n");
    }

    private static void row(Markup page, String name, List<Result> results) {
        long[] counts = new long[Verdict.values().length];
        results.forEach(result -> counts[result.verdict().ordinal()]++);
        page.raw("<tr>").element("td.names", name).raw("<td><div class=\"bar\">");
        long sum = Arrays.stream(counts).sum();
        for (Verdict verdict : ORDER) {
            long count = counts[verdict.ordinal()];
            if (count > 0) {
                page.raw("<i class=\"" + HeadSection.key(verdict) + "\" style=\"width:" + 100 * count / sum
                        + "%\"></i>");
            }
        }
        page.raw("</div></td>");
        for (Verdict verdict : ORDER) {
            long count = counts[verdict.ordinal()];
            page.element(count == 0 ? "td.num zero" : "td.num", Words.count(count));
        }
        page.close("tr");
    }
}
