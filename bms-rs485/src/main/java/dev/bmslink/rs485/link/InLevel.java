package dev.bmslink.rs485.link;

/** What a pack's enable input reads; the codes are those of {@link Ports}. */
public enum InLevel {
    /** No current: nothing is plugged in, or the neighbour has no power; with two levels also not enabled. */
    OPEN,
    /** About 2 mA: a neighbour is there and does not enable this pack. */
    IDLE,
    /** About 8 mA: the neighbour enables this pack. */
    ACTIVE,
    /** Neither of them. */
    FAULT;

    /**
     * Returns what an input that knows two levels reads instead.
     *
     * @return {@link #ACTIVE}, or {@link #OPEN} for everything else
     */
    public InLevel degraded() {
        return this == ACTIVE ? ACTIVE : OPEN;
    }
}
