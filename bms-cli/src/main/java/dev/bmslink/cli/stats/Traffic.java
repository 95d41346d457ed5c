package dev.bmslink.cli.stats;

import dev.bmslink.can.log.LoggedFrame;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a log says about timing and load, channel by channel. */
public final class Traffic {

    /** A log names a few channels; beyond this the names are rubbish and are counted together. */
    private static final int MAX_CHANNELS = 64;

    private static final String OTHERS = "others";

    private final Map<String, ChannelTraffic> channels = new LinkedHashMap<>();

    /** Creates the statistics of nothing. */
    public Traffic() {}

    /** Counts a frame. */
    public void onFrame(LoggedFrame logged) {
        boolean known = channels.size() < MAX_CHANNELS || channels.containsKey(logged.channel());
        channels.computeIfAbsent(known ? logged.channel() : OTHERS, name -> new ChannelTraffic())
                .onFrame(logged);
    }

    Map<String, ChannelTraffic> channels() {
        return channels;
    }
}
