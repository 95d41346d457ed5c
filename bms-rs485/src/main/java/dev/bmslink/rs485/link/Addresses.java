package dev.bmslink.rs485.link;

/** The addresses of the link port. */
public final class Addresses {
    /** No address yet: the source of {@link CodingMessage.IAm}. */
    public static final int NONE = 0x00;

    /** The master. */
    public static final int MASTER = 0x01;

    /** The first pack behind the master. */
    public static final int FIRST_SLAVE = 0x02;

    /** The last pack that can have an address. */
    public static final int LAST_SLAVE = 0x10;

    /** Every pack without an address that matches. */
    public static final int UNADDRESSED = 0x7E;

    /** Everybody; never answered. */
    public static final int BROADCAST = 0xFF;

    private static final int FIRST_TOOL = 0x20;
    private static final int LAST_TOOL = 0x2F;

    private Addresses() {}

    /**
     * Returns whether an address is one of a pack behind the master.
     *
     * @param address the address
     * @return true for 0x02 to 0x10
     */
    public static boolean isSlave(int address) {
        return address >= FIRST_SLAVE && address <= LAST_SLAVE;
    }

    /**
     * Returns whether an address is one of a service tool, which may listen and ask for information only.
     *
     * @param address the address
     * @return true for 0x20 to 0x2F
     */
    public static boolean isTool(int address) {
        return address >= FIRST_TOOL && address <= LAST_TOOL;
    }
}
