package dev.bmslink.rs485.link;

/**
 * What a node is.
 *
 * @param uid its identifier
 * @param model its model, 0 to 65 535
 * @param firmware its firmware, 0 to 65 535
 * @param hardware its hardware, 0 to 65 535
 * @param capacityDeciAmpHours its capacity in 0.1 Ah, 0 to 65 535
 * @param cells number of cells in series, 0 to 255
 * @param capabilities a sum of the constants
 */
public record PackIdentity(
        Uid uid, int model, int firmware, int hardware, int capacityDeciAmpHours, int cells, int capabilities) {
    /** Its input tells three levels apart. */
    public static final int THREE_LEVELS = 1;

    /** It reads its output back. */
    public static final int READ_BACK = 2;

    /** It can be the master. */
    public static final int MAY_BE_MASTER = 4;

    /**
     * Describes a pack of which only the identifier matters.
     *
     * @param uid its identifier
     * @param capabilities a sum of the constants
     * @return the identity, everything else 0
     */
    public static PackIdentity of(Uid uid, int capabilities) {
        return new PackIdentity(uid, 0, 0, 0, 0, 0, capabilities);
    }

    boolean threeLevels() {
        return (capabilities & THREE_LEVELS) != 0;
    }

    boolean readBack() {
        return (capabilities & READ_BACK) != 0;
    }
}
