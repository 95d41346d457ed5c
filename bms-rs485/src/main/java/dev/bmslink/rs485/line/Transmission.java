package dev.bmslink.rs485.line;

/** Bytes for the line and the earliest time at which they may go. */
public final class Transmission {

    private final byte[] bytes;
    private final long notBeforeNanos;

    /**
     * Creates a transmission.
     *
     * @param bytes a whole frame; not copied
     * @param notBeforeNanos the earliest time, in nanoseconds; one in the past means now
     */
    public Transmission(byte[] bytes, long notBeforeNanos) {
        this.bytes = bytes;
        this.notBeforeNanos = notBeforeNanos;
    }

    /**
     * Returns the bytes.
     *
     * @return a whole frame; not copied
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the earliest time.
     *
     * @return nanoseconds on the node's clock
     */
    public long notBeforeNanos() {
        return notBeforeNanos;
    }
}
