package dev.bmslink.cli;

import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.drawing.CableDrawing;
import dev.bmslink.core.wiring.Cable;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.CableReview;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Wire;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms cable}. */
@Command(
        name = "cable",
        description = "Say how to wire a cable between two ports, or judge one that is described.",
        footer = {
            "",
            "Exit code 1 when the cable would harm or not work, or none can be made;",
            "4 when no pin table is printed. bms pinout lists the ports.",
            "",
            "Examples: bms cable growatt-6k5/com1 growatt-sph/bms",
            "          bms cable growatt-6k5/com1 growatt-sph/bms --wires 1-1,2-2",
            "          bms cable gtx3000/link-in foxess-h1/bms -o cable.svg"
        })
final class CableCommand extends DocumentCommand {

    @Parameters(index = "0", paramLabel = "PORT", converter = PortConverter.class, description = "The first end.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Port a;

    @Parameters(index = "1", paramLabel = "PORT", converter = PortConverter.class, description = "The second end.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Port b;

    @Option(
            names = "--wires",
            paramLabel = "PIN-PIN,…",
            description = "The cable to judge, wire by wire: pin of the first end, hyphen, pin of the second;"
                    + " patch is a straight patch cable.")
    private @Nullable String wires;

    CableCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (wires != null) {
            return judge(parse(wires));
        }
        CablePlan plan = CablePlan.between(a, b);
        write(() -> CableDrawing.text(plan), () -> json(plan), () -> CableDrawing.svg(plan));
        if (isBad(plan.findings())) {
            return ExitCode.FINDINGS;
        }
        return plan.cable().wires().isEmpty() ? ExitCode.INCONCLUSIVE : ExitCode.OK;
    }

    private int judge(Cable cable) throws IOException {
        CableReview review = CableReview.of(a, b, cable);
        write(
                () -> CableDrawing.text(review),
                () -> {
                    Map<String, Object> fields = ends(cable);
                    fields.put("verdict", review.verdict());
                    fields.put("findings", review.findings());
                    return fields;
                },
                () -> CableDrawing.svg(review));
        return switch (review.verdict()) {
            case WORKS -> ExitCode.OK;
            case FAILS -> ExitCode.FINDINGS;
            case NOT_KNOWN -> ExitCode.INCONCLUSIVE;
        };
    }

    private static Cable parse(String wires) {
        try {
            return wires.equalsIgnoreCase("patch") ? Cable.PATCH : Cable.parse(wires);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }

    private static boolean isBad(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
    }

    private Map<String, Object> json(CablePlan plan) {
        Map<String, Object> fields = ends(plan.cable());
        fields.put("leave_out", plan.leftOut().stream().map(Pin::name).toList());
        fields.put("termination", plan.termination());
        fields.put("findings", plan.findings());
        fields.put("patch", plan.patch());
        fields.put("patch_findings", plan.patchFindings());
        return fields;
    }

    private Map<String, Object> ends(Cable cable) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("a", a.id());
        fields.put("b", b.id());
        fields.put("wires", cable.wires().stream().map(this::json).toList());
        return fields;
    }

    private Map<String, Object> json(Wire wire) {
        Map<String, Object> fields = RecordJson.fields(wire);
        a.pin(wire.from()).ifPresent(pin -> fields.put("from_role", pin.role()));
        b.pin(wire.to()).ifPresent(pin -> fields.put("to_role", pin.role()));
        wire.colour(a, b).ifPresent(colour -> fields.put("colour", colour));
        return fields;
    }
}
