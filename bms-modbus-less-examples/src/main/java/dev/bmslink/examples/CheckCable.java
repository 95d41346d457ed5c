package dev.bmslink.examples;

import dev.bmslink.core.wiring.Cable;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.CableReview;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;

/**
 * Checks a cable between two ports, and says how to make one.
 *
 * <p>Run: CheckCable PORT PORT WIRES, such as CheckCable gtx5000/can growatt-sph/bms 4-4,5-5
 */
public final class CheckCable {

    private CheckCable() {}

    private static Port port(String id) {
        return Ports.find(id)
                .orElseThrow(() -> new IllegalArgumentException("no port " + id + "; there are "
                        + Ports.all().stream().map(Port::id).toList()));
    }

    /**
     * Prints the verdict, what is wrong, and the wires of a right cable.
     *
     * @param args two ports and the wires between their pins
     */
    public static void main(String[] args) {
        Port a = port(args[0]);
        Port b = port(args[1]);
        CableReview review = CableReview.of(a, b, Cable.parse(args[2]));
        System.out.println(review.verdict());
        review.findings().forEach(System.out::println);
        System.out.println("right would be " + CablePlan.between(a, b).cable());
    }
}
