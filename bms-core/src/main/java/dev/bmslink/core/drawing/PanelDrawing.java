package dev.bmslink.core.drawing;

import dev.bmslink.core.panel.Colour;
import dev.bmslink.core.panel.Lamp;
import dev.bmslink.core.panel.Light;
import dev.bmslink.core.panel.Panel;
import dev.bmslink.core.panel.PanelState;
import dev.bmslink.core.panel.Rhythm;
import java.util.List;
import java.util.Optional;

/** Pictures of a panel of lights. */
public final class PanelDrawing {
    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";
    private static final String DARK = "0.1";

    private PanelDrawing() {}

    /**
     * Draws a panel as SVG; flashing lights are animated at their printed times.
     *
     * @param panel the panel
     * @param state what it shows
     * @param caption what the picture is about, such as {@code charging, 40 %}
     * @return the SVG document
     */
    public static String svg(Panel panel, PanelState state, String caption) {
        Svg svg = new Svg(panel.family() + " " + caption);
        svg.text(Svg.MARGIN, 28, "h", panel.family());
        svg.text(Svg.MARGIN, 46, "dim", caption);
        int count = panel.lamps().size();
        double step = (Svg.WIDTH - 2.0 * Svg.MARGIN) / count;
        svg.rect(Svg.MARGIN - 4, 58, Svg.WIDTH - 2 * Svg.MARGIN + 8, 58, 8, "class=\"card\"");
        int lines = 1;
        for (int i = 0; i < count; i++) {
            Lamp lamp = panel.lamps().get(i);
            double x = Svg.MARGIN + step * (i + 0.5);
            Optional<Light> light = state.light(lamp.name());
            drawLamp(svg, x, 87, light);
            svg.text(x, 132, "mid b s", lamp.name());
            List<String> words = Svg.wrap(light.map(PanelDrawing::code).orElse("not stated"), (int) (step / 5.2));
            for (int line = 0; line < words.size(); line++) {
                svg.text(x, 147 + line * 12, "mid xs dim", words.get(line));
            }
            lines = Math.max(lines, words.size());
        }
        double y = 147 + lines * 12 + 10;
        for (String note : panel.notes()) {
            y = svg.paragraph(Svg.MARGIN, y, 58, "s dim", note);
        }
        return svg.finish(y);
    }

    private static String code(Light light) {
        if (light.rhythm().equals(Rhythm.OFF) || light.colour() == Colour.NOT_PRINTED) {
            return light.rhythm().code();
        }
        String colour = light.colour() == Colour.BLUE_OR_GREEN
                ? "blue or green"
                : light.colour().label();
        return colour + " " + light.rhythm().code();
    }

    private static void drawLamp(Svg svg, double x, double y, Optional<Light> light) {
        if (light.isEmpty()) {
            svg.circle(x, y, 14, "class=\"edge\" stroke-dasharray=\"3 3\"");
            svg.text(x, y + 5, "mid dim", "?");
            return;
        }
        svg.circle(x, y, 14, "class=\"hole\"");
        Rhythm rhythm = light.get().rhythm();
        if (rhythm.onMillis() == 0) {
            return;
        }
        String fill = "fill=\"" + fill(light.get().colour()) + "\"";
        if (!rhythm.isFlashing()) {
            svg.circle(x, y, 12.5, fill);
            return;
        }
        double lit = (double) rhythm.onMillis() / rhythm.periodMillis();
        svg.circle(
                x,
                y,
                12.5,
                fill,
                "<animate attributeName=\"opacity\" calcMode=\"discrete\" values=\"1;%s\" keyTimes=\"0;%s\" dur=\"%dms\" repeatCount=\"indefinite\"/>"
                        .formatted(DARK, String.valueOf(lit), rhythm.periodMillis()));
    }

    private static String fill(Colour colour) {
        return switch (colour) {
            case GREEN -> "#22b14c";
            case BLUE -> "#2f7bf6";
            case RED -> "#e5262c";
            case PURPLE -> "#a64dff";
            case BLUE_OR_GREEN -> "#18a5a0";
            case NOT_PRINTED -> "#e0a800";
        };
    }

    /**
     * Draws a panel as text without control codes.
     *
     * @param panel the panel
     * @param state what it shows
     * @return a line per lamp, each ending with a line feed
     */
    public static String text(Panel panel, PanelState state) {
        TextTable table = new TextTable("lamp", "shows", "light");
        for (Lamp lamp : panel.lamps()) {
            String light = state.light(lamp.name()).map(Light::toString).orElse("not stated");
            table.row(lamp.name(), lamp.meaning(), light);
        }
        return table.toString();
    }

    /**
     * Draws a panel as one line for a terminal, with colours and the terminal's blinking.
     *
     * @param panel the panel
     * @param state what it shows
     * @return the line with ANSI control codes, ending with a line feed
     */
    public static String ansi(Panel panel, PanelState state) {
        StringBuilder out = new StringBuilder();
        for (Lamp lamp : panel.lamps()) {
            out.append(lamp.name()).append(' ');
            out.append(state.light(lamp.name()).map(PanelDrawing::ansi).orElse("?"));
            out.append("  ");
        }
        return out.toString().stripTrailing() + "\n";
    }

    /**
     * Draws a panel as it looks at one moment, for terminals that do not blink.
     *
     * @param panel the panel
     * @param state what it shows
     * @param millis time since the rhythms began, not negative
     * @return the line with ANSI control codes, ending with a line feed
     */
    public static String frame(Panel panel, PanelState state, long millis) {
        StringBuilder out = new StringBuilder();
        for (Lamp lamp : panel.lamps()) {
            out.append(lamp.name()).append(' ');
            out.append(state.light(lamp.name())
                    .map(light -> light.rhythm().isLit(millis) ? lit(light, "") : "○")
                    .orElse("?"));
            out.append("  ");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static String ansi(Light light) {
        if (light.rhythm().equals(Rhythm.OFF)) {
            return "○";
        }
        return lit(light, light.rhythm().isFlashing() ? ";5" : "");
    }

    private static String lit(Light light, String blink) {
        int colour = switch (light.colour()) {
            case GREEN -> 32;
            case BLUE -> 34;
            case RED -> 31;
            case PURPLE -> 35;
            case BLUE_OR_GREEN -> 36;
            case NOT_PRINTED -> 33;
        };
        return ESCAPE + colour + blink + "m●" + RESET;
    }
}
