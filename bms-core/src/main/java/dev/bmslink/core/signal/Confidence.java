package dev.bmslink.core.signal;

/** How far a fact about a protocol can be trusted, from the strongest to the weakest. */
public enum Confidence {
    /** The maker's document says so, and frames of a real device agree. */
    DOCUMENTED_AND_CAPTURED,
    /** The maker's document says so. */
    DOCUMENTED,
    /** Frames of a real device show it. */
    CAPTURED,
    /** Several independent programs implement it so. */
    IMPLEMENTED_BY_SEVERAL,
    /** One program or one sample shows it. */
    ONE_SOURCE,
    /** It follows from captured data, but nobody states it. */
    INFERRED,
    /** Somebody guessed it; the raw value is the only thing to rely on. */
    ASSUMED,
    /** The bits are seen, their meaning is not known. */
    UNKNOWN;

    /**
     * Returns the name for people.
     *
     * @return the name in lower case with spaces
     */
    public String label() {
        return Labels.of(this).replace('_', ' ');
    }
}
