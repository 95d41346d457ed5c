package dev.bmslink.can.state;

import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import dev.bmslink.core.state.Value;

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
        return value(state, pack).isPresent();
    }

    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        double value = value(state, pack).number();
        return WireNumber.write(signal, payload, value * divisor, Rounding.NEAREST, losses);
    }

    private Value value(StateView state, int pack) {
        Place place = new Place(pack, number);
        return temperature ? state.cellTemperature(place) : state.cellVoltage(place);
    }
}
