package dev.bmslink.core.state;

import java.util.Arrays;

/** Presence and time of a fixed number of things. */
final class SlotTable {
    private static final Presence[] PRESENCES = Presence.values();

    private final byte[] presences;
    private final long[] times;

    SlotTable(int size) {
        presences = new byte[size];
        times = new long[size];
    }

    private SlotTable(SlotTable other) {
        presences = other.presences.clone();
        times = other.times.clone();
    }

    SlotTable copy() {
        return new SlotTable(this);
    }

    void mark(int slot, Presence presence, long atNanos) {
        presences[slot] = (byte) presence.ordinal();
        times[slot] = presence == Presence.ABSENT ? 0 : atNanos;
    }

    Presence presence(int slot) {
        return PRESENCES[presences[slot]];
    }

    boolean isPresent(int slot) {
        return presences[slot] == (byte) Presence.PRESENT.ordinal();
    }

    long at(int slot) {
        return times[slot];
    }

    boolean isOlder(int slot, long nanos) {
        return presences[slot] != 0 && times[slot] - nanos < 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotTable that
                && Arrays.equals(presences, that.presences)
                && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(presences) + Arrays.hashCode(times);
    }
}
