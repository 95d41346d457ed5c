package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Source;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A connector of a device.
 *
 * @param id device and port, such as {@code gtx5000/can}
 * @param title name as printed on the device
 * @param connector its form
 * @param pins its pins in order of position
 * @param uses what it is for, and the circuits that a cable for this purpose carries
 * @param termination what is printed about a terminating resistor, empty when nothing is
 * @param note what a reader must know besides, empty when there is nothing
 * @param source where the pins are printed
 */
public record Port(
        String id,
        String title,
        Connector connector,
        List<Pin> pins,
        Map<Purpose, Set<Circuit>> uses,
        String termination,
        String note,
        Source source) {

    /** Checks that the id has two parts and that no pin occurs twice. */
    public Port {
        if (id.indexOf('/') < 1 || id.endsWith("/")) {
            throw new IllegalArgumentException("port id " + id + " is not device/port");
        }
        pins = List.copyOf(pins);
        if (pins.stream().map(Pin::name).distinct().count() != pins.size()) {
            throw new IllegalArgumentException(id + " has two pins of one name");
        }
        EnumMap<Purpose, Set<Circuit>> copy = new EnumMap<>(Purpose.class);
        uses.forEach((purpose, circuits) -> copy.put(
                purpose,
                Collections.unmodifiableSet(
                        circuits.isEmpty() ? EnumSet.noneOf(Circuit.class) : EnumSet.copyOf(circuits))));
        uses = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the device's part of the id.
     *
     * @return the device, such as {@code gtx5000}
     */
    public String device() {
        return id.substring(0, id.indexOf('/'));
    }

    /**
     * Finds a pin.
     *
     * @param name its number or mark
     * @return the pin, or empty when there is none of this name
     */
    public Optional<Pin> pin(String name) {
        return pins.stream().filter(pin -> pin.name().equals(name)).findFirst();
    }

    /**
     * Returns the pins of a role.
     *
     * @param role the role
     * @return the pins in order of position
     */
    public List<Pin> pins(Role role) {
        return pins.stream().filter(pin -> pin.role() == role).toList();
    }
}
