package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.TimingStats;
import java.util.List;

/** How evenly each message came, and how fast one side answered. */
final class TimingSection {

    private TimingSection() {}

    static void write(Markup page, Report report) {
        page.raw("<h2 id=\"timing\">Timing</h2>\n");
        if (report.timing().isEmpty()) {
            page.element("p", "No message of the profile was seen.");
            return;
        }
        page.raw("<div class=\"scroll\"><table class=\"wide\">\n<tr><th>Message</th>");
        for (String head : List.of("frames", "expected", "shortest", "median", "p95", "p99", "longest", "from")) {
            page.element("th.num", head);
        }
        page.close("tr");
        report.timing().forEach(timing -> row(page, report, timing));
        page.raw("</table></div>\n")
                .element(
                        "p.dim small",
                        "Intervals in milliseconds; the last column is the time at"
                                + " which the longest one began, in seconds since the first frame.");
        answers(page, report.answers());
        page.raw("<h3>How far intervals are from what is expected</h3>\n<div class=\"cards\">\n");
        for (TimingStats timing : report.timing()) {
            if (timing.intervals() > 0 && !timing.jitter().isEmpty()) {
                page.open("div")
                        .open("b")
                        .text(timing.identifier() + " " + timing.message())
                        .close("b");
                page.raw(HistogramSvg.of(timing.jitter())).close("div");
            }
        }
        page.close("div")
                .element(
                        "p.dim small",
                        "Bars tell how many intervals lie between two deviations in milliseconds, their height how"
                                + " many of them on a scale of roots; the middle one is within 2 % of the period.");
    }

    /** Only how fast one side answered. */
    static void writeAnswers(Markup page, Report report) {
        if (!report.answers().isEmpty()) {
            page.raw("<h2 id=\"timing\">Timing</h2>\n");
            answers(page, report.answers());
        }
    }

    private static void row(Markup page, Report report, TimingStats timing) {
        page.raw("<tr>").element("td.names", timing.identifier() + " " + timing.message());
        number(page, Words.count(timing.frames()));
        number(page, timing.expectedNanos() == 0 ? "" : Words.millis(timing.expectedNanos()));
        boolean timed = timing.intervals() > 0;
        number(page, timed ? Words.millis(timing.minNanos()) : "");
        number(page, timed ? Words.millis(timing.medianNanos()) : "");
        number(page, timed ? Words.millis(timing.p95Nanos()) : "");
        number(page, timed ? Words.millis(timing.p99Nanos()) : "");
        number(page, timed ? Words.millis(timing.maxNanos()) : "");
        number(page, timed ? Words.seconds(Words.sinceStart(report, timing.maxAtNanos())) : "");
        page.close("tr");
    }

    private static void number(Markup page, String text) {
        page.element("td.num", text);
    }

    private static void answers(Markup page, List<AnswerStats> answers) {
        if (answers.isEmpty()) {
            return;
        }
        page.raw("<h3>Answers</h3>\n<div class=\"scroll\"><table class=\"wide\">\n<tr><th>Request</th><th>Answer</th>");
        for (String head : List.of("requests", "unanswered", "median ms", "p95 ms", "p99 ms", "longest ms")) {
            page.element("th.num", head);
        }
        page.close("tr");
        for (AnswerStats answer : answers) {
            page.raw("<tr>").element("td.names", answer.request()).element("td.names", answer.answer());
            number(page, Words.count(answer.requests()));
            number(page, Words.count(answer.unanswered()));
            boolean answered = answer.requests() > answer.unanswered();
            number(page, answered ? Words.millis(answer.medianNanos()) : "");
            number(page, answered ? Words.millis(answer.p95Nanos()) : "");
            number(page, answered ? Words.millis(answer.p99Nanos()) : "");
            number(page, answered ? Words.millis(answer.maxNanos()) : "");
            page.close("tr");
        }
        page.raw("</table></div>\n");
    }
}
