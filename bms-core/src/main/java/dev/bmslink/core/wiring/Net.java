package dev.bmslink.core.wiring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pins that a cable joins into one conductor.
 *
 * @param first pins of the port at the first end
 * @param second pins of the port at the second end
 */
record Net(List<Pin> first, List<Pin> second) {

    /** Returns the nets of a cable; a wire that ends on a pin that does not exist joins nothing there. */
    static List<Net> of(Port a, Port b, Cable cable) {
        List<Set<String>> nets = new ArrayList<>();
        for (Wire wire : cable.wires()) {
            Set<String> merged = new LinkedHashSet<>();
            merged.add("a" + wire.from());
            merged.add("b" + wire.to());
            nets.removeIf(net -> {
                boolean touches = net.stream().anyMatch(merged::contains);
                if (touches) {
                    merged.addAll(net);
                }
                return touches;
            });
            nets.add(merged);
        }
        return nets.stream()
                .map(net -> new Net(pins(a, "a", net), pins(b, "b", net)))
                .toList();
    }

    private static List<Pin> pins(Port port, String end, Set<String> net) {
        return port.pins().stream()
                .filter(pin -> net.contains(end + pin.name()))
                .toList();
    }
}
