package dev.bmslink.rs485.link;

/**
 * The address of a battery module inside a tower of several: the tower's address on the outer link, and the module's on
 * the inner link, whose master is the tower's control unit.
 *
 * @param tower the address of the tower's control unit, 0x01 to 0x10
 * @param module the address of the module below it, 0x02 to 0x10, or 0x01 for the control unit itself
 */
public record TowerAddress(int tower, int module) implements Comparable<TowerAddress> {

    /** Checks both addresses. */
    public TowerAddress {
        check("tower", tower);
        check("module", module);
    }

    private static void check(String name, int address) {
        if (address < Addresses.MASTER || address > Addresses.LAST_SLAVE) {
            throw new IllegalArgumentException(name + " " + address + " is outside 1..16");
        }
    }

    @Override
    public int compareTo(TowerAddress other) {
        return tower == other.tower ? Integer.compare(module, other.module) : Integer.compare(tower, other.tower);
    }

    /** Returns the address for people, such as {@code 2.5}. */
    @Override
    public String toString() {
        return tower + "." + module;
    }
}
