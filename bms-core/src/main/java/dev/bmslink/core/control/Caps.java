package dev.bmslink.core.control;

import dev.bmslink.core.fault.Usage;
import dev.bmslink.core.state.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the limiters allow, the tightest first; of equally tight ones the earlier in the chain. */
final class Caps {
    private final Map<Quantity, List<Cap>> caps = new EnumMap<>(Quantity.class);

    void add(Cap cap) {
        List<Cap> list = caps.computeIfAbsent(cap.limit(), limit -> new ArrayList<>());
        int index = list.size();
        while (index > 0 && isBefore(cap, list.get(index - 1))) {
            index--;
        }
        list.add(index, cap);
    }

    /** Among stops and other limits of the same value, stops come first: they are the reason to give. */
    private static boolean isBefore(Cap cap, Cap other) {
        return cap.isTighterThan(other) || (cap.value() == other.value() && cap.atOnce() && !other.atOnce());
    }

    /** Stops what a usage forbids. */
    void stop(Usage usage, String limiter, String detail) {
        if (usage == Usage.NO_CHARGING || usage == Usage.STOP) {
            add(new Cap(Quantity.CHARGE_CURRENT_LIMIT, 0, limiter, detail, true));
        }
        if (usage == Usage.NO_DISCHARGING || usage == Usage.STOP) {
            add(new Cap(Quantity.DISCHARGE_CURRENT_LIMIT, 0, limiter, detail, true));
        }
    }

    boolean isStopped(Quantity currentLimit) {
        return of(currentLimit).get(0).atOnce();
    }

    /** The caps of a limit; never empty, since the rating is one. */
    List<Cap> of(Quantity limit) {
        return List.copyOf(caps.getOrDefault(limit, List.of()));
    }
}
