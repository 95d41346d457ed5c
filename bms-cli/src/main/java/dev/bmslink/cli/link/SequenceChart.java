package dev.bmslink.cli.link;

import dev.bmslink.rs485.link.Frame;
import dev.bmslink.testkit.link.LinkEvent;
import java.util.List;
import java.util.Locale;

/** A simulated session as a sequence chart: a lane for each battery, an arrow for each frame. */
public final class SequenceChart {
    private static final int LANE = 90;
    private static final int ROW = 18;
    private static final int LEFT = 110;
    private static final int TOP = 40;
    private static final int TEXT = 430;

    private SequenceChart() {}

    /** The chart as SVG. */
    public static String svg(List<LinkEvent> events, int units, String title) {
        List<LinkEvent> shown = events.stream()
                .filter(event -> event.kind() != LinkEvent.Kind.LINE)
                .toList();
        int lanes = LEFT + LANE * (units - 1) + 40;
        int height = TOP + ROW * (shown.size() + 2);
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
                <title>%s</title>
                <style>
                text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-size:11px;fill:#1f2328}
                .paper{fill:#fff}.lane{stroke:#9aa4af}.arrow{stroke:#0b66c3}.bad{stroke:#c4161c}.report{fill:#c4161c}
                .dim{fill:#59636e}
                @media (prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.arrow{stroke:#6cb6ff}
                .bad{stroke:#ff7b72}.report{fill:#ff7b72}.dim{fill:#9aa4af}}
                </style>
                <rect class="paper" width="%1$d" height="%2$d"/>
                """, lanes + TEXT, height, escape(title)));
        for (int unit = 1; unit <= units; unit++) {
            int x = x(unit);
            out.append("<text x=\"%d\" y=\"20\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(x, unit == 1 ? "master" : "battery " + unit));
            out.append("<path class=\"lane\" d=\"M%d 28V%d\"/>\n".formatted(x, height - ROW));
        }
        int y = TOP;
        for (LinkEvent event : shown) {
            y += ROW;
            row(out, event, y, units, lanes);
        }
        return out.append("</svg>\n").toString();
    }

    private static void row(StringBuilder out, LinkEvent event, int y, int units, int lanes) {
        out.append(String.format(
                Locale.ROOT, "<text class=\"dim\" x=\"6\" y=\"%d\">%.3f ms</text>\n", y + 4, event.timeNanos() / 1e6));
        Frame frame = event.frame();
        int from = x(event.unit());
        if (frame == null) {
            String style = event.kind() == LinkEvent.Kind.REPORT ? " class=\"report\"" : " class=\"dim\"";
            out.append("<circle%s cx=\"%d\" cy=\"%d\" r=\"3\"/>\n".formatted(style, from, y));
            out.append("<text%s x=\"%d\" y=\"%d\">%s</text>\n".formatted(style, lanes, y + 4, escape(event.text())));
            return;
        }
        boolean fromMaster = event.unit() == 1;
        int to = fromMaster ? x(units) + (units == 1 ? LANE / 2 : 0) : x(1);
        int tip = to > from ? -6 : 6;
        out.append("<path class=\"%s\" fill=\"none\" d=\"M%d %dH%dm%d -3l%d 3l%d 3\"/>\n"
                .formatted(event.damaged() ? "bad" : "arrow", from, y, to, tip, -tip, tip));
        out.append("<text x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(lanes, y + 4, escape(event.text() + " " + Meanings.of(frame.message()))));
    }

    private static int x(int unit) {
        return LEFT + LANE * (unit - 1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
