package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a cable between two ports. */
public final class CableChecker {
    private final Port a;
    private final Port b;
    private final CableRole role;
    private final List<Finding> findings = new ArrayList<>();

    /** Whether a cable does its job. */
    public enum Verdict {
        /** It does. */
        WORKS,
        /** It does not, or it can do harm. */
        FAILS,
        /** The pins of an end are not printed. */
        NOT_KNOWN
    }

    private CableChecker(Port a, Port b) {
        this.a = a;
        this.b = b;
        this.role = CableRole.between(a, b);
    }

    /**
     * Judges a cable.
     *
     * @param a the port at the first end
     * @param b the port at the second end
     * @param cable the cable
     * @return what is wrong or worth knowing, the worst first; empty when nothing is
     */
    public static List<Finding> check(Port a, Port b, Cable cable) {
        CableChecker checker = new CableChecker(a, b);
        checker.checkPorts();
        checker.checkPins(cable);
        checker.checkNets(cable);
        checker.checkCompleteness(cable);
        checker.findings.sort((x, y) -> y.severity().compareTo(x.severity()));
        return List.copyOf(checker.findings);
    }

    /**
     * Returns whether a cable does its job.
     *
     * @param a the port at the first end
     * @param b the port at the second end
     * @param cable the cable
     * @return works when nothing worse than a note is found and both pin tables are printed
     */
    public static Verdict verdict(Port a, Port b, Cable cable) {
        List<Finding> findings = check(a, b, cable);
        if (findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
            return Verdict.FAILS;
        }
        boolean judged = findings.stream().noneMatch(finding -> finding.code().equals(Hazard.NOT_JUDGED.code()));
        return judged ? Verdict.WORKS : Verdict.NOT_KNOWN;
    }

    private void checkPorts() {
        switch (role.kind()) {
            case IN_TO_IN -> add(Hazard.IN_TO_IN, ends());
            case OUT_TO_OUT -> add(Hazard.OUT_TO_OUT, ends());
            case NONE -> add(Hazard.PORTS_DO_NOT_MATCH, ends());
            case INVERTER, LINK, INNER_LINK, SERVICE, POWER, EARTH -> {}
        }
        if (!isPrinted(a) || !isPrinted(b)) {
            add(Hazard.NOT_JUDGED, ends());
        }
    }

    private void checkPins(Cable cable) {
        for (Wire wire : cable.wires()) {
            if (isPrinted(a) && a.pin(wire.from()).isEmpty()) {
                add(Hazard.NO_SUCH_PIN, "pin " + wire.from() + " of " + a.id());
            }
            if (isPrinted(b) && b.pin(wire.to()).isEmpty()) {
                add(Hazard.NO_SUCH_PIN, "pin " + wire.to() + " of " + b.id());
            }
        }
    }

    private void checkNets(Cable cable) {
        if (!isPrinted(a) || !isPrinted(b)) {
            return;
        }
        for (Net net : Net.of(a, b, cable)) {
            checkWithin(a, net.first());
            checkWithin(b, net.second());
            for (Pin first : net.first()) {
                for (Pin second : net.second()) {
                    Hazard hazard = Junction.between(first, second, role.circuits());
                    add(hazard, "pin " + first.label() + " to pin " + second.label());
                }
            }
        }
    }

    private void checkWithin(Port port, List<Pin> pins) {
        for (int i = 0; i < pins.size(); i++) {
            for (int j = i + 1; j < pins.size(); j++) {
                Hazard hazard = Junction.within(pins.get(i).role(), pins.get(j).role());
                add(
                        hazard,
                        "pins " + pins.get(i).label() + " and " + pins.get(j).label() + " of " + port.id());
            }
        }
    }

    private void checkCompleteness(Cable cable) {
        if (!isPrinted(a) || !isPrinted(b)) {
            return;
        }
        List<Role> missing = Stream.of(Role.values())
                .filter(needed -> role.circuits().contains(needed.circuit()))
                .filter(needed -> needed.circuit() != Circuit.GROUND)
                .filter(needed -> !a.pins(needed).isEmpty())
                .filter(needed -> !isJoined(needed, cable) && !isCrossed(needed, cable))
                .toList();
        for (Role needed : missing) {
            add(Hazard.MISSING, needed.label() + " of " + a.id());
        }
        if (missing.contains(Role.CAN_H) && !touches(Circuit.CAN, cable) && touches(Circuit.RS485, cable)) {
            add(Hazard.RS485_CABLE_IN_CAN_ROLE, ends());
        }
        if (missing.contains(Role.RS485_A) && !touches(Circuit.RS485, cable) && touches(Circuit.CAN, cable)) {
            add(Hazard.CAN_CABLE_IN_RS485_ROLE, ends());
        }
    }

    private boolean touches(Circuit circuit, Cable cable) {
        return cable.wires().stream().anyMatch(wire -> isOn(circuit, a, wire.from()) || isOn(circuit, b, wire.to()));
    }

    private static boolean isOn(Circuit circuit, Port port, String pin) {
        return port.pin(pin).filter(found -> found.role().circuit() == circuit).isPresent();
    }

    private boolean isJoined(Role wanted, Cable cable) {
        Set<Wire> wires = Set.copyOf(cable.wires());
        return a.pins(wanted).stream()
                .anyMatch(first -> b.pins(wanted.counterpart()).stream()
                        .anyMatch(second -> wires.contains(new Wire(first.name(), second.name()))));
    }

    /** A line that meets its mate is reported as swapped; it is not missing as well. */
    private boolean isCrossed(Role wanted, Cable cable) {
        Set<Wire> wires = Set.copyOf(cable.wires());
        return a.pins(wanted).stream()
                .anyMatch(first -> b.pins().stream()
                        .filter(second -> second.role().circuit() == wanted.circuit())
                        .anyMatch(second -> wires.contains(new Wire(first.name(), second.name()))));
    }

    private static boolean isPrinted(Port port) {
        return port.pins().stream().anyMatch(pin -> pin.role() != Role.NOT_PRINTED);
    }

    private String ends() {
        return a.id() + " to " + b.id();
    }

    private void add(@Nullable Hazard hazard, String where) {
        if (hazard != null) {
            findings.add(new Finding(hazard.severity(), hazard.code(), where + ": " + hazard.text()));
        }
    }
}
