package dev.bmslink.rs485.link;

/** What a master is doing. */
public enum MasterState {
    /** It is not a master, or not yet. */
    OFF(0x0),
    /** It listens for another master. */
    LISTEN(0x1),
    /** It claims to be the master. */
    CLAIM(0x2),
    /** It looks for the packs that it remembers. */
    RESUME(0x3),
    /** It checks their order by the enable line. */
    AUDIT(0x4),
    /** It begins a coding session. */
    START(0x5),
    /** It checks that nobody is enabled yet. */
    ZERO(0x6),
    /** It asks who is next. */
    WHO(0x7),
    /** It gives the next pack an address for the time being. */
    ASSIGN(0x8),
    /** It checks that nobody else is enabled. */
    VERIFY(0x9),
    /** It makes the address final. */
    CONFIRM(0xA),
    /** It tells packs apart that answer together. */
    RESOLVE(0xB),
    /** It looks for packs that are not enabled. */
    SCAN(0xC),
    /** It polls. */
    RUN(0xD),
    /** Another master is at work. */
    CONFLICT(0xE),
    /** Something needs hands. */
    FAULT(0xF),
    /** It ends a coding session. */
    END(0x10);

    private final int code;

    MasterState(int code) {
        this.code = code;
    }

    /**
     * Returns the code on the wire.
     *
     * @return 0 to 0x10
     */
    public int code() {
        return code;
    }
}
