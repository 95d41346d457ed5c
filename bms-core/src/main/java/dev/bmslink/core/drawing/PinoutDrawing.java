package dev.bmslink.core.drawing;

import dev.bmslink.core.wiring.Circuit;
import dev.bmslink.core.wiring.Connector;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Purpose;
import dev.bmslink.core.wiring.WireColour;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pictures of a port and its pins. */
public final class PinoutDrawing {
    private static final int COLUMNS = 57;

    private PinoutDrawing() {}

    /**
     * Draws a port as SVG: its face, and a row per pin with the wire's colour, the role and the printed name.
     *
     * @param port the port
     * @return the SVG document
     */
    public static String svg(Port port) {
        Svg svg = new Svg(port.id() + " " + port.title());
        svg.text(Svg.MARGIN, 28, "h", port.id());
        svg.text(Svg.MARGIN, 46, "dim", heading(port));
        double y = svg.paragraph(Svg.MARGIN, 62, COLUMNS, "s dim", purposes(port));
        y = ConnectorPicture.draw(svg, port, y) + 12;
        for (Pin pin : port.pins()) {
            WireColour colour = colour(port, pin);
            if (colour != null) {
                WirePaint.swatch(svg, Svg.MARGIN, y - 9, 20, 10, colour);
            }
            svg.text(42, y, "b", pin.name());
            boolean minor = pin.reserved() || pin.role().circuit() == Circuit.NONE;
            svg.text(94, y, minor ? "dim" : "b", pin.role().label());
            svg.text(Svg.WIDTH - Svg.MARGIN, y, "s dim end", printed(pin));
            y += 20;
        }
        if (port.connector() == Connector.RJ45 && port.pins().stream().anyMatch(pin -> colour(port, pin) != null)) {
            y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s dim", "colours of T568B");
        } else if (port.pins().stream().anyMatch(pin -> pin.colour() != null)) {
            y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s dim", "colours as printed");
        }
        for (Pin pin : port.pins()) {
            if (!pin.note().isEmpty()) {
                y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s warning", "pin " + pin.name() + ": " + pin.note());
            }
        }
        y = optional(svg, y, port.note());
        y = optional(svg, y, port.termination().isEmpty() ? "" : "termination: " + port.termination());
        y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s dim", source(port));
        return svg.finish(y);
    }

    private static double optional(Svg svg, double y, String text) {
        return text.isEmpty() ? y : svg.paragraph(Svg.MARGIN, y, COLUMNS, "s", text);
    }

    private static String printed(Pin pin) {
        if (pin.printed().isEmpty()) {
            return "";
        }
        return pin.printed() + (pin.reserved() && !pin.printed().contains("reserved") ? " (reserved)" : "");
    }

    /**
     * Draws a port as text, with a table of its pins.
     *
     * @param port the port
     * @return lines that each end with a line feed
     */
    public static String text(Port port) {
        StringBuilder out = new StringBuilder();
        out.append(port.id()).append("  ").append(heading(port)).append('\n');
        out.append(purposes(port)).append('\n');
        if (port.connector() == Connector.RJ45) {
            out.append("""
                     ___________________
                    | 1 2 3 4 5 6 7 8 |
                    |                 |
                    |_____       _____|
                          |_____|
                    """.replace(" ___________________", " _________________"));
            out.append(ConnectorPicture.RJ45_CAPTION).append('\n');
        }
        TextTable table = new TextTable("pin", "role", "direction", "wire", "printed");
        for (Pin pin : port.pins()) {
            WireColour colour = colour(port, pin);
            table.row(
                    pin.name(),
                    pin.role().label() + (pin.reserved() ? " (reserved)" : ""),
                    direction(pin),
                    colour == null ? "" : colour.label() + (pin.colour() == null ? " (T568B)" : ""),
                    pin.printed());
        }
        out.append(port.pins().isEmpty() ? "no pin table is printed\n" : table);
        for (Pin pin : port.pins()) {
            if (!pin.note().isEmpty()) {
                out.append("pin ")
                        .append(pin.name())
                        .append(": ")
                        .append(pin.note())
                        .append('\n');
            }
        }
        if (!port.note().isEmpty()) {
            out.append(port.note()).append('\n');
        }
        if (!port.termination().isEmpty()) {
            out.append("termination: ").append(port.termination()).append('\n');
        }
        return out.append(source(port)).append('\n').toString();
    }

    private static @Nullable WireColour colour(Port port, Pin pin) {
        return ConnectorPicture.colour(port, pin);
    }

    private static String heading(Port port) {
        String form = port.connector().label();
        return port.title().equalsIgnoreCase(form) ? port.title() : port.title() + ", " + form;
    }

    private static String direction(Pin pin) {
        return switch (pin.role().direction()) {
            case IN -> "in";
            case OUT -> "out";
            case BOTH -> "both";
            case NONE -> "";
        };
    }

    private static String purposes(Port port) {
        return port.uses().keySet().stream().map(Purpose::label).collect(Collectors.joining("; "));
    }

    private static String source(Port port) {
        return port.source() + " (" + port.source().confidence().label() + ")";
    }
}
