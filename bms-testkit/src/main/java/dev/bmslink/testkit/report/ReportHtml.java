package dev.bmslink.testkit.report;

import dev.bmslink.core.chart.ChartHtml;
import dev.bmslink.testkit.check.Report;

/**
 * Writes a report as one HTML page.
 *
 * <p>The page needs nothing else: no scripts, no fonts, no network. It suits a telephone, paper, light and dark rooms.
 */
public final class ReportHtml {

    private ReportHtml() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param origin how it came to be
     * @return an HTML document
     */
    public static String of(Report report, Origin origin) {
        Markup page = new Markup();
        page.raw("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            """);
        page.element(
                "title", HeadSection.title(report) + ": " + report.overall().label());
        page.raw("\n<style>\n" + ReportStyle.CSS + ChartHtml.STYLE + "</style>\n</head>\n<body>\n");
        HeadSection.write(page, report, origin);
        // Serial protocols have no messages with a period and a layout.
        boolean layouts = origin.profile().isPresent();
        page.raw("<nav><a href=\"#findings\">Findings</a><a href=\"#scorecard\">Scorecard</a>");
        if (layouts) {
            page.raw("<a href=\"#timeline\">Timeline</a><a href=\"#timing\">Timing</a><a href=\"#bytes\">Bytes</a>");
        } else if (!report.answers().isEmpty()) {
            page.raw("<a href=\"#timing\">Timing</a>");
        }
        page.raw("""
            <a href="#untested">Not tested</a><a href="#rules">All rules</a>\
            <a href="#repeat">How to repeat</a></nav>
            """);
        new FindingSection(page, report, origin.profile()).write();
        ScoreSection.write(page, report);
        if (layouts) {
            TimelineSection.write(page, report);
            TimingSection.write(page, report);
            ByteSection.write(page, report);
        } else {
            TimingSection.writeAnswers(page, report);
        }
        RuleSection.untested(page, report);
        RuleSection.all(page, report);
        HeadSection.repetition(page, report, origin);
        return page.raw("</body>\n</html>\n").toString();
    }
}
