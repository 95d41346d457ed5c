package dev.bmslink.cli;

import dev.bmslink.cli.battery.FaultSections;
import dev.bmslink.cli.battery.Section;
import dev.bmslink.cli.battery.TextSheet;
import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.fault.Emergency;
import dev.bmslink.core.fault.Fault;
import dev.bmslink.core.fault.Faults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bms fault}. */
@Command(
        name = "fault",
        description = "Show what the manual says about faults and emergencies: causes, what to do, whether to go on.",
        footer = {
            "",
            "Exit code 1 when nothing mentions the words.",
            "",
            "Examples: bms fault gtx5000",
            "          bms fault gtx5000 voltage",
            "          bms fault growatt-6k5 relay"
        })
final class FaultCommand extends DocumentCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            description = "A model, such as gtx5000.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Model model;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS", description = "Only what mentions all of these.")
    private List<String> words = List.of();

    FaultCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        String family = model.family();
        List<Fault> faults = Faults.of(family).stream()
                .filter(fault -> words.stream()
                        .allMatch(word -> Faults.search(family, word).contains(fault)))
                .toList();
        List<Emergency> emergencies =
                Faults.emergencies(family).stream().filter(this::mentions).toList();
        writeList(
                () -> text(faults, emergencies),
                "faults",
                () -> Stream.concat(faults.stream(), emergencies.stream())
                        .map(RecordJson::fields)
                        .toList());
        return faults.isEmpty() && emergencies.isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private boolean mentions(Emergency emergency) {
        String text = (emergency.event() + " " + emergency.actions()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private String text(List<Fault> faults, List<Emergency> emergencies) {
        if (faults.isEmpty() && emergencies.isEmpty()) {
            return "Nothing about " + model.family() + " mentions " + String.join(" and ", words) + ".\n";
        }
        List<Section> sections = new ArrayList<>();
        if (words.isEmpty()) {
            sections.add(FaultSections.protections(model.family()));
        }
        if (!faults.isEmpty()) {
            sections.add(FaultSections.faults(faults));
        }
        if (!emergencies.isEmpty()) {
            sections.add(FaultSections.emergencies(emergencies));
        }
        return TextSheet.of(terminal(), sections);
    }
}
