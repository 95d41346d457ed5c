package dev.bmslink.can.examples;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.aggregate.AggregationPolicy;
import dev.bmslink.core.aggregate.Aggregator;
import dev.bmslink.core.aggregate.Blocking;
import dev.bmslink.core.aggregate.DropOut;
import dev.bmslink.core.aggregate.Pack;
import dev.bmslink.core.aggregate.ParallelRules;
import dev.bmslink.core.state.Identity;
import java.util.List;

/** A gateway presents three packs of different makers to one inverter as one Pylontech battery. */
final class MixedPacksGateway {
    private final StateReader pylontech = new StateReader(Profiles.get("pylontech-lv"));
    private final StateReader growatt = new StateReader(Profiles.get("growatt-lv"));
    private final StateReader pytes = new StateReader(Profiles.get("victron"));

    private final AggregationPolicy policy = new AggregationPolicy(
            AggregationPolicy.DEFAULT_MAX_AGE_NANOS,
            DropOut.countOut(),
            Blocking.STOPS_ALL,
            AggregationPolicy.DEFAULT_IMBALANCE,
            ParallelRules.NONE);
    private final BatteryNode inverterSide =
            new BatteryNode(Profiles.get("pylontech-lv"), BatteryOptions.USUAL.withSubstitutes(Substitutes.USUAL), 0);

    /** Call it for each frame from one of the packs' buses. */
    void onPackFrame(int bus, CanFrame frame, long nowNanos) {
        List.of(pylontech, growatt, pytes).get(bus).onFrame(frame, nowNanos);
    }

    /** Call it at least once a second. */
    Aggregate update(long nowNanos) {
        Aggregate battery = Aggregator.aggregate(
                List.of(
                        new Pack(1, 296, pylontech.store(0).snapshot()),
                        new Pack(2, 256, growatt.store(0).snapshot()),
                        new Pack(3, 100, pytes.store(0).snapshot())),
                policy,
                nowNanos);
        inverterSide.setState(battery.state().toStore().set(Identity.MANUFACTURER, "PYLON", nowNanos), nowNanos);
        return battery;
    }

    /** Call it for each frame from the inverter, and at {@code inverterSide.deadline()}. */
    void onInverterFrame(CanFrame frame, long nowNanos) {
        inverterSide.onFrame(frame, nowNanos);
    }

    void send(long nowNanos, List<CanFrame> toInverter) {
        inverterSide.onTimeout(nowNanos);
        for (CanFrame frame = inverterSide.poll(); frame != null; frame = inverterSide.poll()) {
            toInverter.add(frame);
        }
    }
}
