package dev.bmslink.core.aggregate;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_VOLTAGE_LIMIT;

import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits and permissions of the battery. */
final class LimitMerge {
    private final Group group;
    private final StateStore battery;
    private final List<Binding> bindings = new ArrayList<>();
    private final boolean stopped;

    LimitMerge(Group group, StateStore battery, boolean stopped) {
        this.group = group;
        this.battery = battery;
        this.stopped = stopped;
    }

    List<Binding> merge() {
        voltage(CHARGE_VOLTAGE_LIMIT, true);
        current(CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION, Quantity.MODULES_BLOCKING_CHARGE);
        current(DISCHARGE_CURRENT_LIMIT, Request.DISCHARGE_PERMISSION, Quantity.MODULES_BLOCKING_DISCHARGE);
        voltage(DISCHARGE_VOLTAGE_LIMIT, false);
        return bindings;
    }

    private void voltage(Quantity limit, boolean lowestWins) {
        Member tightest = null;
        double bound = lowestWins ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (Member member : group.bound()) {
            double own = member.number(limit);
            if (lowestWins ? own < bound : own > bound) {
                bound = own;
                tightest = member;
            }
        }
        set(limit, group.bound(), tightest, bound);
    }

    private void current(Quantity limit, Request permission, Quantity blockingCount) {
        List<Member> open = new ArrayList<>();
        List<Member> carriers = new ArrayList<>();
        int blocking = 0;
        for (Member member : group.bound()) {
            if (!blocks(member, limit, permission)) {
                open.add(member);
                if (member.counts()) {
                    carriers.add(member);
                }
            } else if (member.counts()) {
                blocking++;
            }
        }
        battery.set(blockingCount, blocking, group.nowNanos());
        boolean permitted = permitted(open, carriers);
        permission(permission, permitted);
        if (stopped || (!permitted && !group.counted().isEmpty())) {
            battery.set(limit, 0, group.at(limit));
        } else {
            divide(limit, open, new Division(carriers, group.policy().imbalance()));
        }
    }

    private void divide(Quantity limit, List<Member> open, Division division) {
        Member tightest = null;
        double bound = Double.POSITIVE_INFINITY;
        for (Member member : open) {
            // A negative limit is no limit that a battery can mean; it is read as the tightest one.
            double total = Math.max(0, member.number(limit)) / division.share(member);
            if (total < bound) {
                bound = total;
                tightest = member;
            }
        }
        set(limit, open, tightest, bound);
    }

    private void set(Quantity limit, List<Member> members, @Nullable Member tightest, double bound) {
        Presence presence = Group.presence(members, limit);
        if (presence == Presence.ABSENT && !group.counted().isEmpty()) {
            return;
        }
        if (tightest == null || presence != Presence.PRESENT || group.counted().isEmpty()) {
            battery.set(limit, Double.NaN, group.nowNanos());
            return;
        }
        battery.set(limit, bound, group.at(limit));
        bindings.add(new Binding(limit, tightest.pack().number(), tightest.number(limit), bound));
    }

    private boolean blocks(Member member, Quantity limit, Request permission) {
        boolean isFull = group.policy().blocking() == Blocking.STOPS_ITSELF && member.number(limit) <= 0;
        return member.refuses(permission) || isFull;
    }

    private boolean permitted(List<Member> open, List<Member> carriers) {
        return group.policy().blocking() == Blocking.STOPS_ALL
                ? open.size() == group.bound().size()
                : !carriers.isEmpty();
    }

    private void permission(Request permission, boolean permitted) {
        boolean anyoneSpeaks =
                group.bound().stream().anyMatch(member -> member.state().presence(permission) == Presence.PRESENT);
        boolean allowed = permitted && !stopped && !group.counted().isEmpty();
        if (anyoneSpeaks || !allowed) {
            battery.set(permission, allowed, group.nowNanos());
        }
    }
}
