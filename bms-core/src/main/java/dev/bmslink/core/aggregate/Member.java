package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;

/** A pack, how it takes part, and its values as far as they may be used. */
record Member(Pack pack, PackStatus status, long ageNanos, long nowNanos, long maxAgeNanos) {
    private static final Quantity[] QUANTITIES = Quantity.values();
    private static final Request[] REQUESTS = Request.values();

    static Member of(Pack pack, AggregationPolicy policy, long nowNanos) {
        long age = age(pack.state(), nowNanos);
        return new Member(pack, status(age, pack.lost(), policy), age, nowNanos, policy.maxAgeNanos());
    }

    private static PackStatus status(long age, boolean lost, AggregationPolicy policy) {
        if (age == Long.MAX_VALUE) {
            return PackStatus.NEVER_HEARD;
        }
        long overdue = age - policy.maxAgeNanos();
        if (lost) {
            overdue = Math.max(overdue, 1);
        }
        if (overdue <= 0) {
            return PackStatus.HEARD;
        }
        return overdue <= policy.dropOut().holdNanos() ? PackStatus.HELD : PackStatus.OUT;
    }

    /**
     * Age of the oldest limit or permission; of the newest number when there is neither. A pack that goes on talking while
     * its limits die is as old as they are.
     */
    private static long age(BatteryState state, long nowNanos) {
        long oldest = Long.MIN_VALUE;
        long newest = Long.MAX_VALUE;
        for (Quantity quantity : QUANTITIES) {
            if (state.presence(quantity) != Presence.ABSENT) {
                long age = nowNanos - state.atNanos(quantity);
                newest = Math.min(newest, age);
                oldest = quantity.kind() == Quantity.Kind.LIMIT ? Math.max(oldest, age) : oldest;
            }
        }
        for (Request request : REQUESTS) {
            if (request.isPermission() && state.presence(request) != Presence.ABSENT) {
                oldest = Math.max(oldest, nowNanos - state.atNanos(request));
            }
        }
        return oldest != Long.MIN_VALUE ? oldest : newest;
    }

    boolean counts() {
        return status.counts();
    }

    boolean binds() {
        return status != PackStatus.NEVER_HEARD;
    }

    BatteryState state() {
        return pack.state();
    }

    /** A heard pack's value that is too old is "not available"; a silent pack's values are used as last said. */
    Presence presence(Quantity quantity) {
        Presence presence = state().presence(quantity);
        boolean tooOld = presence == Presence.PRESENT && isTooOld(state().atNanos(quantity));
        return tooOld ? Presence.NOT_AVAILABLE : presence;
    }

    double number(Quantity quantity) {
        return presence(quantity) == Presence.PRESENT ? state().number(quantity) : Double.NaN;
    }

    boolean isTooOld(long atNanos) {
        return status == PackStatus.HEARD && nowNanos - atNanos > maxAgeNanos;
    }

    boolean refuses(Request permission) {
        return state().presence(permission) == Presence.PRESENT && !state().isSet(permission);
    }
}
