package dev.bmslink.core.contact;

/** What an inverter may conclude from one contact. */
public enum Conclusion {
    /** The battery prohibits. */
    PROHIBITED(true),
    /** The battery prohibits, or the wire is broken: stop in either case. */
    PROHIBITED_OR_WIRE_BROKEN(true),
    /** The battery allows, and the wire is whole. */
    ALLOWED(false),
    /** The battery allows, or the wire is broken: the contact cannot tell. */
    ALLOWED_OR_WIRE_BROKEN(false),
    /** Nothing, because the rest state is not printed. */
    NOTHING(false);

    private final boolean stop;

    Conclusion(boolean stop) {
        this.stop = stop;
    }

    /**
     * Returns whether the inverter must stop.
     *
     * @return true when the contact prohibits, or may prohibit on a broken wire
     */
    public boolean mustStop() {
        return stop;
    }
}
