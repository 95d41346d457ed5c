package dev.bmslink.core.drawing;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.wiring.BatteryStack;
import dev.bmslink.core.wiring.Endpoint;
import dev.bmslink.core.wiring.StackCable;
import dev.bmslink.core.wiring.StackRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Pictures of a stack of batteries and its cables. */
public final class StackDrawing {
    private static final int COLUMNS = 58;
    private static final int BOX_LEFT = 92;
    private static final int BOX_RIGHT = Svg.WIDTH - 92;
    private static final int TOP = 60;
    private static final int SOCKET = 22;
    private static final int GAP = 18;
    private static final int LANE = 11;
    private static final List<String> POLES = List.of("P+", "P-");

    private final BatteryStack stack;
    private final List<String> sockets;
    private final List<Integer> units = new ArrayList<>();

    private StackDrawing(BatteryStack stack) {
        this.stack = stack;
        this.sockets = communication(stack.rules());
        units.add(Endpoint.INVERTER);
        for (int unit = 1; unit <= stack.batteries(); unit++) {
            units.add(unit);
        }
    }

    /**
     * Draws a stack as SVG: communication on the left, power on the right.
     *
     * @param stack the stack
     * @param findings what a check found, written below
     * @return the SVG document
     */
    public static String svg(BatteryStack stack, List<Finding> findings) {
        return new StackDrawing(stack).draw(findings);
    }

    /**
     * Draws a stack as text: the sockets of every unit and where each leads.
     *
     * @param stack the stack
     * @param findings what a check found, written below
     * @return lines that each end with a line feed
     */
    public static String text(BatteryStack stack, List<Finding> findings) {
        StackDrawing drawing = new StackDrawing(stack);
        StringBuilder out = new StringBuilder();
        for (int unit : drawing.units) {
            out.append(drawing.title(unit)).append('\n');
            for (String socket : drawing.all(unit)) {
                String leads = String.join(", ", drawing.leads(new Endpoint(unit, socket)));
                out.append("  %-9s %s%n"
                        .formatted(socket, leads.isEmpty() ? "open" : leads)
                        .replace("\r", ""));
            }
        }
        findings.forEach(finding -> out.append(finding).append('\n'));
        return out.toString();
    }

    private static List<String> communication(StackRules rules) {
        return switch (rules.link()) {
            case CHAIN -> List.of("can", "link-in", "link-out");
            case CHAIN_FROM_INVERTER -> List.of("link-in", "link-out");
            case PAIR -> rules.inverterSockets();
        };
    }

    private String draw(List<Finding> findings) {
        Svg svg = new Svg(stack.rules().family() + " stack");
        svg.text(Svg.MARGIN, 28, "h", stack.rules().family());
        svg.text(Svg.MARGIN, 46, "dim", "communication on the left, power on the right");
        List<Lane> lanes = new ArrayList<>();
        for (StackCable cable : stack.cables()) {
            drawCable(svg, cable, lanes);
        }
        for (int unit : units) {
            drawUnit(svg, unit);
        }
        double y = top(units.size()) + 8;
        for (Finding finding : findings) {
            String tone = finding.severity().name().toLowerCase(Locale.ROOT);
            y = svg.paragraph(Svg.MARGIN, y, COLUMNS, "s " + tone, finding.text());
        }
        y = svg.paragraph(
                Svg.MARGIN, y, COLUMNS, "s dim", stack.rules().source().toString());
        return svg.finish(y);
    }

    private void drawUnit(Svg svg, int unit) {
        double y = top(units.indexOf(unit));
        List<String> left = unit == Endpoint.INVERTER ? List.of("can") : sockets;
        svg.rect(BOX_LEFT, y, BOX_RIGHT - BOX_LEFT, height(unit), 6, "class=\"card\"");
        svg.text(Svg.WIDTH / 2.0, y + 17, "mid b", title(unit));
        for (String socket : left) {
            drawSocket(svg, new Endpoint(unit, socket), BOX_LEFT, 8, "");
        }
        for (String pole : POLES) {
            drawSocket(svg, new Endpoint(unit, pole), BOX_RIGHT, -8, " end");
        }
    }

    private void drawSocket(Svg svg, Endpoint end, int x, int inset, String anchor) {
        double y = y(end);
        svg.circle(x, y, 5, "class=\"hole\"");
        boolean open = leads(end).isEmpty();
        svg.text(
                x + inset + Math.signum(inset) * 2,
                y + 4,
                (open ? "s dim" : "s") + anchor,
                end.socket() + (open ? " (open)" : ""));
    }

    private void drawCable(Svg svg, StackCable cable, List<Lane> lanes) {
        if (cable.a().unit() == Endpoint.TERMINATOR || cable.b().unit() == Endpoint.TERMINATOR) {
            Endpoint end = cable.a().unit() == Endpoint.TERMINATOR ? cable.b() : cable.a();
            drawTerminator(svg, end);
            return;
        }
        boolean power =
                POLES.contains(cable.a().socket()) && POLES.contains(cable.b().socket());
        double from = Math.min(y(cable.a()), y(cable.b()));
        double to = Math.max(y(cable.a()), y(cable.b()));
        Lane lane = Lane.take(lanes, cable, power, from, to);
        int edge = power ? BOX_RIGHT : BOX_LEFT;
        int x = power ? edge + 12 + lane.index() * LANE : edge - 12 - lane.index() * LANE;
        String style = power ? (cable.a().socket().equals("P+") ? "plus" : "minus") : "comm";
        svg.path(
                "M%d %s H%d V%s H%d".formatted(edge, Svg.number(from), x, Svg.number(to), edge),
                "class=\"" + style + "\" stroke-width=\"2.5\" stroke-linejoin=\"round\"");
    }

    private void drawTerminator(Svg svg, Endpoint end) {
        double y = y(end);
        svg.path("M%d %s h-14".formatted(BOX_LEFT, Svg.number(y)), "class=\"comm\" stroke-width=\"2.5\"");
        svg.rect(BOX_LEFT - 60, y - 9, 46, 18, 3, "class=\"card\"");
        svg.text(BOX_LEFT - 37, y + 4, "mid s", "resistor");
    }

    private double top(int index) {
        double y = TOP;
        for (int i = 0; i < index; i++) {
            y += height(units.get(i)) + GAP;
        }
        return y;
    }

    private double height(int unit) {
        return 30 + SOCKET * Math.max(2, unit == Endpoint.INVERTER ? 1 : sockets.size());
    }

    private double y(Endpoint end) {
        int row = POLES.contains(end.socket())
                ? POLES.indexOf(end.socket())
                : Math.max(0, end.unit() == Endpoint.INVERTER ? 0 : sockets.indexOf(end.socket()));
        return top(units.indexOf(end.unit())) + 36 + row * SOCKET;
    }

    private List<String> all(int unit) {
        List<String> left = unit == Endpoint.INVERTER ? List.of("can") : sockets;
        return Stream.concat(left.stream(), POLES.stream()).toList();
    }

    private List<String> leads(Endpoint end) {
        return stack.cables().stream()
                .filter(cable -> cable.a().equals(end) || cable.b().equals(end))
                .map(cable -> cable.a().equals(end) ? cable.b() : cable.a())
                .map(Endpoint::toString)
                .toList();
    }

    private String title(int unit) {
        if (unit == Endpoint.INVERTER) {
            return "inverter";
        }
        boolean master = unit == 1 && stack.batteries() > 1 && stack.rules().link() != StackRules.Link.PAIR;
        return "battery " + unit + (master ? " (master)" : "");
    }
}
