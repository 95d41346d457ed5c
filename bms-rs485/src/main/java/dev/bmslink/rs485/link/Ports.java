package dev.bmslink.rs485.link;

/**
 * The port byte of a pack: bits 0–1 input, bit 2 input changed since CONFIRM, bits 4–5 output read-back, bit 6 output
 * driven, bit 7 output changed since CONFIRM; bit 3 is 0.
 *
 * @param raw the byte, 0 to 255
 */
public record Ports(int raw) {
    private static final int IN_CHANGED = 1 << 2;
    private static final int DRIVEN = 1 << 6;
    private static final int OUT_CHANGED = 1 << 7;
    private static final InLevel[] IN = InLevel.values();
    private static final OutLevel[] OUT = OutLevel.values();

    /**
     * Makes the byte.
     *
     * @param in the input
     * @param inChanged whether the input has changed since CONFIRM
     * @param out the output read back
     * @param driven whether the output is driven
     * @param outChanged whether the output read back has changed since CONFIRM
     * @return the byte
     */
    @SuppressWarnings("EnumOrdinal") // the order is that of the wire
    public static Ports of(InLevel in, boolean inChanged, OutLevel out, boolean driven, boolean outChanged) {
        return new Ports(in.ordinal()
                | (inChanged ? IN_CHANGED : 0)
                | out.ordinal() << 4
                | (driven ? DRIVEN : 0)
                | (outChanged ? OUT_CHANGED : 0));
    }

    /**
     * Returns the input.
     *
     * @return its level
     */
    public InLevel in() {
        return IN[raw & 3];
    }

    /**
     * Returns whether the input has changed since CONFIRM.
     *
     * @return true when it has
     */
    public boolean inChanged() {
        return (raw & IN_CHANGED) != 0;
    }

    /**
     * Returns the output as read back.
     *
     * @return its level
     */
    public OutLevel out() {
        return OUT[raw >> 4 & 3];
    }

    /**
     * Returns whether the output is driven.
     *
     * @return true when it is
     */
    public boolean driven() {
        return (raw & DRIVEN) != 0;
    }

    /**
     * Returns whether the output read back has changed since CONFIRM.
     *
     * @return true when it has
     */
    public boolean outChanged() {
        return (raw & OUT_CHANGED) != 0;
    }

    /** Returns the levels for people, such as {@code IN ACTIVE, OUT PRESENT driven}. */
    @Override
    public String toString() {
        return "IN " + in() + (inChanged() ? " changed" : "") + ", OUT " + out() + (driven() ? " driven" : "")
                + (outChanged() ? " changed" : "");
    }
}
