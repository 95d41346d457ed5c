package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every port that this module describes. */
public final class Ports {
    private static final List<Port> ALL = Stream.of(
                    PackPorts.gtx2500(),
                    PackPorts.gtx5000(),
                    Gtx3000Ports.all(),
                    Growatt6k5Ports.all(),
                    ForeignPorts.all())
            .flatMap(List::stream)
            .toList();

    private Ports() {}

    /**
     * Returns every port, those of the batteries first.
     *
     * @return the ports
     */
    public static List<Port> all() {
        return ALL;
    }

    /**
     * Returns the ports of a device.
     *
     * @param device a model or another device; a member of a family has the family's ports
     * @return the ports, empty when the device is not known
     */
    public static List<Port> of(String device) {
        String family = family(device);
        return ALL.stream().filter(port -> port.device().equals(family)).toList();
    }

    /**
     * Finds a port.
     *
     * @param id device and port, such as {@code gtx3000-h4/link-in}; a member of a family has the family's ports
     * @return the port, or empty when there is none of this id
     */
    public static Optional<Port> find(String id) {
        int slash = id.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String familyId = family(id.substring(0, slash)) + id.substring(slash);
        return ALL.stream().filter(port -> port.id().equals(familyId)).findFirst();
    }

    private static String family(String device) {
        return Catalogue.find(device).map(Model::family).orElse(device);
    }
}
