package dev.bmslink.testkit.check;

import java.util.List;

/**
 * Which bits of a message were seen to change, and which were wrong.
 *
 * <p>Masks are over the payload, the first byte least significant.
 *
 * @param message wire name of the message
 * @param identifier its identifier as text
 * @param page page number, or −1 for a message without pages
 * @param length number of bytes that an encoder sends
 * @param frames number of frames
 * @param everSet bits that were 1 in some frame
 * @param everClear bits that were 0 in some frame that carries them
 * @param wrong bits of signals that broke a range or had a number without a name, and reserved bits that were set
 * @param described bits that signals cover
 * @param reserved bits that are reserved
 * @param signals coverage of each signal in the order of the description
 */
public record Coverage(
        String message,
        String identifier,
        long page,
        int length,
        long frames,
        long everSet,
        long everClear,
        long wrong,
        long described,
        long reserved,
        List<SignalCoverage> signals) {

    /** Copies the list. */
    public Coverage {
        signals = List.copyOf(signals);
    }

    /**
     * Returns the bits that were seen both set and clear.
     *
     * @return a mask over the payload
     */
    public long exercised() {
        return everSet & everClear;
    }
}
