package dev.bmslink.rs485.link;

import java.util.List;

/**
 * The times of the protocol in nanoseconds, derived from the bit rate.
 *
 * @param baud bit rate of the line in bit/s
 * @param charNanos time of one character of 10 bits
 * @param turnMinNanos the earliest answer after the end of a request
 * @param turnMaxNanos the latest beginning of an answer after the end of a request
 * @param gapNanos silence that the master keeps after each exchange
 * @param broadcastNanos silence that the master keeps after each broadcast
 * @param adapterNanos delay of the master's adapter, both ways together
 * @param cycleNanos period of heartbeat and polling
 * @param fixedResponseNanos time for every answer, or 0 when it follows from the answer's length
 */
public record LinkTimers(
        int baud,
        long charNanos,
        long turnMinNanos,
        long turnMaxNanos,
        long gapNanos,
        long broadcastNanos,
        long adapterNanos,
        long cycleNanos,
        long fixedResponseNanos) {
    /** The bit rates of the protocol. */
    public static final List<Integer> BAUDS = List.of(9600, 19200, 38400, 57600, 115200);

    static final long MILLI = 1_000_000;
    static final long SECOND = 1000 * MILLI;

    /** The most times a request is sent while coding. */
    public static final int TRIES_CODING = 4;
    /** The most times a request is sent while running. */
    public static final int TRIES_RUNNING = 2;
    /** How many cycles a pack may miss before it counts as lost. */
    public static final int MISS_LIMIT = 3;
    /** How often a coding session may begin anew. */
    public static final int MAX_RESTARTS = 5;

    /** How long a master listens first. */
    public static final long LISTEN = 1500 * MILLI;
    /** How long a master waits for objections to its claim: longer than {@link #CLAIM_DEFENCE_MAX}. */
    public static final long CLAIM = 250 * MILLI;
    /** The shortest time after which a master repeats its claim against a weaker one. */
    public static final long CLAIM_DEFENCE_MIN = 20 * MILLI;
    /** The longest time after which a master repeats its claim against a weaker one. */
    public static final long CLAIM_DEFENCE_MAX = 200 * MILLI;
    /** How long an enable input must be active before it counts. */
    public static final long ENABLE_DEBOUNCE = 20 * MILLI;
    /** The longest time in which a pack passes a falling input on. */
    public static final long ENABLE_FALL = 5 * MILLI;
    /** How long the enable line takes to settle after a step. */
    public static final long ENABLE_SETTLE = 50 * MILLI;
    /** How long the whole chain takes to drop. */
    public static final long DROP = 100 * MILLI;
    /** How long a pack that is seen but silent may take to start. */
    public static final long BOOT = 3 * SECOND;
    /** How often such a pack is asked. */
    public static final long BOOT_RETRY = 200 * MILLI;
    /** How long a pack keeps a tentative address. */
    public static final long TENTATIVE = 2 * SECOND;
    /** How long a pack runs on without hearing its master. */
    public static final long HEARTBEAT_LOSS = 3500 * MILLI;
    /** How long a pack keeps its address without hearing its master. */
    public static final long LEASE = 60 * SECOND;
    /** How long a repeated request gets the answer of the first. */
    public static final long REPEAT = 2 * SECOND;
    /** Within what time more than three epochs mean two masters. */
    public static final long EPOCH_WINDOW = 10 * SECOND;
    /** How long a pack found by a search keeps quiet, in seconds. */
    public static final int QUIET_SECONDS = 5;
    /** How long the bus may be busy unasked before it is reported. */
    public static final long BUSY_REPORT = 100 * MILLI;
    /** How long the bus may be busy unasked before the master gives up. */
    public static final long BUSY_FAULT = 5 * SECOND;
    /** The shortest silence of a master that heard another at work. */
    public static final long BACK_OFF_MIN = 500 * MILLI;
    /** The longest silence of a master that heard another at work. */
    public static final long BACK_OFF_MAX = 1500 * MILLI;
    /** By how much a cycle may be shorter, at random. */
    public static final long CYCLE_SPREAD = 50 * MILLI;
    /** How long a master at work waits before it objects to a claim. */
    public static final long CONFLICT_DELAY = 2 * MILLI;

    private static final int BITS_PER_CHAR = 10;
    private static final int TURN_BITS = 40;

    /**
     * Derives the times for a line whose master answers at once.
     *
     * @param baud bit rate, one of {@link #BAUDS}
     * @param slaves number of packs behind the master, 0 to 15; at 9600 bit/s more than 8 need a longer cycle
     * @return the times
     * @throws IllegalArgumentException when the bit rate is none of the protocol
     */
    public static LinkTimers of(int baud, int slaves) {
        return of(baud, slaves, 0);
    }

    /**
     * Derives the times.
     *
     * @param baud bit rate, one of {@link #BAUDS}
     * @param slaves number of packs behind the master, 0 to 15
     * @param adapterNanos delay of the master's adapter, both ways together; about 20 ms for USB
     * @return the times
     * @throws IllegalArgumentException when the bit rate is none of the protocol
     */
    public static LinkTimers of(int baud, int slaves, long adapterNanos) {
        if (!BAUDS.contains(baud)) {
            throw new IllegalArgumentException("baud " + baud + " is none of " + BAUDS);
        }
        long bits = BITS_PER_CHAR * SECOND;
        long charNanos = (bits + baud / 2) / baud;
        long turnMin = TURN_BITS * SECOND / baud;
        long gap = Math.max(4 * charNanos, 2 * MILLI);
        long cycle = baud == 9600 && slaves > 8 ? 2 * SECOND : SECOND;
        return new LinkTimers(
                baud, charNanos, turnMin, turnMin + 20 * MILLI, gap, gap + 5 * MILLI, adapterNanos, cycle, 0);
    }

    /**
     * Returns how long a number of bytes takes.
     *
     * @param bytes the number
     * @return the time in nanoseconds
     */
    public long airtime(int bytes) {
        return bytes * charNanos;
    }

    /**
     * Returns how long after the end of a request its answer must have arrived.
     *
     * @param request the request
     * @return the time in nanoseconds
     */
    public long responseTime(MessageType request) {
        if (fixedResponseNanos > 0) {
            return fixedResponseNanos;
        }
        return turnMaxNanos
                + airtime(request.answerLength() + Frame.OVERHEAD)
                + 2 * charNanos
                + 5 * MILLI
                + adapterNanos;
    }
}
