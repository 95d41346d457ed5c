package dev.bmslink.cli.battery;

import dev.bmslink.core.fault.Emergency;
import dev.bmslink.core.fault.Fault;
import dev.bmslink.core.fault.Faults;
import dev.bmslink.core.fault.Protection;
import java.util.List;

/** Troubleshooting. */
public final class FaultSections {

    private FaultSections() {}

    /** Faults, one row each. */
    public static Section faults(List<Fault> faults) {
        return new Section("Faults")
                .table(
                        List.of("symptom", "lights", "kind", "causes", "what to do", "risk", "going on", "section"),
                        faults.stream().map(FaultSections::row).toList());
    }

    private static List<String> row(Fault fault) {
        return List.of(
                fault.symptom(),
                fault.indicator() == null ? "" : fault.indicator().label(),
                Words.of(fault.severity()),
                String.join("; ", fault.causes()),
                String.join("; ", fault.actions()),
                fault.risk().label(),
                fault.usage().label(),
                Words.section(fault.source()));
    }

    /** The limits at which a family protects itself. */
    public static Section protections(String family) {
        List<Protection> protections = Faults.protections(family);
        Section section = new Section("Protection limits");
        if (protections.isEmpty()) {
            return section.text("None are printed.");
        }
        return section.table(
                List.of("watches", "works at", "otherwise", "section"),
                protections.stream()
                        .map(protection -> List.of(
                                Words.of(protection.kind()),
                                protection.allowed() == null
                                        ? "depends on the number of modules"
                                        : protection.allowed() + " "
                                                + protection.kind().unit(),
                                protection.kind().usage().label(),
                                Words.section(protection.source())))
                        .toList());
    }

    /** What to do in emergencies. */
    public static Section emergencies(List<Emergency> emergencies) {
        return new Section("Emergencies")
                .table(
                        List.of("what", "what to do", "section"),
                        emergencies.stream()
                                .map(emergency -> List.of(
                                        emergency.event(),
                                        String.join("; ", emergency.actions()),
                                        Words.section(emergency.source())))
                                .toList());
    }
}
