package dev.bmslink.can.export;

/**
 * A point in which two profiles differ.
 *
 * @param kind whether it is only in the first, only in the second, or in both but not the same
 * @param frame identifier and name of the frame, with the page where there are several
 * @param signal the signal, empty when the frame as a whole is meant
 * @param aspect what differs, for example {@code position}; empty for something added or removed
 * @param before what the first profile says
 * @param after what the second profile says
 */
public record Difference(Kind kind, String frame, String signal, String aspect, String before, String after) {

    /** Kinds of differences. */
    public enum Kind {
        /** Only the second profile has it. */
        ADDED("+"),
        /** Only the first profile has it. */
        REMOVED("-"),
        /** Both have it, but not the same. */
        CHANGED("~");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Returns what differs, without a sign for the kind in front.
     *
     * @return for example {@code 351 limits, charge_voltage_limit: unit V, now mV}
     */
    public String detail() {
        String where = signal.isEmpty() ? frame : frame + ", " + signal;
        return switch (kind) {
            case ADDED -> where + " added" + (after.isEmpty() ? "" : ": " + after);
            case REMOVED -> where + " removed" + (before.isEmpty() ? "" : ": " + before);
            case CHANGED -> where + ": " + aspect + " " + shown(before) + ", now " + shown(after);
        };
    }

    private static String shown(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /**
     * Returns the difference for people.
     *
     * @return {@code +}, {@code -} or {@code ~}, and the detail
     */
    @Override
    public String toString() {
        return kind.sign + " " + detail();
    }
}
