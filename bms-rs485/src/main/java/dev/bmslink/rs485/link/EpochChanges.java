package dev.bmslink.rs485.link;

/** When the epoch changed, to notice two masters that take turns. */
final class EpochChanges {
    private static final int ALTERNATING = 3;

    private final long[] heardAt = new long[ALTERNATING + 1];
    private int heard;

    /** Counts a change; returns whether it is one of many within a short time. */
    boolean count(long now) {
        heardAt[heard++ % heardAt.length] = now;
        boolean full = heard >= heardAt.length;
        return full && now - heardAt[heard % heardAt.length] < LinkTimers.EPOCH_WINDOW;
    }
}
