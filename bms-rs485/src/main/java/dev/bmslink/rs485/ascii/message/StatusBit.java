package dev.bmslink.rs485.ascii.message;

/** A bit of a status byte. */
public interface StatusBit {

    /**
     * Returns which status byte.
     *
     * @return 0 for the first
     */
    int octet();

    /**
     * Returns which bit.
     *
     * @return 0 for the least significant
     */
    int bit();
}
