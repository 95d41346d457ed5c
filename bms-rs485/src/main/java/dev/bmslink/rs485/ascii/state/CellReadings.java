package dev.bmslink.rs485.ascii.state;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.util.List;

/** Cells and sensors of one pack, with their extremes, which the protocol leaves to the host. */
final class CellReadings {
    private static final int CELL_GROUPS = 4;
    private static final int BOARD = 0;
    private static final int MOSFETS = BOARD + CELL_GROUPS + 1;

    private CellReadings() {}

    static void voltages(StateStore store, List<Double> volts, long atNanos) {
        for (int i = 0; i < volts.size(); i++) {
            store.setCellVoltage(0, i + 1, volts.get(i), atNanos);
        }
        if (!volts.isEmpty()) {
            int highest = highest(volts);
            int lowest = lowest(volts);
            store.set(Quantity.MAX_CELL_VOLTAGE, volts.get(highest), atNanos)
                    .set(Quantity.MAX_CELL_VOLTAGE_CELL, highest + 1, atNanos)
                    .set(Quantity.MIN_CELL_VOLTAGE, volts.get(lowest), atNanos)
                    .set(Quantity.MIN_CELL_VOLTAGE_CELL, lowest + 1, atNanos);
        }
    }

    static void temperatures(StateStore store, List<Double> celsius, long atNanos) {
        if (celsius.size() > BOARD) {
            store.set(Quantity.BMS_TEMPERATURE, celsius.get(BOARD), atNanos);
        }
        if (celsius.size() > MOSFETS) {
            store.set(Quantity.MOS_TEMPERATURE, celsius.get(MOSFETS), atNanos);
        }
        List<Double> groups = celsius.subList(Math.min(1, celsius.size()), Math.min(MOSFETS, celsius.size()));
        for (int i = 0; i < groups.size(); i++) {
            store.setCellTemperature(0, i + 1, groups.get(i), atNanos);
        }
        if (!groups.isEmpty()) {
            int hottest = highest(groups);
            int coldest = lowest(groups);
            store.set(Quantity.MAX_CELL_TEMPERATURE, groups.get(hottest), atNanos)
                    .set(Quantity.MAX_CELL_TEMPERATURE_SENSOR, hottest + 1, atNanos)
                    .set(Quantity.MIN_CELL_TEMPERATURE, groups.get(coldest), atNanos)
                    .set(Quantity.MIN_CELL_TEMPERATURE_SENSOR, coldest + 1, atNanos);
        }
    }

    /** The first of equal ones. */
    private static int highest(List<Double> values) {
        int found = 0;
        for (int i = 1; i < values.size(); i++) {
            found = values.get(i) > values.get(found) ? i : found;
        }
        return found;
    }

    private static int lowest(List<Double> values) {
        int found = 0;
        for (int i = 1; i < values.size(); i++) {
            found = values.get(i) < values.get(found) ? i : found;
        }
        return found;
    }
}
