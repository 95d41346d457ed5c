package dev.bmslink.transport.can;

import dev.bmslink.can.slcan.Slcan;
import java.time.Duration;

/**
 * How an SLCAN adapter is opened.
 *
 * @param bitRate bits per second on the bus, one of those of {@link Slcan#bitRate}
 * @param transmit whether frames may be sent; otherwise the adapter only listens
 * @param timestamps whether received frames carry the adapter's time
 * @param replyTimeout how long to wait for the reply to a command; an adapter that gives none is taken to obey
 */
public record SlcanSettings(int bitRate, boolean transmit, boolean timestamps, Duration replyTimeout) {

    private static final Duration USUAL_TIMEOUT = Duration.ofMillis(200);

    /** Checks that there is a code for the bit rate and that the timeout is not negative. */
    public SlcanSettings {
        Slcan.bitRate(bitRate);
        if (replyTimeout.isNegative()) {
            throw new IllegalArgumentException("reply timeout " + replyTimeout + " is negative");
        }
    }

    /**
     * Returns settings for listening without timestamps.
     *
     * @param bitRate bits per second on the bus
     * @return the settings
     */
    public static SlcanSettings listen(int bitRate) {
        return new SlcanSettings(bitRate, false, false, USUAL_TIMEOUT);
    }

    /**
     * Permits to send.
     *
     * @return settings that differ in that
     */
    public SlcanSettings withTransmission() {
        return new SlcanSettings(bitRate, true, timestamps, replyTimeout);
    }

    /**
     * Asks for the adapter's time.
     *
     * @return settings that differ in that
     */
    public SlcanSettings withTimestamps() {
        return new SlcanSettings(bitRate, transmit, true, replyTimeout);
    }
}
