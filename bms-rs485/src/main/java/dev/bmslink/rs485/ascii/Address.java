package dev.bmslink.rs485.ascii;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A pack's address, ADR: 16 times the group plus the number.
 *
 * @param group 0 for a single group, 1 to 7 for several; set by switches of the master
 * @param number 2 for the master, 3 and above for its slaves in the order of the link cables, at most 15
 */
public record Address(int group, int number) {

    /** Number of every group's master. */
    public static final int MASTER = 2;

    /** The greatest number of a slave. */
    public static final int LAST = 0xF;

    /** The greatest group: three switches. */
    public static final int LAST_GROUP = 7;

    /** The command byte that asks a master for all packs of its group. */
    public static final int ALL_PACKS = 0xFF;

    /** Checks the ranges. */
    public Address {
        if (group < 0 || group > LAST_GROUP) {
            throw new IllegalArgumentException("group " + group + " is outside 0..7");
        }
        if (number < MASTER || number > LAST) {
            throw new IllegalArgumentException("number " + number + " is outside 2..15");
        }
    }

    /**
     * Returns the address with an ADR.
     *
     * @param adr ADR
     * @return the address
     * @throws IllegalArgumentException when no pack can have it
     */
    public static Address of(int adr) {
        return new Address(adr >> 4, adr & 0xF);
    }

    /**
     * Returns the address of a group's master.
     *
     * @param group 0 to 7
     * @return number 2 of the group
     */
    public static Address master(int group) {
        return new Address(group, MASTER);
    }

    /**
     * Returns where masters can be: alone in group 0, or in groups 1 to 7.
     *
     * @return the addresses 02, 12 … 72
     */
    public static List<Address> masters() {
        return IntStream.rangeClosed(0, LAST_GROUP).mapToObj(Address::master).toList();
    }

    /**
     * Returns ADR.
     *
     * @return 0x02 to 0x7F
     */
    public int adr() {
        return (group << 4) | number;
    }

    /**
     * Returns whether this is a master.
     *
     * @return true for number 2
     */
    public boolean isMaster() {
        return number == MASTER;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02X", adr());
    }
}
