package dev.bmslink.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What is known of a battery: an immutable {@link BatteryState}, or a {@link StateStore} that goes on changing.
 *
 * <p>Times are nanoseconds on the clock of whoever recorded the values. The methods with primitive results do not
 * allocate.
 */
public sealed interface StateView permits BatteryState, StateStore {

    /**
     * Returns whether a quantity is known.
     *
     * @param quantity the quantity
     * @return its presence
     */
    Presence presence(Quantity quantity);

    /**
     * Returns a number.
     *
     * @param quantity the quantity
     * @return the number in the quantity's unit, or NaN unless present
     */
    double number(Quantity quantity);

    /**
     * Returns when a quantity was last said.
     *
     * @param quantity the quantity
     * @return the time, or 0 when absent
     */
    long atNanos(Quantity quantity);

    /**
     * Returns whether a permission or wish is known.
     *
     * @param request the request
     * @return its presence
     */
    Presence presence(Request request);

    /**
     * Returns a permission or wish.
     *
     * @param request the request
     * @return true when it is present and set
     */
    boolean isSet(Request request);

    /**
     * Returns when a permission or wish was last said.
     *
     * @param request the request
     * @return the time, or 0 when absent
     */
    long atNanos(Request request);

    /**
     * Returns whether the battery speaks of an alarm.
     *
     * @param alarm the alarm
     * @return its presence; present means that the battery says whether it is active
     */
    Presence presence(Alarm alarm);

    /**
     * Returns whether an alarm is active.
     *
     * @param alarm the alarm
     * @return true when it is present and active
     */
    boolean isActive(Alarm alarm);

    /**
     * Returns when the battery last spoke of an alarm.
     *
     * @param alarm the alarm
     * @return the time, or 0 when absent
     */
    long atNanos(Alarm alarm);

    /**
     * Returns whether the battery said something about its make.
     *
     * @param identity what to know
     * @return true when there is a text
     */
    boolean isKnown(Identity identity);

    /**
     * Returns what the battery says about its make.
     *
     * @param identity what to know
     * @return the text, or empty when nobody said it
     */
    Optional<String> text(Identity identity);

    /**
     * Returns the voltages of single cells.
     *
     * @return volts by place, a copy
     */
    SortedMap<Place, Value> cellVoltages();

    /**
     * Returns the temperatures at single sensors.
     *
     * @return degrees Celsius by place, a copy
     */
    SortedMap<Place, Value> cellTemperatures();

    /**
     * Returns the voltage of one cell.
     *
     * @param place where the cell is
     * @return volts, absent when nobody spoke of it
     */
    Value cellVoltage(Place place);

    /**
     * Returns the temperature at one sensor.
     *
     * @param place where the sensor is
     * @return degrees Celsius, absent when nobody spoke of it
     */
    Value cellTemperature(Place place);

    /**
     * Returns a store with these values, to change some.
     *
     * @return an independent copy
     */
    StateStore toStore();

    /**
     * Returns a number with its presence and time.
     *
     * @param quantity the quantity
     * @return the value
     */
    default Value value(Quantity quantity) {
        Presence presence = presence(quantity);
        return presence == Presence.ABSENT ? Value.ABSENT : new Value(presence, number(quantity), atNanos(quantity));
    }

    /**
     * Returns a number.
     *
     * @param quantity the quantity
     * @return the number, or empty unless present
     */
    default OptionalDouble optional(Quantity quantity) {
        double number = number(quantity);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /**
     * Returns the active alarms.
     *
     * @return the alarms, the worst first
     */
    default List<Alarm> alarms() {
        List<Alarm> active = new ArrayList<>();
        for (int index = 0; index < Alarm.COUNT; index++) {
            if (isActive(Alarm.ofIndex(index))) {
                active.add(Alarm.ofIndex(index));
            }
        }
        active.sort(null);
        return active;
    }
}
