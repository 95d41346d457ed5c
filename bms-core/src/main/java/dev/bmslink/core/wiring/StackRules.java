package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the batteries of a family are wired in parallel.
 *
 * @param family the family's id
 * @param maxBatteries the most in parallel
 * @param advisedBatteries the most that the maker recommends
 * @param link how the link cables run
 * @param inverterSockets the sockets that the inverter's communication cable may use
 * @param terminated true when the last link output takes a terminating resistor, false when it stays open
 * @param power how the power cables run
 * @param source where it is printed
 */
public record StackRules(
        String family,
        int maxBatteries,
        int advisedBatteries,
        Link link,
        List<String> inverterSockets,
        boolean terminated,
        Power power,
        Source source) {

    /** How link cables run. */
    public enum Link {
        /** From each output to the next input; the master's input stays open. */
        CHAIN,
        /** From each output to the next input; the master's input goes to the inverter. */
        CHAIN_FROM_INVERTER,
        /** One cable between two like sockets. */
        PAIR
    }

    /** How power cables run. */
    public enum Power {
        /** From pack to pack, plus leaving at the master and minus at the last pack. */
        DIAGONAL,
        /** Both poles of every battery to the inverter's side. */
        EACH
    }

    private static final List<StackRules> ALL = List.of(
            packs("gtx2500", Manual.GTX2500.section("6.4.2 steps 4, 5")),
            packs("gtx5000", Manual.GTX5000.section("5.3.1")),
            new StackRules(
                    "gtx3000",
                    8,
                    4,
                    Link.CHAIN_FROM_INVERTER,
                    List.of("link-in"),
                    true,
                    Power.EACH,
                    Manual.GTX3000.section("6.4.2 step 9")),
            new StackRules(
                    "growatt-6k5",
                    2,
                    2,
                    Link.PAIR,
                    List.of("com1", "com2"),
                    false,
                    Power.EACH,
                    Manual.GROWATT_6K5.section("5")));

    /** Copies the sockets. */
    public StackRules {
        inverterSockets = List.copyOf(inverterSockets);
    }

    private static StackRules packs(String family, Source source) {
        return new StackRules(family, 4, 4, Link.CHAIN, List.of("can"), false, Power.DIAGONAL, source);
    }

    /**
     * Finds the rules of a family.
     *
     * @param family the family's id, such as {@code gtx3000}
     * @return the rules, or empty when the family is not known
     */
    public static Optional<StackRules> of(String family) {
        return ALL.stream().filter(rules -> rules.family.equals(family)).findFirst();
    }

    /**
     * Returns the correct wiring.
     *
     * @param batteries number of batteries, 1 to {@link #maxBatteries}
     * @return the stack
     * @throws IllegalArgumentException when there are too many
     */
    public BatteryStack reference(int batteries) {
        if (batteries < 1 || batteries > maxBatteries) {
            throw new IllegalArgumentException("batteries " + batteries + " is outside 1.." + maxBatteries);
        }
        List<StackCable> cables = new ArrayList<>();
        cables.add(cable(Endpoint.INVERTER, "can", 1, inverterSockets.get(0)));
        for (int unit = 1; unit < batteries; unit++) {
            cables.add(
                    link == Link.PAIR
                            ? cable(unit, "com2", unit + 1, "com1")
                            : cable(unit, "link-out", unit + 1, "link-in"));
        }
        if (terminated) {
            cables.add(cable(batteries, "link-out", Endpoint.TERMINATOR, "plug"));
        }
        for (int unit = 1; unit <= batteries; unit++) {
            addPower(cables, unit, batteries);
        }
        return new BatteryStack(this, batteries, cables);
    }

    private void addPower(List<StackCable> cables, int unit, int batteries) {
        boolean each = power == Power.EACH;
        if (each || unit == 1) {
            cables.add(cable(Endpoint.INVERTER, "P+", unit, "P+"));
        }
        if (each || unit == batteries) {
            cables.add(cable(Endpoint.INVERTER, "P-", unit, "P-"));
        }
        if (!each && unit < batteries) {
            cables.add(cable(unit, "P+", unit + 1, "P+"));
            cables.add(cable(unit, "P-", unit + 1, "P-"));
        }
    }

    private static StackCable cable(int unitA, String socketA, int unitB, String socketB) {
        return new StackCable(new Endpoint(unitA, socketA), new Endpoint(unitB, socketB));
    }
}
