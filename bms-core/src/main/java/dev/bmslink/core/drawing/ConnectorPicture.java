package dev.bmslink.core.drawing;

import dev.bmslink.core.wiring.Connector;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Role;
import dev.bmslink.core.wiring.WireColour;
import org.jspecify.annotations.Nullable;

/** Draws the face of a connector. */
final class ConnectorPicture {
    static final String RJ45_CAPTION = "socket from the front, clip notch below, pin 1 on the left";

    private static final int CENTRE = Svg.WIDTH / 2;

    private ConnectorPicture() {}

    /** Draws a port's face below a line and returns the y below it. */
    static double draw(Svg svg, Port port, double y) {
        if (port.pins().isEmpty()) {
            svg.text(CENTRE, y + 16, "mid dim", "no pin table is printed");
            return y + 30;
        }
        return switch (port.connector()) {
            case RJ45 -> rj45(svg, port, y);
            case DE9 -> de9(svg, port, y);
            case TERMINALS -> row(svg, port, y, "", false);
            case UNNAMED -> row(svg, port, y, "form of the connector not printed", true);
            case POWER -> row(svg, port, y, "", true);
            case STUD -> stud(svg, y);
        };
    }

    /** The colour printed for a pin, or that of T568B for an RJ45 position. */
    static @Nullable WireColour colour(Port port, Pin pin) {
        if (pin.colour() != null || port.connector() != Connector.RJ45 || pin.role() == Role.NOT_PRINTED) {
            return pin.colour();
        }
        return WireColour.t568b(Integer.parseInt(pin.name()));
    }

    private static double rj45(Svg svg, Port port, double y) {
        double left = CENTRE - 112;
        svg.rect(left, y, 224, 112, 6, "class=\"card\"");
        double notchTop = y + 84;
        svg.path(
                "M%s %s h200 v72 h-52 v14 h-96 v-14 h-52 z".formatted(Svg.number(left + 12), Svg.number(y + 10)),
                "class=\"hole\"");
        for (int i = 0; i < port.pins().size(); i++) {
            Pin pin = port.pins().get(i);
            double x = left + 12 + 18 + i * 22.0;
            WirePaint.swatch(svg, x, y + 11, 10, 34, colour(port, pin));
            svg.text(x + 5, y + 60, "mid b", pin.name());
        }
        svg.text(CENTRE, notchTop + 7, "mid s dim", "clip");
        svg.text(CENTRE, y + 128, "mid s dim", RJ45_CAPTION);
        return y + 142;
    }

    private static double de9(Svg svg, Port port, double y) {
        svg.path(
                "M%d %s h200 l-24 72 h-152 z".formatted(CENTRE - 100, Svg.number(y)),
                "class=\"card\" stroke-linejoin=\"round\"");
        for (int i = 0; i < port.pins().size(); i++) {
            boolean upper = i < 5;
            double x = upper ? CENTRE - 64 + i * 32 : CENTRE - 48 + (i - 5) * 32;
            double row = upper ? y + 22 : y + 50;
            svg.circle(x, row, 11, "class=\"hole\"");
            svg.text(x, row + 4, "mid b", port.pins().get(i).name());
        }
        svg.text(CENTRE, y + 88, "mid s dim", "plug (pins) from the front, wide side up, pin 1 on the left");
        return y + 102;
    }

    private static double row(Svg svg, Port port, double y, String caption, boolean round) {
        int count = port.pins().size();
        double step = Math.min(60, 300.0 / count);
        double left = CENTRE - step * count / 2;
        svg.rect(left - 10, y, step * count + 20, 64, 6, "class=\"card\"");
        for (int i = 0; i < count; i++) {
            Pin pin = port.pins().get(i);
            double x = left + step * (i + 0.5);
            if (pin.colour() != null) {
                WirePaint.swatch(svg, x - 7, y + 6, 14, 6, pin.colour());
            }
            if (round) {
                svg.circle(x, y + 36, 17, "class=\"hole\"");
            } else {
                svg.rect(x - 21, y + 18, 42, 36, 3, "class=\"hole\"");
            }
            svg.text(x, y + 40, "mid b" + (pin.name().length() > 3 ? " s" : ""), pin.name());
        }
        if (caption.isEmpty()) {
            return y + 76;
        }
        svg.text(CENTRE, y + 80, "mid s dim", caption);
        return y + 94;
    }

    private static double stud(Svg svg, double y) {
        svg.circle(CENTRE, y + 30, 26, "class=\"card\"");
        svg.path(
                "M%d %s v16 M%d %s h28 m-23 6 h18 m-13 6 h8"
                        .formatted(CENTRE, Svg.number(y + 12), CENTRE - 14, Svg.number(y + 28)),
                "class=\"edge\" stroke-width=\"2.5\"");
        return y + 70;
    }
}
