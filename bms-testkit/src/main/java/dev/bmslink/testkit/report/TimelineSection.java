package dev.bmslink.testkit.report;

import dev.bmslink.core.chart.Chart;
import dev.bmslink.core.chart.ChartHtml;
import dev.bmslink.core.chart.Sample;
import dev.bmslink.core.chart.Series;
import dev.bmslink.core.chart.Series.Kind;
import dev.bmslink.core.chart.Subplot;
import dev.bmslink.testkit.check.AlarmSpan;
import dev.bmslink.testkit.check.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SOC, voltage, current, limits and alarms over the time of the capture. */
final class TimelineSection {

    private static final List<List<String>> SUBPLOTS = List.of(
            List.of("soc"),
            List.of("voltage", "charge_voltage_limit", "discharge_voltage_limit"),
            List.of("current", "charge_current_limit", "discharge_current_limit"));

    private static final int MOST_SERIES = 12;
    private static final int MOST_ALARMS = 24;

    private TimelineSection() {}

    static void write(Markup page, Report report) {
        page.raw("<h2 id=\"timeline\">Timeline</h2>\n");
        List<Subplot> subplots = new ArrayList<>();
        boolean several = report.series().stream()
                        .map(dev.bmslink.testkit.check.Series::unit)
                        .distinct()
                        .count()
                > 1;
        for (List<String> names : SUBPLOTS) {
            List<Series> shown = names.stream()
                    .flatMap(name -> report.series().stream()
                            .filter(series -> series.name().equals(name)))
                    .filter(series -> !series.runs().isEmpty())
                    .limit(MOST_SERIES)
                    .map(series -> line(report, series, several))
                    .toList();
            if (!shown.isEmpty()) {
                subplots.add(Subplot.of(shown));
            }
        }
        List<Series> alarms = alarms(report);
        if (!alarms.isEmpty()) {
            subplots.add(Subplot.of(alarms.subList(0, Math.min(MOST_ALARMS, alarms.size()))));
        }
        if (subplots.isEmpty() || report.counts().spanNanos() <= 0) {
            page.element("p", "The capture holds nothing that could be drawn over time.");
            return;
        }
        Chart chart =
                new Chart("", "", Chart.Clock.NANOSECONDS, 0, report.counts().spanNanos(), subplots);
        page.raw(ChartHtml.figure(chart));
        String note = alarms.isEmpty() ? "No alarm stood." : "A thick strip is an alarm that stood.";
        page.element("p.dim small", alarms.size() > MOST_ALARMS ? note + " More alarms stood than are drawn." : note);
    }

    private static Series line(Report report, dev.bmslink.testkit.check.Series series, boolean several) {
        List<List<Sample>> runs = series.runs().stream()
                .map(run -> run.stream()
                        .map(sample -> new Sample(Words.sinceStart(report, sample.time()), sample.value()))
                        .toList())
                .toList();
        String name = several ? series.name() + " [" + series.unit() + "]" : series.name();
        return new Series(name, series.unitSymbol(), Kind.LINE, new TreeMap<>(), runs);
    }

    private static List<Series> alarms(Report report) {
        Map<String, List<List<Sample>>> runs = new LinkedHashMap<>();
        boolean several =
                report.alarms().stream().map(AlarmSpan::unit).distinct().count() > 1;
        for (AlarmSpan span : report.alarms()) {
            String name = several ? span.alarm() + " [" + span.unit() + "]" : span.alarm();
            runs.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(List.of(
                            new Sample(Words.sinceStart(report, span.fromNanos()), 1),
                            new Sample(Words.sinceStart(report, span.toNanos()), 1)));
        }
        return runs.entrySet().stream()
                .map(alarm -> new Series(alarm.getKey(), "", Kind.FLAG, new TreeMap<>(), alarm.getValue()))
                .toList();
    }
}
