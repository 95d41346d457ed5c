package dev.bmslink.core.wiring;

import org.jspecify.annotations.Nullable;

/**
 * One pin or terminal of a port.
 *
 * @param name its number or mark, such as {@code 4} or {@code NO1}
 * @param printed its definition as printed, empty when none is printed
 * @param role what it carries, as read here
 * @param reserved true when the manual reserves it
 * @param colour colour of its wire as printed, or null when none is printed
 * @param note what a reader must know besides, empty when there is nothing
 */
public record Pin(
        String name,
        String printed,
        Role role,
        boolean reserved,
        @Nullable WireColour colour,
        String note) {

    /** Checks the name. */
    public Pin {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a pin needs a name");
        }
    }

    static Pin of(String name, String printed, Role role) {
        return new Pin(name, printed, role, false, null, "");
    }

    static Pin of(int number, String printed, Role role) {
        return of(String.valueOf(number), printed, role);
    }

    static Pin unprinted(int number) {
        return of(number, "", Role.NOT_PRINTED);
    }

    Pin reserve() {
        return new Pin(name, printed, role, true, colour, note);
    }

    Pin coloured(WireColour newColour) {
        return new Pin(name, printed, role, reserved, newColour, note);
    }

    Pin noted(String newNote) {
        return new Pin(name, printed, role, reserved, colour, newNote);
    }

    /**
     * Returns the pin for people.
     *
     * @return the name and the role, such as {@code 4 CAN-H}
     */
    public String label() {
        return name + " " + role.label() + (reserved ? " (reserved)" : "");
    }
}
