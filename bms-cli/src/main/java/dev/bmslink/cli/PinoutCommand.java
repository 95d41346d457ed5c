package dev.bmslink.cli;

import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.drawing.PinoutDrawing;
import dev.bmslink.core.drawing.TextTable;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import dev.bmslink.core.wiring.Purpose;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bms pinout}. */
@Command(
        name = "pinout",
        description = "Show a connector pin by pin; without a model, list every port.",
        footer = {
            "",
            "Examples: bms pinout gtx5000",
            "          bms pinout gtx5000 can",
            "          bms pinout growatt-6k5/com1 -o com1.svg"
        })
final class PinoutCommand extends DocumentCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "A battery or an inverter.")
    private String device = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PORT", description = "One of its ports.")
    private String port = "";

    PinoutCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        String name = (port.isEmpty() ? device : device + "/" + port).toLowerCase(Locale.ROOT);
        List<Port> ports = device.isEmpty() ? Ports.all() : find(name);
        if (name.indexOf('/') > 0) {
            Port found = ports.get(0);
            write(() -> PinoutDrawing.text(found), () -> RecordJson.fields(found), () -> PinoutDrawing.svg(found));
        } else {
            writeList(
                    () -> device.isEmpty() ? list(ports) : pinouts(ports),
                    "ports",
                    () -> ports.stream().map(RecordJson::fields).toList());
        }
        return ExitCode.OK;
    }

    private static List<Port> find(String name) {
        List<Port> ports = name.indexOf('/') < 0
                ? Ports.of(name)
                : Ports.find(name).stream().toList();
        if (ports.isEmpty()) {
            throw Failure.usage(PortConverter.unknown(name));
        }
        return ports;
    }

    private static String list(List<Port> ports) {
        TextTable table = new TextTable("port", "title", "connector", "for", "source", "");
        for (Port each : ports) {
            table.row(
                    each.id(),
                    each.title(),
                    each.connector().label(),
                    each.uses().keySet().stream().map(Purpose::label).collect(Collectors.joining(", ")),
                    each.source().toString(),
                    each.source().confidence().label());
        }
        return table.toString();
    }

    private static String pinouts(List<Port> ports) {
        return ports.stream().map(PinoutDrawing::text).collect(Collectors.joining("\n"));
    }
}
