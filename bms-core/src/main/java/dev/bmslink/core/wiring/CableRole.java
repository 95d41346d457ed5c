package dev.bmslink.core.wiring;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a cable between two ports is for.
 *
 * @param kind the kind of connection
 * @param circuits the circuits it carries; empty when the ports do not match
 */
public record CableRole(Kind kind, Set<Circuit> circuits) {

    /** Kinds of connections. */
    public enum Kind {
        /** Battery to inverter. */
        INVERTER,
        /** Battery to battery. */
        LINK,
        /** Two link inputs. */
        IN_TO_IN,
        /** Two link outputs. */
        OUT_TO_OUT,
        /** Inside a tower. */
        INNER_LINK,
        /** Battery to computer. */
        SERVICE,
        /** Power terminals of two batteries. */
        POWER,
        /** Protective earth. */
        EARTH,
        /** No purpose that the ports share. */
        NONE
    }

    /** Copies the circuits. */
    public CableRole {
        circuits = Set.copyOf(circuits);
    }

    /**
     * Finds out what a cable between two ports is for.
     *
     * @param a the first port
     * @param b the second port
     * @return the role
     */
    public static CableRole between(Port a, Port b) {
        CableRole forward = oneWay(a, b);
        return forward.kind == Kind.NONE ? oneWay(b, a) : forward;
    }

    private static CableRole oneWay(Port a, Port b) {
        if (joins(a, Purpose.TO_INVERTER, b, Purpose.TO_BATTERY)) {
            return role(Kind.INVERTER, a, Purpose.TO_INVERTER, b, Purpose.TO_BATTERY);
        }
        if (joins(a, Purpose.SERVICE, b, Purpose.COMPUTER)) {
            return role(Kind.SERVICE, a, Purpose.SERVICE, b, Purpose.COMPUTER);
        }
        if (!a.device().equals(b.device())) {
            return new CableRole(Kind.NONE, Set.of());
        }
        if (joins(a, Purpose.LINK_OUT, b, Purpose.LINK_IN)) {
            return role(Kind.LINK, a, Purpose.LINK_OUT, b, Purpose.LINK_IN);
        }
        if (joins(a, Purpose.LINK, b, Purpose.LINK)) {
            return role(Kind.LINK, a, Purpose.LINK, b, Purpose.LINK);
        }
        if (joins(a, Purpose.LINK_IN, b, Purpose.LINK_IN)) {
            return role(Kind.IN_TO_IN, a, Purpose.LINK_IN, b, Purpose.LINK_IN);
        }
        if (joins(a, Purpose.LINK_OUT, b, Purpose.LINK_OUT)) {
            return role(Kind.OUT_TO_OUT, a, Purpose.LINK_OUT, b, Purpose.LINK_OUT);
        }
        if (joins(a, Purpose.INNER_LINK, b, Purpose.INNER_LINK)) {
            return role(Kind.INNER_LINK, a, Purpose.INNER_LINK, b, Purpose.INNER_LINK);
        }
        if (joins(a, Purpose.POWER, b, Purpose.POWER)) {
            return role(Kind.POWER, a, Purpose.POWER, b, Purpose.POWER);
        }
        if (joins(a, Purpose.EARTH, b, Purpose.EARTH)) {
            return role(Kind.EARTH, a, Purpose.EARTH, b, Purpose.EARTH);
        }
        return new CableRole(Kind.NONE, Set.of());
    }

    private static boolean joins(Port a, Purpose purposeA, Port b, Purpose purposeB) {
        return a.uses().containsKey(purposeA) && b.uses().containsKey(purposeB);
    }

    private static CableRole role(Kind kind, Port a, Purpose purposeA, Port b, Purpose purposeB) {
        EnumSet<Circuit> shared = EnumSet.noneOf(Circuit.class);
        shared.addAll(a.uses().getOrDefault(purposeA, Set.of()));
        shared.retainAll(b.uses().getOrDefault(purposeB, Set.of()));
        return new CableRole(kind, shared);
    }
}
