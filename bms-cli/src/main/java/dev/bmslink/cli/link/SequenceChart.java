package dev.bmslink.cli.link;

import dev.bmslink.rs485.link.Addresses;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.testkit.link.LinkEvent;
import java.util.List;
import java.util.Locale;

/** A simulated session as a sequence chart: a lane for each battery, an arrow for each frame. */
public final class SequenceChart {
    private static final int LANE = 90;
    private static final int ROW = 18;
    private static final int LEFT = 110;
    private static final int TOP = 40;
    /** Width of a sign on average, with some to spare. */
    private static final double SIGN = 5.9;

    private static final String LEGEND =
            "A thick lane: the battery before enables this one. Red: collided, damaged or reported.";

    private SequenceChart() {}

    /** The chart as SVG. */
    public static String svg(List<LinkEvent> events, List<BatteryResult> batteries, String title) {
        int units = batteries.size();
        int lanes = LEFT + LANE * (units - 1) + 40;
        StringBuilder rows = new StringBuilder();
        StringBuilder enabled = new StringBuilder();
        int[] since = new int[units];
        int longest = LEGEND.length();
        int y = TOP;
        for (LinkEvent event : events) {
            if (event.kind() == LinkEvent.Kind.LINE) {
                int unit = event.unit();
                boolean active = event.text().startsWith("IN " + InLevel.ACTIVE);
                if (active && since[unit - 1] == 0) {
                    since[unit - 1] = y + ROW / 2;
                } else if (!active && since[unit - 1] != 0) {
                    enabled.append(enabled(unit, since[unit - 1], y + ROW / 2));
                    since[unit - 1] = 0;
                }
                continue;
            }
            y += ROW;
            String text = text(event);
            longest = Math.max(longest, text.length());
            row(rows, event, text, y, batteries, lanes);
        }
        int height = y + 2 * ROW;
        for (int unit = 1; unit <= units; unit++) {
            if (since[unit - 1] != 0) {
                enabled.append(enabled(unit, since[unit - 1], height - ROW));
            }
        }
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
                <title>%s</title>
                <style>
                text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-size:11px;fill:#1f2328}
                .paper{fill:#fff}.lane{stroke:#9aa4af}.on{stroke:#1a7f37;stroke-width:4}.arrow{stroke:#0b66c3}
                .bad{stroke:#c4161c}.report{fill:#c4161c}.dim{fill:#59636e}
                @media (prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.lane{stroke:#59636e}
                .on{stroke:#3fb950}.arrow{stroke:#6cb6ff}.bad{stroke:#ff7b72}.report{fill:#ff7b72}.dim{fill:#9aa4af}}
                </style>
                <rect class="paper" width="%1$d" height="%2$d"/>
                """, lanes + (int) (longest * SIGN), height, escape(title)));
        out.append("<text class=\"dim\" x=\"%d\" y=\"20\">%s</text>\n".formatted(lanes, LEGEND));
        for (int unit = 1; unit <= units; unit++) {
            int x = x(unit);
            out.append("<text x=\"%d\" y=\"20\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(x, unit == 1 ? "master" : "battery " + unit));
            out.append("<path class=\"lane\" d=\"M%d 28V%d\"/>\n".formatted(x, height - ROW));
        }
        return out.append(enabled).append(rows).append("</svg>\n").toString();
    }

    private static String enabled(int unit, int from, int to) {
        return "<path class=\"on\" d=\"M%d %dV%d\"/>\n".formatted(x(unit), from, to);
    }

    private static String text(LinkEvent event) {
        Frame frame = event.frame();
        if (frame != null) {
            return event.text() + " to " + Meanings.address(frame.destination()) + ": " + Meanings.of(frame.message())
                    + (event.damaged() ? " (collided)" : "");
        }
        return event.kind() == LinkEvent.Kind.STATE
                ? event.text() + ", " + States.meaning(event.text(), event.unit() == 1)
                : event.text();
    }

    private static void row(
            StringBuilder out, LinkEvent event, String text, int y, List<BatteryResult> batteries, int lanes) {
        out.append(String.format(
                Locale.ROOT, "<text class=\"dim\" x=\"6\" y=\"%d\">%.3f ms</text>\n", y + 4, event.timeNanos() / 1e6));
        Frame frame = event.frame();
        int from = x(event.unit());
        String style = "";
        if (frame == null) {
            boolean alert = event.kind() == LinkEvent.Kind.REPORT || event.kind() == LinkEvent.Kind.NOISE;
            style = alert ? " class=\"report\"" : " class=\"dim\"";
            out.append("<circle%s cx=\"%d\" cy=\"%d\" r=\"3\"/>\n".formatted(style, from, y));
        } else {
            int to = x(receiver(frame, event.unit(), batteries)) + (batteries.size() == 1 ? LANE / 2 : 0);
            int tip = to > from ? -6 : 6;
            out.append("<path class=\"%s\" fill=\"none\" d=\"M%d %dH%dm%d -3l%d 3l%d 3\"/>\n"
                    .formatted(event.damaged() ? "bad" : "arrow", from, y, to, tip, -tip, tip));
        }
        out.append("<text%s x=\"%d\" y=\"%d\">%s</text>\n".formatted(style, lanes, y + 4, escape(text)));
    }

    /** Whom a frame is for, by the addresses at the end; what is for several goes to the last lane. */
    private static int receiver(Frame frame, int sender, List<BatteryResult> batteries) {
        if (frame.destination() == Addresses.MASTER && sender != 1) {
            return 1;
        }
        return batteries.stream()
                .filter(battery -> battery.address() == frame.destination() && battery.battery() != sender)
                .mapToInt(BatteryResult::battery)
                .findFirst()
                .orElse(sender == batteries.size() && sender > 1 ? 1 : batteries.size());
    }

    private static int x(int unit) {
        return LEFT + LANE * (unit - 1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
