package dev.bmslink.cli;

import dev.bmslink.cli.battery.PanelSections;
import dev.bmslink.cli.battery.TextSheet;
import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.drawing.PanelDrawing;
import dev.bmslink.core.fault.Fault;
import dev.bmslink.core.fault.Faults;
import dev.bmslink.core.panel.Meaning;
import dev.bmslink.core.panel.Observation;
import dev.bmslink.core.panel.Panel;
import dev.bmslink.core.panel.PanelRow;
import dev.bmslink.core.panel.PanelState;
import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.panel.Status;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms led}. */
@Command(
        name = "led",
        description =
                "Say what a battery's lights mean, or show the lights of a status; without either, list them all.",
        footer = {
            "",
            "Lights are lamps with a colour, a state (on, off, flash, flash 1 to 3, T=1s)",
            "or both, separated by commas; RUN, ALM, rest and all stand for lamps too.",
            "Exit code 1 when the lights mean nothing known.",
            "",
            "Examples: bms led gtx5000 \"L7 red, rest off\"",
            "          bms led gtx2500 --status charging --soc 40",
            "          bms led gtx2500 --status charging --soc 40 -o charging.svg"
        })
final class LedCommand extends DocumentCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            description = "A model, such as gtx5000.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Model model;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "LIGHTS", description = "The lights as they are seen.")
    private List<String> lights = List.of();

    @Option(names = "--status", paramLabel = "STATUS", description = "A status to show, such as charging.")
    private @Nullable String status;

    @Option(names = "--soc", paramLabel = "PERCENT", description = "State of charge, where the lights show it.")
    private @Nullable Integer soc;

    LedCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Panel panel = Panels.of(model.family()).orElseThrow();
        String seen = String.join(" ", lights);
        if (status != null && !seen.isBlank()) {
            throw Failure.usage("either lights or --status, not both");
        }
        if (status != null) {
            show(panel, row(panel, status));
            return ExitCode.OK;
        }
        if (soc != null) {
            throw Failure.usage("--soc goes with --status");
        }
        if (!seen.isBlank()) {
            return explain(panel, seen);
        }
        writeList(
                () -> TextSheet.of(terminal(), List.of(PanelSections.table(panel))),
                "statuses",
                () -> PanelSections.states(panel));
        return ExitCode.OK;
    }

    private static PanelRow row(Panel panel, String name) {
        return panel.rows().stream()
                .filter(row -> row.status().label().equalsIgnoreCase(name.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> Failure.usage(panel.family() + " has no status " + name + "; it has "
                        + String.join(
                                ", ",
                                panel.statuses().stream().map(Status::label).toList())));
    }

    private void show(Panel panel, PanelRow row) throws IOException {
        boolean needsSoc = row.bands().size() > 1;
        if (needsSoc && soc == null) {
            throw Failure.usage(
                    "--soc is missing: the lights of " + row.status().label() + " depend on it");
        }
        int percent = soc == null ? 0 : soc;
        PanelState state;
        try {
            state = panel.encode(row.status(), percent);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
        String caption = row.status().label() + (needsSoc ? ", " + percent + " %" : "");
        write(
                () -> (terminal().colored() ? PanelDrawing.ansi(panel, state) : "")
                        + PanelDrawing.text(panel, state)
                        + caption + ": " + row.meaning() + " (" + row.source() + ")\n",
                () -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("model", model.id());
                    fields.put("status", row.status());
                    fields.put("soc", needsSoc ? percent : Double.NaN);
                    fields.put("lights", PanelSections.lights(state));
                    fields.put("meaning", row.meaning());
                    fields.put("source", row.source());
                    return fields;
                },
                () -> PanelDrawing.svg(panel, state, caption));
    }

    private int explain(Panel panel, String seen) throws IOException {
        List<Meaning> meanings;
        try {
            meanings = panel.decode(Observation.parse(panel, seen));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
        write(
                () -> text(meanings),
                () -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("model", model.id());
                    fields.put("meanings", meanings.stream().map(this::json).toList());
                    return fields;
                },
                this::noPicture);
        return meanings.isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private String text(List<Meaning> meanings) {
        if (meanings.isEmpty()) {
            return "No status of " + model.family() + " shows these lights.\n";
        }
        StringBuilder text = new StringBuilder();
        if (meanings.size() > 1) {
            text.append("One of ").append(meanings.size()).append(":\n");
        }
        for (Meaning meaning : meanings) {
            text.append(meaning).append(" (").append(meaning.source()).append(")\n");
            for (Fault fault : faults(meaning)) {
                text.append("  perhaps: ").append(fault.symptom()).append("; ");
                text.append(String.join("; ", fault.causes())).append('\n');
            }
        }
        return text.toString();
    }

    private List<Fault> faults(Meaning meaning) {
        return Faults.indicatedBy(model.family(), meaning.status());
    }

    private Map<String, Object> json(Meaning meaning) {
        Map<String, Object> fields = RecordJson.fields(meaning);
        fields.put("faults", faults(meaning).stream().map(Fault::symptom).toList());
        return fields;
    }
}
