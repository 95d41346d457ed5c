package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.Verdict;

/**
 * Writes a report as JUnit XML, one test case for each rule.
 *
 * <p>A broken rule that counts is a failure, with the first frames and the hint. A rule that the capture does not decide is
 * skipped, with what to capture. A broken rule that does not count passes, and says so in its output.
 */
public final class JUnitXml {

    private JUnitXml() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param weakest the weakest obligation that counts
     * @return an XML document
     */
    public static String of(Report report, Obligation weakest) {
        long failures = report.results().stream()
                .filter(result -> counts(result, weakest))
                .count();
        long skipped = report.untested().size();
        Markup xml = new Markup().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.raw("<testsuites>\n<testsuite name=\"")
                .text(report.subject() + " " + report.declaration().role().key());
        xml.raw("\" tests=\"" + report.results().size() + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\""
                + skipped + "\">\n");
        report.results().forEach(result -> testCase(xml, report, result, weakest));
        return xml.raw("</testsuite>\n</testsuites>\n").toString();
    }

    /**
     * Returns whether a result is a failure that counts.
     *
     * @param result the result
     * @param weakest the weakest obligation that counts
     * @return true for a broken rule of that obligation or a stronger one
     */
    public static boolean counts(Result result, Obligation weakest) {
        return result.verdict() == Verdict.FAIL && result.rule().obligation().compareTo(weakest) <= 0;
    }

    private static void testCase(Markup xml, Report report, Result result, Obligation weakest) {
        Rule rule = result.rule();
        String message = rule.message().isEmpty() ? "all_messages" : rule.message();
        xml.raw("<testcase classname=\"").text(report.subject().replace('.', '_') + "." + message);
        xml.raw("\" name=\"").text(rule.id() + " " + rule.sentence()).raw("\"");
        switch (result.verdict()) {
            case PASS -> xml.raw("/>\n");
            case INCONCLUSIVE, SKIPPED, NOT_APPLICABLE ->
                xml.raw(">\n<skipped message=\"")
                        .text(result.verdict().label() + ": " + result.explanation())
                        .raw("\"/>\n</testcase>\n");
            case FAIL, WATCH -> {
                if (counts(result, weakest)) {
                    xml.raw(">\n<failure type=\"").text(rule.obligation().name());
                    xml.raw("\" message=\"").text(headline(report, result)).raw("\">");
                    xml.text(details(report, result)).raw("</failure>\n</testcase>\n");
                } else {
                    String standing = "reported, not counted (" + rule.obligation() + ", "
                            + result.verdict().label() + ")\n";
                    xml.raw(">\n<system-out>").text(standing + details(report, result));
                    xml.raw("</system-out>\n</testcase>\n");
                }
            }
        }
    }

    /**
     * Returns where a rule was broken first and what is wrong there.
     *
     * @param report the report
     * @param result a result of it
     * @return one line
     */
    public static String headline(Report report, Result result) {
        if (result.evidence().isEmpty()) {
            return Words.broken(result);
        }
        Evidence first = result.evidence().get(0);
        String place = Words.place(report, first);
        return (place.isEmpty() ? "" : place + ": ") + first.detail();
    }

    /**
     * Returns everything that a reader needs to act.
     *
     * @param report the report
     * @param result a result of it
     * @return lines with the rule, the first frames, the source, the usual cause and what to do
     */
    public static String details(Report report, Result result) {
        Rule rule = result.rule();
        StringBuilder text = new StringBuilder(rule.sentence())
                .append('\n')
                .append(Words.broken(result))
                .append('\n');
        for (Evidence evidence : result.evidence()) {
            text.append("  ").append(Words.place(report, evidence)).append(' ').append(evidence.frame());
            text.append(' ').append(evidence.detail()).append('\n');
        }
        line(text, "Source: ", rule.provenance().toString());
        line(text, "Usual cause: ", rule.cause());
        line(text, "What to do: ", rule.hint());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String content) {
        if (!content.isEmpty()) {
            text.append(label).append(content).append('\n');
        }
    }
}
