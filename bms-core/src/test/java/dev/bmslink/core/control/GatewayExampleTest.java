package dev.bmslink.core.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.aggregate.AggregationPolicy;
import dev.bmslink.core.aggregate.Aggregator;
import dev.bmslink.core.aggregate.Binding;
import dev.bmslink.core.aggregate.Blocking;
import dev.bmslink.core.aggregate.DropOut;
import dev.bmslink.core.aggregate.Pack;
import dev.bmslink.core.aggregate.ParallelRules;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/control.md: a gateway presents three mixed packs as one battery. */
class GatewayExampleTest {
    private static final AggregationPolicy POLICY = new AggregationPolicy(
            AggregationPolicy.DEFAULT_MAX_AGE_NANOS, DropOut.countOut(), Blocking.STOPS_ALL, 1.25, ParallelRules.NONE);

    private final Plant small = Plant.of("gtx2500");
    private final Plant first = Plant.of("gtx5000");
    private final Plant second = Plant.of("gtx5000");

    @Test
    void threeMixedPacks() {
        second.celsius(3, 5).set(Quantity.SOC, 75);
        Aggregate battery = aggregate();
        // The cold pack may take 12.5 A, and takes up to 1.25 x 100 / 250 of the current.
        assertEquals(25, battery.state().number(Quantity.CHARGE_CURRENT_LIMIT), 1e-9);
        assertTrue(battery.bindings().stream()
                .anyMatch(binding -> binding.limit() == Quantity.CHARGE_CURRENT_LIMIT && binding.pack() == 3));
        // The cold pack gives 0.65 x 75 A; the small one 1500 W / 52.8 V = 28.4 A, of which its quarter would allow
        // 113.6 A.
        assertEquals(48.75 / 0.5, battery.state().number(Quantity.DISCHARGE_CURRENT_LIMIT), 1e-9);
        // 50 Ah and 100 Ah at 50 %, 100 Ah at 75 %
        assertEquals(60, battery.state().number(Quantity.SOC), 1e-9);
        assertEquals(55.2902, battery.state().number(Quantity.CHARGE_VOLTAGE_LIMIT), 1e-4);
        assertEquals(3, battery.state().number(Quantity.MIN_CELL_TEMPERATURE_PACK));
        assertTrue(battery.state().isSet(Request.CHARGE_PERMISSION));
    }

    @Test
    void theTightestPackIsNamed() {
        first.set(Quantity.CHARGE_CURRENT_LIMIT, 5);
        Aggregate battery = aggregate();
        assertTrue(battery.bindings().contains(new Binding(Quantity.CHARGE_CURRENT_LIMIT, 2, 5, 10)));
    }

    private Aggregate aggregate() {
        List<Pack> packs = new ArrayList<>();
        packs.add(new Pack(1, 50, small.settled().battery()));
        packs.add(new Pack(2, 100, first.settled().battery()));
        packs.add(new Pack(3, 100, second.settled().battery()));
        return Aggregator.aggregate(packs, POLICY, small.nanos());
    }
}
