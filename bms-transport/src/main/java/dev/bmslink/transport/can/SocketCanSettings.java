package dev.bmslink.transport.can;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a CAN interface of Linux is opened. Its bit rate is not among this: that belongs to the interface, which an
 * administrator sets up.
 *
 * @param name the interface, such as {@code can0}
 * @param transmit whether frames may be sent
 * @param filters which frames to receive; all when there are none, at most {@link #MAX_FILTERS}
 * @param joined whether a frame has to pass all filters, instead of any of them
 * @param errorFrames whether errors on the bus are reported
 * @param ownFrames whether frames that this channel sends are received too
 */
public record SocketCanSettings(
        String name,
        boolean transmit,
        List<CanFilter> filters,
        boolean joined,
        boolean errorFrames,
        boolean ownFrames) {

    /** The largest number of filters that Linux takes. */
    public static final int MAX_FILTERS = 512;

    private static final Pattern NAME = Pattern.compile("[^\\s/:]{1,15}");

    /** Checks the name and the number of filters. */
    public SocketCanSettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "interface '" + name + "' is not 1 to 15 characters without blanks, slashes and colons");
        }
        filters = List.copyOf(filters);
        if (filters.size() > MAX_FILTERS) {
            throw new IllegalArgumentException(filters.size() + " filters are more than " + MAX_FILTERS);
        }
    }

    /**
     * Returns settings for receiving all frames of others.
     *
     * @param name the interface
     * @return the settings
     */
    public static SocketCanSettings listen(String name) {
        return new SocketCanSettings(name, false, List.of(), false, false, false);
    }

    /**
     * Permits to send.
     *
     * @return settings that differ in that
     */
    public SocketCanSettings withTransmission() {
        return new SocketCanSettings(name, true, filters, joined, errorFrames, ownFrames);
    }

    /**
     * Asks for the frames that pass at least one of some filters.
     *
     * @param some the filters, in place of those so far
     * @return settings that differ in that
     */
    public SocketCanSettings withAnyOf(CanFilter... some) {
        return new SocketCanSettings(name, transmit, List.of(some), false, errorFrames, ownFrames);
    }

    /**
     * Asks for the frames that pass all of some filters, such as inverted ones.
     *
     * @param all the filters, in place of those so far
     * @return settings that differ in that
     */
    public SocketCanSettings withAllOf(CanFilter... all) {
        return new SocketCanSettings(name, transmit, List.of(all), true, errorFrames, ownFrames);
    }

    /**
     * Asks for reports of errors on the bus.
     *
     * @return settings that differ in that
     */
    public SocketCanSettings withErrorFrames() {
        return new SocketCanSettings(name, transmit, filters, joined, true, ownFrames);
    }

    /**
     * Asks for the frames that the channel itself sends, as soon as they have been sent.
     *
     * @return settings that differ in that
     */
    public SocketCanSettings withOwnFrames() {
        return new SocketCanSettings(name, transmit, filters, joined, errorFrames, true);
    }
}
