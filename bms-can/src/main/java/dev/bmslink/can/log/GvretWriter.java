package dev.bmslink.can.log;

import java.util.HexFormat;

/** SavvyCAN's CSV. */
final class GvretWriter extends TextWriter {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ChannelNumbers channels = new ChannelNumbers();

    @Override
    protected String head(long firstNanos) {
        return "Time Stamp,ID,Extended,Dir,Bus,LEN,D1,D2,D3,D4,D5,D6,D7,D8\n";
    }

    @Override
    protected String line(LoggedFrame logged, long nanos) {
        return nanos / 1000 + "," + HEX.toHexDigits(logged.frame().id(), 8) + ","
                + logged.frame().isExtended() + ",Rx," + channels.of(logged.channel()) + ","
                + logged.frame().length() + bytes(logged, ",") + ",\n";
    }
}
