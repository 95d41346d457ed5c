package dev.bmslink.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.chart.Series.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartSvgTest {

    private static final long SECOND = 1_000_000_000L;

    private static Series series(String name, String unit, Kind kind, List<List<Sample>> runs) {
        return new Series(name, unit, kind, new TreeMap<>(), runs);
    }

    private static String draw(Series... series) {
        return ChartSvg.draw(
                new Chart("t", "", Chart.Clock.NANOSECONDS, 0, 10 * SECOND, List.of(Subplot.of(List.of(series)))), 400);
    }

    private static void assertWellFormed(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * 400 pixels, margin 12, left axis: the labels 0 to 10 are two letters of 6.3 wide, the unit V one and 12 of air: 18.3,
     * and 10 more. The plot reaches from 40.3 to 388; it is 150 high.
     */
    @Test
    void aLineRunsFromCornerToCorner() {
        String svg = draw(series("v", "V", Kind.LINE, List.of(List.of(new Sample(0, 0), new Sample(10 * SECOND, 10)))));
        Matcher line = Pattern.compile("<path d=\"M40.3 ([0-9.]+)L388 ([0-9.]+)\" class=\"c-s0\"")
                .matcher(svg);
        assertTrue(line.find(), svg);
        assertEquals(150, Double.parseDouble(line.group(1)) - Double.parseDouble(line.group(2)), 0.001);
    }

    @Test
    void absenceIsAGapAndNotZero() {
        String svg = draw(series(
                "v",
                "V",
                Kind.LINE,
                List.of(
                        List.of(new Sample(0, 50), new Sample(SECOND, 51)),
                        List.of(new Sample(9 * SECOND, 50), new Sample(10 * SECOND, 51)))));
        assertEquals(2, count(svg, "class=\"c-s0\" stroke=\"#0b66c3\" stroke-width=\"1.6\" stroke-linejoin") - 1);
        assertFalse(svg.contains(">0.0<"), "the axis must not reach down to zero");
    }

    @Test
    void aSingleSampleIsSeen() {
        String svg = draw(series("v", "V", Kind.LINE, List.of(List.of(new Sample(SECOND, 50)))));
        assertEquals(3, count(svg, "class=\"c-f0\""), "one marker in the legend, one at the axis, one in the plot");
    }

    @Test
    void aStepHoldsItsValue() {
        String svg =
                draw(series("mode", "V", Kind.STEP, List.of(List.of(new Sample(0, 0), new Sample(10 * SECOND, 10)))));
        Matcher line = Pattern.compile("<path d=\"M40.3 ([0-9.]+)L388 ([0-9.]+)L388 ([0-9.]+)\"")
                .matcher(svg);
        assertTrue(line.find(), svg);
        assertEquals(line.group(1), line.group(2));
    }

    @Test
    void aFlagIsThickWhileItIsTrueAndMissingWhileItIsAbsent() {
        String svg = draw(series(
                "alarm",
                "",
                Kind.FLAG,
                List.of(
                        List.of(new Sample(0, 0), new Sample(2 * SECOND, 1), new Sample(3 * SECOND, 1)),
                        List.of(new Sample(8 * SECOND, 0), new Sample(10 * SECOND, 0)))));
        String path = svg.substring(svg.indexOf("<path d=\"") + 9);
        path = path.substring(0, path.indexOf('"'));
        // 376 pixels for ten seconds from 12: 75.2 thin, 37.6 thick, nothing, 75.2 thin.
        String[] boxes = path.split("z");
        assertEquals(3, boxes.length, path);
        assertTrue(boxes[0].matches("M12 .*h75.2v1.2h-75.2"), path);
        assertTrue(boxes[1].matches("M87.2 .*h37.6v10h-37.6"), path);
        assertTrue(boxes[2].matches("M312.8 .*h75.2v1.2h-75.2"), path);
    }

    @Test
    void unitsNeverShareAnAxis() {
        List<List<Sample>> runs = List.of(List.of(new Sample(0, 1), new Sample(SECOND, 2)));
        Subplot subplot = Subplot.of(List.of(
                series("a", "A", Kind.LINE, runs),
                series("v", "V", Kind.LINE, runs),
                series("b", "A", Kind.LINE, runs)));
        List<Axis> axes = Axis.of(subplot, 5);
        assertEquals(List.of("A", "V"), axes.stream().map(Axis::unit).toList());
        assertEquals(2, axes.get(0).series().size());
        assertEquals(
                2,
                Axis.of(
                                new Subplot(List.of(
                                        List.of(series("a", "A", Kind.LINE, runs)),
                                        List.of(series("b", "A", Kind.LINE, runs)))),
                                5)
                        .size(),
                "a further group has an axis of its own");
    }

    @Test
    void namedValuesAreTheLabels() {
        Series mode = new Series(
                "mode",
                "",
                Kind.STEP,
                new TreeMap<>(Map.of(0L, "idle", 1L, "charge", 2L, "discharge")),
                List.of(List.of(new Sample(0, 0), new Sample(SECOND, 2), new Sample(2 * SECOND, 7))));
        String svg = draw(mode);
        assertTrue(svg.contains(">idle<") && svg.contains(">discharge<") && svg.contains(">7<"), svg);
        assertFalse(svg.contains(">charge<"), "it does not occur");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String svg = draw(series(
                "</text><script>alert(1)</script>\u0000\u001b&\"",
                "<b>",
                Kind.LINE,
                List.of(List.of(new Sample(0, 1), new Sample(SECOND, 2)))));
        assertFalse(svg.contains("<script") || svg.contains("<b>"), svg);
        assertWellFormed(svg);
    }

    @Test
    void aChartOfNothingIsAPicture() throws Exception {
        assertWellFormed(draw(series("v", "V", Kind.LINE, List.of())));
        assertWellFormed(ChartSvg.draw(new Chart("", "", Chart.Clock.FRAMES, 0, 0, List.of()), 320));
    }

    @Test
    void colourIsNeverTheOnlyDifference() {
        Set<String> looks = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            Svg svg = new Svg(100, false);
            SeriesStyle style = new SeriesStyle(i);
            style.marker(svg, 0, 0);
            String marker = svg.finish(10, "").replaceAll("(?s).*<path d=\"([^\"]*)\".*", "$1");
            String dashes = style.stroke().replaceAll(".*stroke-dasharray=\"([^\"]*)\".*", "$1");
            assertTrue(looks.add(marker + dashes), "series " + i);
        }
    }

    @Test
    void theLightPictureNeedsNoStyleSheet() {
        Chart chart = new Chart("t", "", Chart.Clock.NANOSECONDS, 0, SECOND, List.of());
        assertFalse(ChartSvg.drawLight(chart, 400).contains("<style"));
        assertTrue(ChartSvg.draw(chart, 400).contains("prefers-color-scheme:dark"));
    }

    @Test
    void misuseIsRefused() {
        Chart chart = new Chart("t", "", Chart.Clock.NANOSECONDS, 0, SECOND, List.of());
        assertThrows(IllegalArgumentException.class, () -> ChartSvg.draw(chart, 319));
        assertThrows(
                IllegalArgumentException.class, () -> new Chart("t", "", Chart.Clock.NANOSECONDS, 1, 0, List.of()));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
