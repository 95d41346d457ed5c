package dev.bmslink.core.aggregate;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.state.BatteryState;
import java.util.List;

/**
 * Several packs as one battery, and how it came about.
 *
 * @param state the battery
 * @param packs how each pack took part, by rising number
 * @param bindings which pack sets which limit
 * @param findings what is wrong or unusual
 */
public record Aggregate(BatteryState state, List<PackUse> packs, List<Binding> bindings, List<Finding> findings) {

    /** Copies the lists. */
    public Aggregate {
        packs = List.copyOf(packs);
        bindings = List.copyOf(bindings);
        findings = List.copyOf(findings);
    }
}
