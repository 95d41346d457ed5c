package dev.bmslink.cli.stats;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.batch.FrameBatch;
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
        CanFrame frame = logged.frame();
        channel(logged.channel()).onFrame(logged.timeNanos(), frame.word(), frame.length(), frame.data());
    }

    /** Counts the frames of a batch. */
    public void onBatch(FrameBatch batch) {
        int latest = -1;
        ChannelTraffic traffic = null;
        for (int i = 0; i < batch.size(); i++) {
            int channel = batch.channels()[i];
            if (traffic == null || channel != latest) {
                latest = channel;
                traffic = channel(batch.channel(i));
            }
            traffic.onFrame(batch.times()[i], batch.words()[i], batch.lengths()[i], batch.data()[i]);
        }
    }

    private ChannelTraffic channel(String name) {
        boolean known = channels.size() < MAX_CHANNELS || channels.containsKey(name);
        return channels.computeIfAbsent(known ? name : OTHERS, key -> new ChannelTraffic());
    }

    Map<String, ChannelTraffic> channels() {
        return channels;
    }
}
