package dev.bmslink.core.wiring;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens where two pins are joined. */
final class Junction {
    private Junction() {}

    /**
     * Judges two pins of different ports.
     *
     * @return the hazard, or null when the two belong together or the wire ends on a pin without a connection
     */
    static @Nullable Hazard between(Pin first, Pin second, Set<Circuit> inUse) {
        Role a = first.role();
        Role b = second.role();
        if (a == Role.NOT_CONNECTED || b == Role.NOT_CONNECTED) {
            return null;
        }
        if (a == Role.KEEP_OPEN || b == Role.KEEP_OPEN) {
            return Hazard.MUST_STAY_OPEN;
        }
        if (a == Role.NOT_PRINTED || b == Role.NOT_PRINTED) {
            Role known = a == Role.NOT_PRINTED ? b : a;
            return carriesVoltage(known) ? Hazard.SUPPLY_INTO_UNKNOWN : Hazard.UNKNOWN_PIN;
        }
        if (a.counterpart() == b) {
            boolean harmless = a == Role.GROUND || first.reserved() || second.reserved();
            return inUse.contains(a.circuit()) ? null : harmless ? Hazard.LEAVE_OUT : Hazard.MUST_LEAVE_OUT;
        }
        return a.circuit() == b.circuit() ? sameCircuit(a, b) : differentCircuits(a, b);
    }

    /**
     * Judges two pins of one port that a cable joins.
     *
     * @return the hazard, or null when they carry the same signal or none
     */
    static @Nullable Hazard within(Role a, Role b) {
        if (a == b || a.circuit() == Circuit.NONE || b.circuit() == Circuit.NONE) {
            return null;
        }
        if (a.circuit() == Circuit.POWER && b.circuit() == Circuit.POWER) {
            return Hazard.POWER_SHORT;
        }
        if (a.circuit() == b.circuit() && !carriesVoltage(a)) {
            return Hazard.PINS_SHORTED;
        }
        Hazard hazard = a.circuit() == b.circuit() ? sameCircuit(a, b) : differentCircuits(a, b);
        return hazard == Hazard.WRONG_BUS ? Hazard.PINS_SHORTED : hazard;
    }

    private static Hazard sameCircuit(Role a, Role b) {
        return switch (a.circuit()) {
            case CAN -> Hazard.CAN_SWAPPED;
            case RS485 -> Hazard.RS485_SWAPPED;
            case RS232, UART -> a.direction() == Direction.OUT ? Hazard.TX_TO_TX : Hazard.RX_TO_RX;
            case CODING -> Hazard.CODING_CROSSED;
            case WAKE -> Hazard.WAKE_REVERSED;
            case POWER -> Hazard.POWER_SHORT;
            case SUPPLY, GROUND, CONTACT, EARTH, NONE ->
                throw new AssertionError(a + " and " + b + " are the same role");
        };
    }

    private static Hazard differentCircuits(Role a, Role b) {
        if (has(a, b, Circuit.POWER)) {
            return Hazard.POWER_ON_SIGNAL;
        }
        boolean ground = has(a, b, Circuit.GROUND) || has(a, b, Circuit.EARTH);
        if (carriesVoltage(a) || carriesVoltage(b)) {
            return ground ? Hazard.SUPPLY_SHORT : Hazard.SUPPLY_ON_SIGNAL;
        }
        if (has(a, b, Circuit.CONTACT)) {
            return Hazard.CONTACT_ON_SIGNAL;
        }
        if (ground) {
            return Hazard.SIGNAL_TO_GROUND;
        }
        return has(a, b, Circuit.RS232) ? Hazard.RS232_ON_SIGNAL : Hazard.WRONG_BUS;
    }

    private static boolean has(Role a, Role b, Circuit circuit) {
        return a.circuit() == circuit || b.circuit() == circuit;
    }

    private static boolean carriesVoltage(Role role) {
        return role.circuit() == Circuit.SUPPLY || role.circuit() == Circuit.WAKE || role.circuit() == Circuit.POWER;
    }
}
