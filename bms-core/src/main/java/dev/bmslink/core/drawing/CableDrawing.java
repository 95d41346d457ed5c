package dev.bmslink.core.drawing;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Role;
import dev.bmslink.core.wiring.Wire;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Pictures of the cable between two ports. */
public final class CableDrawing {
    private static final int COLUMNS = 60;
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
        Port a = plan.a();
        Port b = plan.b();
        Svg svg = new Svg("cable from " + a.id() + " to " + b.id());
        svg.text(Svg.MARGIN, 26, "b", a.id());
        svg.text(Svg.WIDTH - Svg.MARGIN, 26, "b end", b.id());
        svg.text(Svg.MARGIN, 42, "s dim", a.connector().label());
        svg.text(Svg.WIDTH - Svg.MARGIN, 42, "s dim end", b.connector().label());
        double top = 66;
        int rows = Math.max(a.pins().size(), b.pins().size());
        svg.rect(LEFT - 10, top - 16, 20, rows * ROW + 4, 4, "class=\"card\"");
        svg.rect(RIGHT - 10, top - 16, 20, rows * ROW + 4, 4, "class=\"card\"");
        for (Wire wire : plan.cable().wires()) {
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
            WirePaint.wire(svg, path, plan.colour(wire).orElse(null));
        }
        drawPins(
                svg,
                a,
                top,
                LEFT,
                LEFT - 16,
                " end",
                plan.cable().wires().stream().map(Wire::from).toList());
        drawPins(
                svg,
                b,
                top,
                RIGHT,
                RIGHT + 16,
                "",
                plan.cable().wires().stream().map(Wire::to).toList());
        double y = top + rows * ROW + 14;
        y = svg.paragraph(Svg.MARGIN, y, BOLD_COLUMNS, "b " + tone(plan), patch(plan));
        for (String line : remarks(plan)) {
            y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s", line);
        }
        y = findings(svg, y, "", plan.findings());
        y = findings(svg, y, "straight patch cable: ", plan.patchFindings());
        y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s dim", sources(plan));
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

    private static String tone(CablePlan plan) {
        return switch (plan.patch()) {
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
        StringBuilder out = new StringBuilder();
        out.append(plan.a().id()).append(" to ").append(plan.b().id()).append('\n');
        TextTable table = new TextTable("from", "", "wire", "to", "");
        for (Wire wire : plan.cable().wires()) {
            table.row(
                    wire.from(),
                    role(plan.a(), wire.from()),
                    plan.colour(wire)
                            .map(colour -> "--- " + colour.label() + " ---")
                            .orElse("---"),
                    wire.to(),
                    role(plan.b(), wire.to()));
        }
        out.append(plan.cable().wires().isEmpty() ? "no wire can be planned\n" : table);
        out.append(patch(plan)).append('\n');
        remarks(plan).forEach(line -> out.append(line).append('\n'));
        plan.findings().forEach(finding -> out.append(finding).append('\n'));
        plan.patchFindings()
                .forEach(finding ->
                        out.append("straight patch cable: ").append(finding).append('\n'));
        return out.append(sources(plan)).append('\n').toString();
    }

    private static String sources(CablePlan plan) {
        String a = plan.a().source().toString();
        String b = plan.b().source().toString();
        return a.equals(b) ? a : a + "; " + b;
    }

    private static String patch(CablePlan plan) {
        return switch (plan.patch()) {
            case WORKS -> "A straight patch cable works.";
            case FAILS -> "A straight patch cable will not do.";
            case NOT_KNOWN -> "Whether a straight patch cable works is not known.";
        };
    }

    private static List<String> remarks(CablePlan plan) {
        String leftOut = String.join(
                ", ",
                plan.leftOut().stream()
                        .filter(pin -> pin.role() != Role.NOT_CONNECTED)
                        .map(Pin::name)
                        .toList());
        return List.of(
                        leftOut.isEmpty() || plan.cable().wires().isEmpty()
                                ? ""
                                : "leave out on " + plan.a().id() + ": " + leftOut,
                        plan.termination().isEmpty() ? "" : "termination: " + plan.termination())
                .stream()
                .filter(line -> !line.isEmpty())
                .toList();
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
