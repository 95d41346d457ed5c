package dev.bmslink.core.drawing;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.CableReview;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Wire;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Pictures of the cable between two ports. */
public final class CableDrawing {
    private static final int COLUMNS = 58;
    private static final int BOLD_COLUMNS = 46;
    private static final int ROW = 24;
    private static final int LEFT = 128;
    private static final int RIGHT = Svg.WIDTH - LEFT;

    private CableDrawing() {}

    /**
     * Draws a cable as SVG: the pins of both ends, a coloured line per wire, and what to mind.
     *
     * @param plan the cable
     * @return the SVG document
     */
    public static String svg(CablePlan plan) {
        return svg(CableSheet.of(plan));
    }

    /**
     * Draws a described cable as SVG: the pins of both ends, a coloured line per wire, and what is wrong.
     *
     * @param review the cable
     * @return the SVG document
     */
    public static String svg(CableReview review) {
        return svg(CableSheet.of(review));
    }

    private static String svg(CableSheet sheet) {
        Port a = sheet.a();
        Port b = sheet.b();
        Svg svg = new Svg("cable from " + a.id() + " to " + b.id());
        svg.text(Svg.MARGIN, 26, "b", a.id());
        svg.text(Svg.WIDTH - Svg.MARGIN, 26, "b end", b.id());
        svg.text(Svg.MARGIN, 42, "s dim", a.connector().label());
        svg.text(Svg.WIDTH - Svg.MARGIN, 42, "s dim end", b.connector().label());
        double top = 66;
        int rows = Math.max(a.pins().size(), b.pins().size());
        svg.rect(LEFT - 10, top - 16, 20, rows * ROW + 4, 4, "class=\"card\"");
        svg.rect(RIGHT - 10, top - 16, 20, rows * ROW + 4, 4, "class=\"card\"");
        for (Wire wire : sheet.cable().wires()) {
            if (a.pin(wire.from()).isEmpty() || b.pin(wire.to()).isEmpty()) {
                continue;
            }
            double from = top + index(a, wire.from()) * ROW - 4;
            double to = top + index(b, wire.to()) * ROW - 4;
            String path = "M%d %s C%d %s %d %s %d %s"
                    .formatted(
                            LEFT + 12,
                            Svg.number(from),
                            LEFT + 50,
                            Svg.number(from),
                            RIGHT - 50,
                            Svg.number(to),
                            RIGHT - 12,
                            Svg.number(to));
            WirePaint.wire(svg, path, wire.colour(sheet.a(), sheet.b()).orElse(null));
        }
        drawPins(
                svg,
                a,
                top,
                LEFT,
                LEFT - 16,
                " end",
                sheet.cable().wires().stream().map(Wire::from).toList());
        drawPins(
                svg,
                b,
                top,
                RIGHT,
                RIGHT + 16,
                "",
                sheet.cable().wires().stream().map(Wire::to).toList());
        double y = top + rows * ROW + 14;
        y = svg.paragraph(Svg.MARGIN, y, BOLD_COLUMNS, "b " + tone(sheet), sheet.headline());
        for (String line : sheet.remarks()) {
            y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s", line);
        }
        y = findings(svg, y, "", sheet.findings());
        y = findings(svg, y, "straight patch cable: ", sheet.patchFindings());
        y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s dim", sheet.sources());
        return svg.finish(y);
    }

    private static void drawPins(
            Svg svg, Port port, double top, int boxX, int labelX, String anchor, List<String> used) {
        for (int i = 0; i < port.pins().size(); i++) {
            Pin pin = port.pins().get(i);
            double y = top + i * ROW;
            boolean wired = used.contains(pin.name());
            svg.text(boxX, y, "mid b" + (pin.name().length() > 2 ? " s" : ""), pin.name());
            svg.text(labelX, y, (wired ? "b" : "dim") + anchor, pin.role().label());
        }
    }

    private static double findings(Svg svg, double start, String prefix, List<Finding> findings) {
        double y = start;
        for (Finding finding : findings) {
            // Notes about single pins would fill the picture; the text form has them.
            if (finding.severity() != Severity.NOTE || prefix.isEmpty()) {
                String tone = finding.severity().name().toLowerCase(Locale.ROOT);
                y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s " + tone, prefix + finding.text());
            }
        }
        return y;
    }

    private static String tone(CableSheet sheet) {
        return switch (sheet.verdict()) {
            case WORKS -> "good";
            case FAILS -> "danger";
            case NOT_KNOWN -> "warning";
        };
    }

    /**
     * Draws a cable as text, with a table of its wires.
     *
     * @param plan the cable
     * @return lines that each end with a line feed
     */
    public static String text(CablePlan plan) {
        return text(CableSheet.of(plan));
    }

    /**
     * Draws a described cable as text, with a table of its wires.
     *
     * @param review the cable
     * @return lines that each end with a line feed
     */
    public static String text(CableReview review) {
        return text(CableSheet.of(review));
    }

    private static String text(CableSheet sheet) {
        StringBuilder out = new StringBuilder();
        out.append(sheet.a().id()).append(" to ").append(sheet.b().id()).append('\n');
        TextTable table = new TextTable("from", "", "wire", "to", "");
        for (Wire wire : sheet.cable().wires()) {
            table.row(
                    wire.from(),
                    role(sheet.a(), wire.from()),
                    wire.colour(sheet.a(), sheet.b())
                            .map(colour -> "--- " + colour.label() + " ---")
                            .orElse("---"),
                    wire.to(),
                    role(sheet.b(), wire.to()));
        }
        out.append(sheet.cable().wires().isEmpty() ? "no wire can be planned\n" : table);
        out.append(sheet.headline()).append('\n');
        sheet.remarks().forEach(line -> out.append(line).append('\n'));
        sheet.findings().forEach(finding -> out.append(finding).append('\n'));
        sheet.patchFindings()
                .forEach(finding ->
                        out.append("straight patch cable: ").append(finding).append('\n'));
        return out.append(sheet.sources()).append('\n').toString();
    }

    private static int index(Port port, String pin) {
        return IntStream.range(0, port.pins().size())
                .filter(i -> port.pins().get(i).name().equals(pin))
                .findFirst()
                .orElse(0);
    }

    private static String role(Port port, String pin) {
        return port.pin(pin).map(found -> found.role().label()).orElse("");
    }
}
