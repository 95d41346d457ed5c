package dev.bmslink.core.wiring;

import java.util.Optional;

/**
 * One core of a cable.
 *
 * @param from pin at the first end
 * @param to pin at the second end
 */
public record Wire(String from, String to) {

    /**
     * Returns the colour of this wire: as printed at either end, otherwise that of T568B where an end is an RJ45.
     *
     * @param a the port at the first end
     * @param b the port at the second end
     * @return the colour, or empty when neither applies or a pin does not exist
     */
    public Optional<WireColour> colour(Port a, Port b) {
        Optional<Pin> first = a.pin(from);
        Optional<Pin> second = b.pin(to);
        return first.map(Pin::colour).or(() -> second.map(Pin::colour)).or(() -> {
            if (a.connector() == Connector.RJ45 && first.isPresent()) {
                return Optional.of(WireColour.t568b(Integer.parseInt(from)));
            }
            return b.connector() == Connector.RJ45 && second.isPresent()
                    ? Optional.of(WireColour.t568b(Integer.parseInt(to)))
                    : Optional.empty();
        });
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
