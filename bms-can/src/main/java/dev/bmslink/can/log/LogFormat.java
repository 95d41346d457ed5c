package dev.bmslink.can.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The log formats.
 *
 * <p>None of them carries here who sent a frame: all are written as received.
 */
public enum LogFormat {

    /**
     * What {@code candump -L} writes, with microseconds; read in all forms that candump prints and people paste.
     *
     * <p>Reading takes {@code -t d}, {@code -t z} and {@code -t A} times as well.
     */
    CANDUMP(1000, true, "log candump txt") {
        @Override
        public LogWriter writer() {
            return new CandumpWriter();
        }

        @Override
        LogDecoder decoder(Sink sink) {
            return new TextDecoder(new CandumpLines(), sink);
        }
    },

    /** Vector's ASC, written with microseconds since a start in milliseconds; channels are numbers. */
    ASC(1000, false, "asc") {
        @Override
        public LogWriter writer() {
            return new AscWriter();
        }

        @Override
        LogDecoder decoder(Sink sink) {
            return new TextDecoder(new AscLines(), sink);
        }
    },

    /** PEAK's trace, read in versions 1.0 to 2.1 and written as 2.1, with microseconds; channels are numbers. */
    TRC(1000, false, "trc") {
        @Override
        public LogWriter writer() {
            return new TrcWriter();
        }

        @Override
        LogDecoder decoder(Sink sink) {
            return new TextDecoder(new TrcLines(), sink);
        }
    },

    /** SavvyCAN's CSV, with microseconds; channels are numbers. */
    CSV(1000, false, "csv") {
        @Override
        public LogWriter writer() {
            return new GvretWriter();
        }

        @Override
        LogDecoder decoder(Sink sink) {
            return new TextDecoder(new GvretLines(), sink);
        }
    },

    /**
     * libpcap's capture file with link type 227, written with nanoseconds.
     *
     * <p>It has no channels, and its times end in the year 2106.
     */
    PCAP(1, false, "pcap") {
        @Override
        public LogWriter writer() {
            return new PcapWriter();
        }

        @Override
        LogDecoder decoder(Sink sink) {
            return new PcapDecoder(sink);
        }
    },

    /** Wireshark's capture file with link type 227, written with nanoseconds and the names of the interfaces. */
    PCAPNG(1, true, "pcapng") {
        @Override
        public LogWriter writer() {
            return new PcapngWriter();
        }

        @Override
        LogDecoder decoder(Sink sink) {
            return new PcapngDecoder(sink);
        }
    };

    private final int resolutionNanos;
    private final boolean channelNames;
    private final String suffixes;

    LogFormat(int resolutionNanos, boolean channelNames, String suffixes) {
        this.resolutionNanos = resolutionNanos;
        this.channelNames = channelNames;
        this.suffixes = suffixes;
    }

    /**
     * Returns the format that a file name asks for.
     *
     * @param fileName a name or path
     * @return the format with the suffix of the name, if there is one
     */
    public static Optional<LogFormat> ofFileName(String fileName) {
        String suffix = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> fileName.indexOf('.') >= 0
                        && List.of(format.suffixes.split(" ")).contains(suffix))
                .findFirst();
    }

    /**
     * Returns the smallest difference of times that {@link #writer} writes.
     *
     * @return nanoseconds; what is below is cut off
     */
    public int resolutionNanos() {
        return resolutionNanos;
    }

    /**
     * Returns whether {@link #writer} writes the names of channels.
     *
     * @return false when names become numbers, {@code can0} the first, or are lost
     */
    public boolean hasChannelNames() {
        return channelNames;
    }

    /**
     * Returns a writer of this format.
     *
     * @return a writer for one log
     */
    public abstract LogWriter writer();

    abstract LogDecoder decoder(Sink sink);
}
