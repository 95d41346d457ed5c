package dev.bmslink.rs485.link;

/** What a pack behind the master is doing. */
public enum SlaveState {
    /** It has just got power. */
    BOOT,
    /** It has no address and is not enabled. */
    UNASSIGNED,
    /** It has no address and is enabled. */
    ELIGIBLE,
    /** It has an address for the time being. */
    TENTATIVE,
    /** Its address is confirmed. */
    CODED,
    /** It is numbered and the coding session is over. */
    RUN,
    /** It is numbered and hears no master. */
    ORPHAN,
    /** It heard another pack use its address and keeps silent. */
    MUTE;

    /**
     * Returns the code on the wire.
     *
     * @return 0 to 7
     */
    @SuppressWarnings("EnumOrdinal") // the order is that of the wire
    public int code() {
        return ordinal();
    }

    /**
     * Returns whether the pack holds a confirmed address.
     *
     * @return true from {@link #CODED} on
     */
    public boolean isCoded() {
        return compareTo(CODED) >= 0;
    }
}
