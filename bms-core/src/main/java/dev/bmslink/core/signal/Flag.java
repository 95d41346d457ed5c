package dev.bmslink.core.signal;

/**
 * A single bit that is true when set.
 *
 * @param bits the position, one bit wide
 * @param meaning what it means
 */
public record Flag(Bits bits, Meaning meaning) implements Signal {

    /** Checks the width. */
    public Flag {
        if (bits.width() != 1) {
            throw new IllegalArgumentException("flag " + meaning.name() + " is " + bits.width() + " bits wide");
        }
    }

    /**
     * Returns the flag.
     *
     * @param payload the payload
     * @return whether the bit is set
     */
    public boolean read(long payload) {
        return bits.get(payload) != 0;
    }

    /**
     * Returns the payload with the flag set or cleared.
     *
     * @param payload the payload
     * @param value the flag
     * @return the new payload
     */
    public long write(long payload, boolean value) {
        return bits.set(payload, value ? 1 : 0);
    }

    @Override
    public String format(long raw) {
        return raw == 0 ? "false" : "true";
    }

    @Override
    public long parse(String text) {
        return switch (text) {
            case "true", "1" -> 1;
            case "false", "0" -> 0;
            default -> throw new IllegalArgumentException(name() + " = " + text + " is neither true nor false");
        };
    }

    @Override
    public String formula() {
        return "raw != 0";
    }
}
