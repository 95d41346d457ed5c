package dev.bmslink.core.wiring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of batteries and the cables between them and the inverter.
 *
 * @param rules the rules of the battery's family
 * @param batteries number of batteries; 1 is the master
 * @param cables the cables
 */
public record BatteryStack(StackRules rules, int batteries, List<StackCable> cables) {

    private static final int MAX_BATTERIES = 32;

    /** Copies the cables. */
    public BatteryStack {
        if (batteries < 1 || batteries > MAX_BATTERIES) {
            throw new IllegalArgumentException("batteries " + batteries + " is outside 1.." + MAX_BATTERIES);
        }
        cables = List.copyOf(cables);
        for (StackCable cable : cables) {
            if (Math.max(cable.a().unit(), cable.b().unit()) > batteries) {
                throw new IllegalArgumentException(cable + " names a battery beyond " + batteries);
            }
        }
    }

    /**
     * Reads a stack.
     *
     * @param rules the rules of the battery's family
     * @param batteries number of batteries, 1 to 32
     * @param cables cables such as {@code 1.link-out=2.link-in}, separated by commas
     * @return the stack
     * @throws IllegalArgumentException when a part is not a cable
     */
    public static BatteryStack parse(StackRules rules, int batteries, String cables) {
        List<StackCable> parsed = cables.isBlank()
                ? List.of()
                : Arrays.stream(cables.split(",", -1)).map(StackCable::parse).toList();
        return new BatteryStack(rules, batteries, parsed);
    }

    /** Returns the cables that end at a socket. */
    List<StackCable> at(int unit, String socket) {
        Endpoint end = new Endpoint(unit, socket);
        return cables.stream().filter(cable -> cable.touches(end)).toList();
    }

    @Override
    public String toString() {
        return cables.stream().map(StackCable::toString).collect(Collectors.joining(", "));
    }
}
