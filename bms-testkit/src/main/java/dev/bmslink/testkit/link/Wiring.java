package dev.bmslink.testkit.link;

import java.util.List;

/** What link cables connect: who drives whose enable input, and which batteries share a bus. */
final class Wiring {
    private Wiring() {}

    /** Takes all cables off and plugs these. */
    static void connect(List<SimUnit> units, List<LinkCable> cables) {
        for (SimUnit unit : units) {
            unit.drivesIn.clear();
            unit.joinedOut.clear();
            unit.outHasInput = false;
            unit.segment = unit.number;
        }
        for (LinkCable cable : cables) {
            SimUnit a = units.get(cable.unitA() - 1);
            SimUnit b = units.get(cable.unitB() - 1);
            if (cable.enable()) {
                join(a, cable.outA(), b, cable.outB());
                join(b, cable.outB(), a, cable.outA());
            }
            if (cable.pair()) {
                int from = b.segment;
                units.stream().filter(unit -> unit.segment == from).forEach(unit -> unit.segment = a.segment);
            }
        }
    }

    private static void join(SimUnit unit, boolean out, SimUnit other, boolean otherOut) {
        if (!out && otherOut) {
            unit.drivesIn.add(other);
        } else if (out && otherOut) {
            unit.joinedOut.add(other);
        } else if (out) {
            unit.outHasInput = true;
        }
    }
}
