package dev.bmslink.testkit.report;

import dev.bmslink.testkit.check.Coverage;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.SignalCoverage;

/** Which bits of each message were exercised, and which were wrong. */
final class ByteSection {

    private ByteSection() {}

    static void write(Markup page, Report report) {
        page.raw("<h2 id=\"bytes\">Bytes</h2>\n");
        if (report.coverage().isEmpty()) {
            page.element("p", "No message of the profile was seen.");
            return;
        }
        page.raw("""
                <p class="small"><span class="tag pass">●</span> seen as 0 and as 1 \
                <span class="tag plain">0 1</span> only this was seen \
                <span class="tag fail">✗</span> wrong at least once \
                <span class="tag skipped">–</span> reserved, not used \
                <span class="tag plain">·</span> not described. A row is a byte, bit 7 on the left.</p>
                <div class="cards">
                """);
        report.coverage().forEach(coverage -> card(page, coverage));
        page.close("div");
    }

    private static void card(Markup page, Coverage coverage) {
        page.open("div").open("b").text(coverage.identifier() + " " + coverage.message());
        page.text(coverage.page() < 0 ? "" : ", page " + coverage.page()).close("b");
        page.element("p.dim small", Words.count(coverage.frames(), "frame", "frames") + ", " + share(coverage));
        page.open("table.bits").raw("<tr><th></th>");
        for (int bit = 7; bit >= 0; bit--) {
            page.element("th.u", String.valueOf(bit));
        }
        page.close("tr");
        for (int i = 0; i < coverage.length(); i++) {
            page.raw("<tr>").element("th.u", String.valueOf(i));
            for (int bit = 7; bit >= 0; bit--) {
                cell(page, coverage, 1L << (Byte.SIZE * i + bit));
            }
            page.close("tr");
        }
        page.close("table");
        page.raw("<details>").element("summary", Words.count(coverage.signals().size(), "signal", "signals"));
        page.raw("<table class=\"wide small\">\n<tr><th>Signal</th><th>Seen</th><th class=\"num\">Wrong</th></tr>\n");
        coverage.signals().forEach(signal -> signal(page, signal));
        page.raw("</table></details></div>\n");
    }

    private static String share(Coverage coverage) {
        long of = 0;
        long seen = 0;
        for (SignalCoverage signal : coverage.signals()) {
            of += signal.of() > 1 ? signal.of() : 0;
            seen += signal.of() > 1 ? signal.seen() : 0;
        }
        long bits = Long.bitCount(coverage.exercised() & coverage.described());
        String all = bits + " of " + Long.bitCount(coverage.described()) + " bits exercised";
        return of == 0 ? all : all + ", " + seen + " of " + of + " states of flags and choices seen";
    }

    private static void cell(Markup page, Coverage coverage, long bit) {
        if ((coverage.wrong() & bit) != 0) {
            page.element("td.fail", "✗");
        } else if ((coverage.described() & bit) == 0) {
            boolean reserved = (coverage.reserved() & bit) != 0;
            page.element(reserved ? "td.skipped" : "td.u", reserved ? "–" : "·");
        } else if ((coverage.exercised() & bit) != 0) {
            page.element("td.pass", "●");
        } else {
            page.element("td.c", (coverage.everSet() & bit) != 0 ? "1" : (coverage.everClear() & bit) != 0 ? "0" : "");
        }
    }

    private static void signal(Markup page, SignalCoverage signal) {
        boolean range = !signal.lowest().isEmpty() && !signal.lowest().equals(signal.highest());
        String seen = range ? signal.lowest() + " … " + signal.highest() : signal.lowest();
        page.raw(signal.wrong() > 0 ? "<tr class=\"key\">" : "<tr>").element("td", signal.name());
        page.element("td", signal.of() > 1 ? signal.seen() + " of " + signal.of() : seen.isEmpty() ? "–" : seen);
        page.element("td.num", Words.count(signal.wrong())).close("tr");
    }
}
