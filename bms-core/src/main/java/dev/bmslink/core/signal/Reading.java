package dev.bmslink.core.signal;

/**
 * The value of one signal in one frame.
 *
 * @param signal the signal
 * @param raw its raw value
 */
public record Reading(Signal signal, long raw) {

    static final String NOT_AVAILABLE = "not available";

    /**
     * Returns whether the sender gives a value, rather than "not available".
     *
     * @return true when {@link #text} is a value
     */
    public boolean isAvailable() {
        return signal.isAvailable(raw);
    }

    /**
     * Returns the value without its unit.
     *
     * @return the exact value as text, or {@code not available}
     */
    public String text() {
        return isAvailable() ? signal.format(raw) : NOT_AVAILABLE;
    }

    @Override
    public String toString() {
        String unit = signal.meaning().unit();
        return signal.name() + " " + text() + (unit.isEmpty() || !isAvailable() ? "" : " " + unit);
    }
}
