package dev.bmslink.core.aggregate;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.state.StateStore;
import java.util.List;

/**
 * Makes one battery of several packs in parallel. What holds for every list of packs:
 *
 * <ul>
 *   <li>n equal packs that permit the same behave as one pack of n times the capacity, whose current limits are max(1, n /
 *       imbalance) times as large.
 *   <li>The order of the list does not matter.
 *   <li>Silence never improves anything: when a pack falls silent, no limit rises, no permission appears and no alarm
 *       ends, because a pack that is not heard may still be on the bars. Only taking it off the list, after it was
 *       disconnected, releases what it said last.
 *   <li>Voltage limits are the tightest of all packs: the lowest charge voltage, the highest discharge voltage.
 *   <li>The current limit is the smallest of limit / share over all packs, with share = min(1, imbalance × capacity / sum
 *       of the capacities). No pack exceeds its own limit while none takes more than its share.
 *   <li>SOC lies between the lowest and the highest SOC, weighted by capacity; SOH is the lowest.
 *   <li>An alarm of one pack is an alarm of the battery, at no lower severity.
 *   <li>Extremes of cells carry the number of their pack.
 *   <li>A permission holds as {@link Blocking} says; a wish of one pack is a wish of the battery.
 *   <li>A sum, mean or limit is known only when every pack that counts says its part; otherwise it is not available, and
 *       absent when no pack says it. With no pack that counts, limits are not available and nothing is permitted.
 * </ul>
 */
public final class Aggregator {
    private Aggregator() {}

    /**
     * Makes one battery of several packs.
     *
     * <p>A pack is as old as the oldest of its limits and permissions, or as its newest number when it says neither. A value
     * of the battery is as old as the oldest value of the heard packs that it is made of.
     *
     * @param packs the packs that are wired in parallel, in any order, also those that are silent
     * @param policy the choices
     * @param nowNanos the time, on the clock of the packs' states
     * @return the battery and how it came about
     * @throws IllegalArgumentException when the list is empty or two packs have one number
     */
    public static Aggregate aggregate(List<Pack> packs, AggregationPolicy policy, long nowNanos) {
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("no pack to aggregate");
        }
        Group group = Group.of(packs, policy, nowNanos);
        StateStore battery = new StateStore();
        new NumberMerge(group, battery).merge();
        new CellMerge(group, battery).merge();
        AlarmMerge alarms = new AlarmMerge(group, battery);
        List<Finding> findings = alarms.merge();
        List<Binding> bindings = new LimitMerge(group, battery, alarms.stopped()).merge();
        return new Aggregate(battery.snapshot(), uses(group), bindings, findings);
    }

    private static List<PackUse> uses(Group group) {
        Division division = new Division(group.counted(), group.policy().imbalance());
        return group.all().stream()
                .map(member -> new PackUse(
                        member.pack().number(),
                        member.status(),
                        member.ageNanos(),
                        member.counts() ? division.share(member) : 0))
                .toList();
    }
}
