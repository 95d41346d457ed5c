package dev.bmslink.testkit.report;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.testkit.check.DecodedValue;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The broken rules, worst first, each with the first frame decoded side by side with what it may say. */
final class FindingSection {

    /** A frame with more values than this shows the one in question only, and the others on demand. */
    private static final int FEW = 8;

    private final Markup page;
    private final Report report;
    private final Optional<Profile> profile;

    FindingSection(Markup page, Report report, Optional<Profile> profile) {
        this.page = page;
        this.report = report;
        this.profile = profile;
    }

    void write() {
        List<Result> findings = report.findings();
        page.raw("<h2 id=\"findings\">Findings</h2>\n");
        if (findings.isEmpty()) {
            page.element("p", "No rule is broken.");
        }
        findings.forEach(this::finding);
    }

    private void finding(Result result) {
        Rule rule = result.rule();
        page.raw("<article class=\"" + (result.verdict() == Verdict.FAIL ? "f" : "w") + "\" id=\"")
                .text(rule.id())
                .raw("\">\n");
        page.element("h3", rule.sentence());
        page.open("p");
        HeadSection.tag(page, result.verdict());
        page.element("span.tag plain", rule.obligation().name().toLowerCase(Locale.ROOT));
        page.raw(" ").element("code", rule.id()).text(" · " + Words.broken(result));
        page.close("p");
        if (result.verdict() == Verdict.WATCH) {
            page.element("p.dim small", "Reported and not counted: too few sources state this rule.");
        }
        evidence(result);
        page.open("dl.facts small");
        fact("Source", rule.provenance().toString());
        fact("Usual cause", rule.cause());
        fact("What to do", rule.hint());
        page.close("dl").close("article");
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            page.element("dt", name).element("dd", value);
        }
    }

    private void evidence(Result result) {
        page.open("ul");
        for (Evidence evidence : result.evidence()) {
            page.raw("<li>").text(Words.place(report, evidence)).raw(" ");
            if (!evidence.frame().isEmpty()) {
                page.element("code", evidence.frame()).raw(" ");
            }
            page.text(evidence.detail()).close("li");
        }
        page.close("ul");
        result.evidence().stream().findFirst().ifPresent(first -> frame(result.rule(), first));
    }

    private void frame(Rule rule, Evidence evidence) {
        List<Reading> readings = readings(rule, evidence);
        if (readings.isEmpty()) {
            values(evidence.decoded());
            return;
        }
        boolean few = readings.size() <= FEW;
        List<Reading> shown = few
                ? readings
                : readings.stream()
                        .filter(reading -> reading.signal().name().equals(rule.signal()))
                        .toList();
        if (!shown.isEmpty()) {
            table(rule, shown);
        }
        if (!few) {
            page.raw("<details>").element("summary", "the whole frame, " + readings.size() + " values");
            table(rule, readings);
            page.close("details");
        }
    }

    /** The values of the frame, when the rule is about its message. */
    private List<Reading> readings(Rule rule, Evidence evidence) {
        if (profile.isEmpty() || evidence.frame().isEmpty() || rule.message().isEmpty()) {
            return List.of();
        }
        try {
            return profile.get().decode(CanFrame.parse(evidence.frame())).readings();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private void values(List<DecodedValue> values) {
        if (values.isEmpty()) {
            return;
        }
        page.raw("<div class=\"scroll\"><table>\n<tr><th>Value</th><th></th></tr>\n");
        for (DecodedValue value : values) {
            page.raw("<tr>").element("td.names", value.name());
            page.element("td", (value.value() + " " + value.unit()).trim()).close("tr");
        }
        page.raw("</table></div>\n");
    }

    private void table(Rule rule, List<Reading> readings) {
        page.raw("""
                <div class="scroll"><table>
                <tr><th>Signal</th><th>Value</th><th>May be</th><th>Raw bits</th><th>Where</th></tr>
                """);
        for (Reading reading : readings) {
            Signal signal = reading.signal();
            boolean key = signal.name().equals(rule.signal());
            page.raw(key ? "<tr class=\"key\">" : "<tr>");
            page.element("td.names", (key ? "▸ " : "") + signal.name());
            String unit = reading.isAvailable() ? signal.meaning().unit() : "";
            page.element("td", (reading.text() + " " + unit).trim());
            page.element("td", allowed(signal))
                    .raw("<td>")
                    .element("code", bits(reading))
                    .raw("</td>");
            page.element("td.dim", signal.bits().label()).close("tr");
        }
        page.raw("</table></div>\n");
    }

    private static String allowed(Signal signal) {
        if (signal instanceof Choice choice) {
            return String.join(", ", choice.names().values());
        }
        Range range = signal.meaning().range();
        return range == null ? "" : range.toString();
    }

    /** The raw value in binary up to a byte, in hex beyond. */
    private static String bits(Reading reading) {
        Bits bits = reading.signal().bits();
        long raw = bits.width() == Long.SIZE ? reading.raw() : reading.raw() & ((1L << bits.width()) - 1);
        String digits = bits.width() <= Byte.SIZE
                ? Long.toBinaryString(raw)
                : Long.toHexString(raw).toUpperCase(Locale.ROOT);
        int width = bits.width() <= Byte.SIZE ? bits.width() : (bits.width() + 3) / 4;
        return (bits.width() <= Byte.SIZE ? "" : "0x") + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
