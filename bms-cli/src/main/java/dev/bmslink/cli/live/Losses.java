package dev.bmslink.cli.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What a recording did not get.
 *
 * @param overrun frames that were received and not fetched in time
 * @param adapterOverruns times at which the adapter said that it lost frames
 * @param notUnderstood replies that were not understood; each may have been a frame
 * @param reconnections times at which the bus was away
 */
public record Losses(long overrun, long adapterOverruns, long notUnderstood, long reconnections) {

    /** The losses of a bus so far. */
    public static Losses of(LiveBus live) {
        BusReport report = live.report();
        return new Losses(
                live.overrun() + report.count(Trouble.KERNEL_DROP),
                report.count(Trouble.RECEIVE_OVERRUN),
                report.count(Trouble.NOT_UNDERSTOOD),
                live.reconnections());
    }

    /** Whether nothing is known to be missing. */
    public boolean isNone() {
        return overrun == 0 && adapterOverruns == 0 && notUnderstood == 0 && reconnections == 0;
    }

    /** The losses for people. */
    public String text() {
        List<String> parts = new ArrayList<>();
        add(parts, overrun, "frames that came too fast");
        add(parts, adapterOverruns, "overruns of the adapter");
        add(parts, notUnderstood, "replies not understood");
        add(parts, reconnections, "times the bus was away");
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
