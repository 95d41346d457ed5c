package dev.bmslink.cli;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.drawing.StackDrawing;
import dev.bmslink.core.wiring.BatteryStack;
import dev.bmslink.core.wiring.StackCable;
import dev.bmslink.core.wiring.StackChecker;
import dev.bmslink.core.wiring.StackRules;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms stack}. */
@Command(
        name = "stack",
        description = "Say how to wire several batteries in parallel, or judge a wiring that is described.",
        footer = {
            "",
            "A described wiring names every cable, as --format json writes it; ends are",
            "1.link-out, 2.P+, inverter.can, inverter.P- or terminator.",
            "Exit code 1 when it is wrong.",
            "",
            "Examples: bms stack gtx5000 --packs 4",
            "          bms stack gtx3000 --packs 2 -o stack.svg",
            "          bms stack gtx5000 -n 2 --links 1.link-out=2.link-in"
        })
final class StackCommand extends DocumentCommand {

    @Parameters(paramLabel = "MODEL", converter = ModelConverter.class, description = "A model, such as gtx5000.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Model model;

    @Option(
            names = {"-n", "--packs"},
            required = true,
            paramLabel = "COUNT",
            description = "Number of batteries; for a tower, of towers.")
    private int packs;

    @Option(
            names = "--links",
            paramLabel = "END=END,…",
            description = "The cables to judge, such as 1.link-out=2.link-in; without it, the right wiring is shown.")
    private @Nullable String links;

    StackCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        BatteryStack stack = stack();
        List<Finding> findings = StackChecker.check(stack);
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
        write(
                () -> StackDrawing.text(stack, List.of()) + findings(findings) + verdict(wrong),
                () -> json(stack, findings),
                () -> StackDrawing.svg(stack, findings));
        return wrong ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private BatteryStack stack() {
        StackRules rules = StackRules.of(model.family())
                .orElseThrow(() -> Failure.usage("no wiring is printed for " + model.id()));
        try {
            return links == null ? rules.reference(packs) : BatteryStack.parse(rules, packs, links);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }

    private String verdict(boolean wrong) {
        if (links == null) {
            return "";
        }
        return wrong ? terminal().alert("The wiring is wrong.") + "\n" : "The wiring is right.\n";
    }

    private Map<String, Object> json(BatteryStack stack, List<Finding> findings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model.id());
        fields.put("batteries", stack.batteries());
        fields.put("links", stack.cables().stream().map(StackCable::toString).toList());
        fields.put("findings", findings);
        fields.put("source", stack.rules().source());
        return fields;
    }
}
