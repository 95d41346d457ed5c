package dev.bmslink.core.control;

import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Value;
import java.util.Collection;
import java.util.function.DoubleBinaryOperator;

/** The battery at one moment, as far as its values may be used. */
record Situation(ControlSettings settings, BatteryState battery, long nowNanos) {

    Reading read(Sensor sensor) {
        return switch (sensor) {
            case MAX_CELL_VOLTAGE -> cellVoltage(Quantity.MAX_CELL_VOLTAGE, Math::max);
            case MIN_CELL_VOLTAGE -> cellVoltage(Quantity.MIN_CELL_VOLTAGE, Math::min);
            case CELL_DIFFERENCE ->
                difference(
                        single(Quantity.MAX_CELL_VOLTAGE, battery.cellVoltages().values(), Math::max),
                        single(Quantity.MIN_CELL_VOLTAGE, battery.cellVoltages().values(), Math::min));
            case MAX_CELL_TEMPERATURE -> cellTemperature(Quantity.MAX_CELL_TEMPERATURE, Math::max);
            case MIN_CELL_TEMPERATURE -> cellTemperature(Quantity.MIN_CELL_TEMPERATURE, Math::min);
            case PACK_VOLTAGE -> read(Quantity.VOLTAGE);
            case PACK_VOLTAGE_PER_CELL -> perCell(read(Quantity.VOLTAGE));
            case CURRENT -> read(Quantity.CURRENT);
        };
    }

    Reading read(Quantity quantity) {
        return read(battery.value(quantity));
    }

    boolean isTooOld(long atNanos) {
        return nowNanos - atNanos > settings.maxAgeNanos();
    }

    private Reading read(Value value) {
        if (value.presence() == Presence.ABSENT) {
            return Reading.ABSENT;
        }
        if (value.presence() == Presence.NOT_AVAILABLE) {
            return new Reading(Double.NaN, "not available");
        }
        return isTooOld(value.atNanos()) ? new Reading(Double.NaN, "too old") : Reading.of(value.number());
    }

    private Reading cellVoltage(Quantity extreme, DoubleBinaryOperator worse) {
        Reading single = single(extreme, battery.cellVoltages().values(), worse);
        return single.isAbsent() ? perCell(read(Quantity.VOLTAGE)) : single;
    }

    private Reading cellTemperature(Quantity extreme, DoubleBinaryOperator worse) {
        Reading single = single(extreme, battery.cellTemperatures().values(), worse);
        return single.isAbsent() ? read(Quantity.TEMPERATURE) : single;
    }

    /** The extreme that the battery tells, otherwise the one among its single cells; one unknown cell hides it. */
    private Reading single(Quantity extreme, Collection<Value> cells, DoubleBinaryOperator worse) {
        Reading told = read(extreme);
        if (!told.isAbsent()) {
            return told;
        }
        Reading worst = Reading.ABSENT;
        for (Value cell : cells) {
            Reading reading = read(cell);
            if (!reading.isKnown()) {
                return reading;
            }
            worst = worst.isAbsent() ? reading : Reading.of(worse.applyAsDouble(worst.number(), reading.number()));
        }
        return worst;
    }

    private Reading perCell(Reading pack) {
        return pack.isKnown() ? Reading.of(pack.number() / settings.rated().cells()) : pack;
    }

    private static Reading difference(Reading highest, Reading lowest) {
        if (highest.isAbsent() || lowest.isAbsent()) {
            return Reading.ABSENT;
        }
        return highest.isKnown() && lowest.isKnown()
                ? Reading.of(highest.number() - lowest.number())
                : highest.isKnown() ? lowest : highest;
    }
}
