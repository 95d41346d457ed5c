package dev.bmslink.cli.link;

import dev.bmslink.cli.Terminal;
import dev.bmslink.core.drawing.TextTable;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.testkit.link.LinkEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A simulated session as a table of what happened when, and the addresses at its end. */
public final class SimulationText {

    private static final String ENABLE = "enable";
    private static final String PORTS = """
            IN: open, idle or active as above. OUT: open, nothing is plugged in; present, a battery is behind; short; foreign,
            somebody else drives it. driven: the battery enables the one behind it.
            """;

    private SimulationText() {}

    /** The events, one a line, with the enable inputs of all batteries. */
    public static String timeline(List<LinkEvent> events, int units, Terminal terminal) {
        StringBuilder text = new StringBuilder();
        int width = Math.max(units, ENABLE.length());
        text.append(
                "The enable line, as Link In of each battery reads it: . open, nobody is before it; o idle, a battery is"
                        + " before it\nand does not enable it; # active, the battery before enables it.\n\n");
        text.append(String.format(
                Locale.ROOT, "%10s  %-10s  %-" + width + "s  %-15s  meaning\n", "time ms", "who", ENABLE, "what"));
        char[] levels = new char[units];
        Arrays.fill(levels, '.');
        for (LinkEvent event : events) {
            if (event.kind() == LinkEvent.Kind.LINE) {
                levels[event.unit() - 1] = symbol(event.text());
                continue;
            }
            String line = String.format(
                    Locale.ROOT,
                    "%10.3f  %-10s  %-" + width + "s  %-15s  %s",
                    event.timeNanos() / 1e6,
                    "battery " + event.unit(),
                    new String(levels),
                    what(event),
                    meaning(event));
            text.append(
                            event.kind() == LinkEvent.Kind.REPORT
                                    ? terminal.alert(line.stripTrailing())
                                    : event.kind() == LinkEvent.Kind.FRAME
                                            ? line.stripTrailing()
                                            : terminal.faint(line.stripTrailing()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The batteries at the end. */
    public static String table(List<BatteryResult> results) {
        TextTable table = new TextTable("battery", "identifier", "address", "state", "ports");
        for (BatteryResult result : results) {
            table.row(
                    String.valueOf(result.battery()),
                    result.uid(),
                    result.address() == 0 ? "-" : String.valueOf(result.address()),
                    result.state(),
                    result.ports());
        }
        return table + PORTS;
    }

    private static char symbol(String levels) {
        for (InLevel level : InLevel.values()) {
            if (levels.startsWith("IN " + level + ",")) {
                return level == InLevel.ACTIVE ? '#' : level == InLevel.IDLE ? 'o' : '.';
            }
        }
        return '?';
    }

    private static String what(LinkEvent event) {
        return event.kind() == LinkEvent.Kind.FRAME
                ? event.text()
                : event.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(LinkEvent event) {
        Frame frame = event.frame();
        if (frame == null) {
            return event.kind() == LinkEvent.Kind.STATE
                    ? event.text() + ", " + States.meaning(event.text(), event.unit() == 1)
                    : event.text();
        }
        return "to " + Meanings.address(frame.destination()) + ": " + Meanings.of(frame.message())
                + (event.damaged() ? " (collided)" : "");
    }
}
