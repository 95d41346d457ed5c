package dev.bmslink.can.profile;

import dev.bmslink.core.signal.Provenance;

/**
 * A number inside an identifier, such as the address of a battery.
 *
 * @param name name in snake_case
 * @param lowest index of its least significant bit
 * @param width number of bits, 1 to 8
 * @param min smallest value that a sender uses
 * @param max largest value that a sender uses
 * @param usual the value that an encoder sends unless another is asked for
 * @param provenance where the description comes from
 */
public record IdentifierField(String name, int lowest, int width, int min, int max, int usual, Provenance provenance) {

    /** Checks that the values fit. */
    public IdentifierField {
        if (width < 1 || width > 8 || lowest < 0 || lowest + width > 29) {
            throw new IllegalArgumentException(name + " does not fit in an identifier");
        }
        if (min < 0 || min > max || max >= 1 << width) {
            throw new IllegalArgumentException(name + ": " + min + ".." + max + " does not fit in " + width + " bits");
        }
        if (usual < min || usual > max) {
            throw new IllegalArgumentException(name + " = " + usual + " is outside " + min + ".." + max);
        }
    }

    /**
     * Creates a field whose smallest value is the usual one.
     *
     * @param name name in snake_case
     * @param lowest index of its least significant bit
     * @param width number of bits, 1 to 8
     * @param min smallest value that a sender uses
     * @param max largest value that a sender uses
     * @param provenance where the description comes from
     */
    public IdentifierField(String name, int lowest, int width, int min, int max, Provenance provenance) {
        this(name, lowest, width, min, max, min, provenance);
    }

    int mask() {
        return ((1 << width) - 1) << lowest;
    }

    /**
     * Returns the value in an identifier.
     *
     * @param id the identifier
     * @return the number
     */
    public int read(int id) {
        return (id & mask()) >>> lowest;
    }

    int write(int id, int value) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " = " + value + " is outside " + min + ".." + max);
        }
        return (id & ~mask()) | value << lowest;
    }
}
