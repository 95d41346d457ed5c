package dev.bmslink.core.aggregate;

import static dev.bmslink.core.state.Quantity.*;

import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.Value;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Cells and sensors of the battery, with the number of their pack. */
final class CellMerge {
    private final Group group;
    private final StateStore battery;

    CellMerge(Group group, StateStore battery) {
        this.group = group;
        this.battery = battery;
    }

    void merge() {
        extreme(MAX_CELL_VOLTAGE, MAX_CELL_VOLTAGE_PACK, MAX_CELL_VOLTAGE_CELL, true);
        extreme(MIN_CELL_VOLTAGE, MIN_CELL_VOLTAGE_PACK, MIN_CELL_VOLTAGE_CELL, false);
        extreme(MAX_CELL_TEMPERATURE, MAX_CELL_TEMPERATURE_PACK, MAX_CELL_TEMPERATURE_SENSOR, true);
        extreme(MIN_CELL_TEMPERATURE, MIN_CELL_TEMPERATURE_PACK, MIN_CELL_TEMPERATURE_SENSOR, false);
        for (Member member : group.counted()) {
            int pack = member.pack().number();
            singles(
                    member.state().cellVoltages(),
                    member,
                    (place, number, at) -> battery.setCellVoltage(pack, place, number, at));
            singles(
                    member.state().cellTemperatures(),
                    member,
                    (place, number, at) -> battery.setCellTemperature(pack, place, number, at));
        }
    }

    /** The most extreme of what the packs say; a pack that says nothing does not hide the others' extremes. */
    private void extreme(Quantity extreme, Quantity packQuantity, Quantity cellQuantity, boolean highest) {
        @Nullable Member found = null;
        double bound = Double.NaN;
        boolean notAvailable = false;
        for (Member member : group.counted()) {
            double own = member.number(extreme);
            notAvailable |= member.presence(extreme) == Presence.NOT_AVAILABLE;
            if (!Double.isNaN(own) && (found == null || (highest ? own > bound : own < bound))) {
                found = member;
                bound = own;
            }
        }
        if (found == null) {
            if (notAvailable) {
                battery.set(extreme, Double.NaN, group.nowNanos());
            }
            return;
        }
        battery.set(extreme, bound, group.at(extreme));
        battery.set(packQuantity, found.pack().number(), group.at(extreme));
        double cell = found.number(cellQuantity);
        if (!Double.isNaN(cell)) {
            battery.set(cellQuantity, cell, group.at(extreme));
        }
    }

    private interface Sink {
        boolean put(int place, double number, long atNanos);
    }

    /** Cells of a pack that consists of several modules have no place in a battery of packs, so they stay behind. */
    private static void singles(SortedMap<Place, Value> values, Member member, Sink sink) {
        if (values.isEmpty() || values.firstKey().pack() != values.lastKey().pack()) {
            return;
        }
        values.forEach((place, value) -> sink.put(
                place.number(), member.isTooOld(value.atNanos()) ? Double.NaN : value.number(), value.atNanos()));
    }
}
