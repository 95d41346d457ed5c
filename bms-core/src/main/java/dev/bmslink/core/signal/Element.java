package dev.bmslink.core.signal;

/** A part of a layout: a signal, or reserved bits. */
public sealed interface Element permits Signal, Reserved {

    /**
     * Returns the position.
     *
     * @return the bits that this part occupies
     */
    Bits bits();
}
