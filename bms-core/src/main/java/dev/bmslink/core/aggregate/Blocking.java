package dev.bmslink.core.aggregate;

/** What it means for the others that one pack permits no charging, or no discharging. */
public enum Blocking {
    /** The battery permits what every pack permits; packs share one path. */
    STOPS_ALL,
    /**
     * The pack has opened its own switch for that direction and leaves the division of the current; the battery permits
     * what at least one pack permits. A limit of 0 A counts as such a pack. Towers of the GTX3000 work so: when one is
     * full, the others go on.
     */
    STOPS_ITSELF
}
