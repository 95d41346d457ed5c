package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The packs by rising number, so that sums do not depend on the order in which the caller lists them.
 *
 * @param all every pack
 * @param counted those that add current, capacity and measurements
 * @param bound those whose limits, prohibitions and alarms hold
 */
record Group(List<Member> all, List<Member> counted, List<Member> bound, AggregationPolicy policy, long nowNanos) {

    static Group of(List<Pack> packs, AggregationPolicy policy, long nowNanos) {
        List<Pack> sorted = new ArrayList<>(packs);
        sorted.sort(Comparator.comparingInt(Pack::number));
        List<Member> all = new ArrayList<>();
        List<Member> counted = new ArrayList<>();
        List<Member> bound = new ArrayList<>();
        int previous = 0;
        for (Pack pack : sorted) {
            if (pack.number() == previous) {
                throw new IllegalArgumentException("two packs have the number " + previous);
            }
            previous = pack.number();
            Member member = Member.of(pack, policy, nowNanos);
            all.add(member);
            if (member.counts()) {
                counted.add(member);
            }
            if (member.binds()) {
                bound.add(member);
            }
        }
        return new Group(all, counted, bound, policy, nowNanos);
    }

    /** Whether some of the packs drop out in a way that stops the battery. */
    boolean mustStop() {
        return isIncomplete()
                && (policy.dropOut().reaction() == DropOut.Reaction.STOP
                        || policy.rules().failureStops());
    }

    boolean isIncomplete() {
        return counted.size() < all.size();
    }

    /** Whether nobody, everybody or only some of the packs say a number. */
    static Presence presence(List<Member> members, Quantity quantity) {
        boolean said = false;
        boolean missing = false;
        for (Member member : members) {
            Presence presence = member.presence(quantity);
            said |= presence != Presence.ABSENT;
            missing |= presence != Presence.PRESENT;
        }
        return !said ? Presence.ABSENT : missing ? Presence.NOT_AVAILABLE : Presence.PRESENT;
    }

    /** When the oldest of the values was said; held values are as old as this moment, since the policy lets them count. */
    long at(Quantity quantity) {
        long at = nowNanos;
        for (Member member : counted) {
            if (member.status() == PackStatus.HEARD && member.presence(quantity) == Presence.PRESENT) {
                long said = member.state().atNanos(quantity);
                at = said - at < 0 ? said : at;
            }
        }
        return at;
    }
}
