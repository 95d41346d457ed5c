package dev.bmslink.cli.battery;

import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import dev.bmslink.core.wiring.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cables that a family's page shows: those that can be made from printed pin tables. */
final class Cables {

    /** The maker's own inverters. */
    private static final Map<String, String> INVERTERS = Map.of(
            "gtx2500", "sofar-hyd-3ph/bms",
            "gtx5000", "sofar-hyd-3ph/bms",
            "gtx3000", "sofar-hyd-3ph/bms",
            "growatt-6k5", "growatt-sph/bms");

    private Cables() {}

    static List<CablePlan> of(String family) {
        List<CablePlan> plans = new ArrayList<>();
        List<Port> ports = Ports.of(family);
        first(ports, Purpose.TO_INVERTER)
                .forEach(port -> Ports.find(INVERTERS.getOrDefault(family, ""))
                        .ifPresent(inverter -> plans.add(CablePlan.between(port, inverter))));
        first(ports, Purpose.LINK_OUT)
                .forEach(out -> first(ports, Purpose.LINK_IN).forEach(in -> plans.add(CablePlan.between(out, in))));
        List<Port> links = ports.stream()
                .filter(port -> port.uses().containsKey(Purpose.LINK))
                .toList();
        if (links.size() > 1) {
            plans.add(CablePlan.between(links.get(1), links.get(0)));
        }
        first(ports, Purpose.SERVICE)
                .forEach(port -> Ports.find("computer/rs232")
                        .ifPresent(computer -> plans.add(CablePlan.between(port, computer))));
        return plans.stream().filter(plan -> !plan.cable().wires().isEmpty()).toList();
    }

    private static List<Port> first(List<Port> ports, Purpose purpose) {
        return ports.stream()
                .filter(port -> port.uses().containsKey(purpose))
                .limit(1)
                .toList();
    }
}
