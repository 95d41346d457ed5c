package dev.bmslink.can.state;

import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import dev.bmslink.core.state.Value;
import java.util.SortedMap;

/**
 * The voltage of one cell, or the temperature at one sensor.
 *
 * @param signal the signal
 * @param number number of the cell or sensor, from 1
 * @param temperature whether it is a temperature
 * @param divisor by how much the signal's unit is smaller than V or °C
 */
record CellBinding(Numeric signal, int number, boolean temperature, int divisor) implements Binding {

    @Override
    public void read(long payload, int pack, StateStore store, long nowNanos) {
        double value = WireNumber.read(signal, payload) / divisor;
        if (temperature) {
            store.setCellTemperature(pack, number, value, nowNanos);
        } else {
            store.setCellVoltage(pack, number, value, nowNanos);
        }
    }

    @Override
    public boolean isKnown(StateView state, int pack) {
        Value value = places(state).get(new Place(pack, number));
        return value != null && value.isPresent();
    }

    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        double value = places(state)
                .getOrDefault(new Place(pack, number), Value.ABSENT)
                .number();
        return WireNumber.write(signal, payload, value * divisor, Rounding.NEAREST, losses);
    }

    private SortedMap<Place, Value> places(StateView state) {
        return temperature ? state.cellTemperatures() : state.cellVoltages();
    }
}
