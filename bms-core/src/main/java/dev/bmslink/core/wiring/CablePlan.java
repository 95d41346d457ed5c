package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * How to make the cable between two ports.
 *
 * @param a the port at the first end
 * @param b the port at the second end
 * @param role what the cable is for
 * @param cable the wires to make; without any when the ports do not match or their pins are not printed
 * @param patch whether a straight patch cable with all eight wires works; it fails where an end is no RJ45
 * @param patchFindings what else the straight patch cable would do
 * @param findings what is wrong with the cable to make, such as a line that one end does not have
 * @param termination where terminating resistors go
 */
public record CablePlan(
        Port a,
        Port b,
        CableRole role,
        Cable cable,
        CableChecker.Verdict patch,
        List<Finding> patchFindings,
        List<Finding> findings,
        String termination) {

    private static final String CAN_TERMINATION =
            "not printed; a CAN bus has 120 ohms at each of its two ends, 60 ohms in all";

    /** Copies the lists. */
    public CablePlan {
        patchFindings = List.copyOf(patchFindings);
        findings = List.copyOf(findings);
    }

    /**
     * Plans the cable between two ports.
     *
     * @param a the port at the first end
     * @param b the port at the second end
     * @return the plan
     */
    public static CablePlan between(Port a, Port b) {
        CableRole role = CableRole.between(a, b);
        Cable cable = new Cable(
                role.kind() == CableRole.Kind.IN_TO_IN || role.kind() == CableRole.Kind.OUT_TO_OUT
                        ? List.of()
                        : wires(a, b, role));
        boolean bothRj45 = a.connector() == Connector.RJ45 && b.connector() == Connector.RJ45;
        List<Finding> findings = CableChecker.check(a, b, cable);
        List<Finding> patchFindings = bothRj45
                ? CableChecker.check(a, b, Cable.PATCH).stream()
                        .filter(finding -> !findings.contains(finding))
                        .toList()
                : List.of();
        return new CablePlan(
                a,
                b,
                role,
                cable,
                bothRj45 ? CableChecker.verdict(a, b, Cable.PATCH) : CableChecker.Verdict.FAILS,
                patchFindings,
                findings,
                termination(a, b, role));
    }

    /**
     * Returns the pins of the first port that no wire goes to.
     *
     * @return the pins to leave out
     */
    public List<Pin> leftOut() {
        return a.pins().stream()
                .filter(pin ->
                        cable.wires().stream().noneMatch(wire -> wire.from().equals(pin.name())))
                .toList();
    }

    private static List<Wire> wires(Port a, Port b, CableRole role) {
        List<Wire> wires = new ArrayList<>();
        for (Pin pin : a.pins()) {
            if (!role.circuits().contains(pin.role().circuit())) {
                continue;
            }
            int index = a.pins(pin.role()).indexOf(pin);
            List<Pin> others = b.pins(pin.role().counterpart());
            if (index < others.size()) {
                wires.add(new Wire(pin.name(), others.get(index).name()));
            }
        }
        return wires;
    }

    private static String termination(Port a, Port b, CableRole role) {
        if (!role.circuits().contains(Circuit.CAN)) {
            return "";
        }
        if (a.termination().isEmpty() && b.termination().isEmpty()) {
            return CAN_TERMINATION;
        }
        return a.termination().isEmpty() ? b.termination() : a.termination();
    }
}
