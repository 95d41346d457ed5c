package dev.bmslink.rs485.ascii.message;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a value stands to its limits, in the reply to 44. */
public enum LimitState {
    /** Within the limits. */
    NORMAL(0x00),
    /** Below the lower limit. */
    BELOW_LIMIT(0x01),
    /** Above the upper limit. */
    ABOVE_LIMIT(0x02),
    /** Another error. */
    OTHER_ERROR(0xF0),
    /** A byte that no document has. */
    UNKNOWN(-1);

    private final int code;

    LimitState(int code) {
        this.code = code;
    }

    static SortedMap<Long, String> names() {
        SortedMap<Long, String> names = new TreeMap<>();
        for (LimitState state : values()) {
            if (state != UNKNOWN) {
                names.put((long) state.code, state.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    static LimitState of(long payload) {
        for (LimitState state : values()) {
            if (state.code == payload) {
                return state;
            }
        }
        return UNKNOWN;
    }

    /** The byte on the wire. */
    long payload() {
        if (this == UNKNOWN) {
            throw new IllegalArgumentException("an unknown state cannot be sent");
        }
        return code;
    }
}
