package dev.bmslink.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What is known of a battery at one moment. Immutable; a {@link StateStore} makes it.
 *
 * <p>The most used numbers have a method that names the unit; all others are found by {@link Quantity}.
 */
public final class BatteryState implements StateView {
    private final StateStore store;

    BatteryState(StateStore store) {
        this.store = store;
    }

    @Override
    public StateStore toStore() {
        return store.toStore();
    }

    /**
     * Returns this state without what is too old.
     *
     * @param nowNanos the time
     * @param maxAgeNanos the largest age
     * @return a state in which older numbers, requests, alarms and cells are absent
     */
    public BatteryState fresh(long nowNanos, long maxAgeNanos) {
        return new BatteryState(store.toStore().forgetBefore(nowNanos - maxAgeNanos));
    }

    /**
     * Returns the highest voltage to charge with.
     *
     * @return volts, or empty when not known
     */
    public OptionalDouble chargeVoltageLimitVolts() {
        return optional(Quantity.CHARGE_VOLTAGE_LIMIT);
    }

    /**
     * Returns the largest charge current.
     *
     * @return amperes, or empty when not known
     */
    public OptionalDouble chargeCurrentLimitAmps() {
        return optional(Quantity.CHARGE_CURRENT_LIMIT);
    }

    /**
     * Returns the largest discharge current.
     *
     * @return amperes, a magnitude, or empty when not known
     */
    public OptionalDouble dischargeCurrentLimitAmps() {
        return optional(Quantity.DISCHARGE_CURRENT_LIMIT);
    }

    /**
     * Returns the lowest voltage to discharge to.
     *
     * @return volts, or empty when not known
     */
    public OptionalDouble dischargeVoltageLimitVolts() {
        return optional(Quantity.DISCHARGE_VOLTAGE_LIMIT);
    }

    /**
     * Returns the voltage at the terminals.
     *
     * @return volts, or empty when not known
     */
    public OptionalDouble voltageVolts() {
        return optional(Quantity.VOLTAGE);
    }

    /**
     * Returns the current.
     *
     * @return amperes, positive while charging, or empty when not known
     */
    public OptionalDouble currentAmps() {
        return optional(Quantity.CURRENT);
    }

    /**
     * Returns the temperature of the battery.
     *
     * @return degrees Celsius, or empty when not known
     */
    public OptionalDouble temperatureCelsius() {
        return optional(Quantity.TEMPERATURE);
    }

    /**
     * Returns the state of charge.
     *
     * @return per cent, or empty when not known
     */
    public OptionalDouble socPercent() {
        return optional(Quantity.SOC);
    }

    /**
     * Returns the state of health.
     *
     * @return per cent, or empty when not known
     */
    public OptionalDouble sohPercent() {
        return optional(Quantity.SOH);
    }

    @Override
    public Presence presence(Quantity quantity) {
        return store.presence(quantity);
    }

    @Override
    public double number(Quantity quantity) {
        return store.number(quantity);
    }

    @Override
    public long atNanos(Quantity quantity) {
        return store.atNanos(quantity);
    }

    @Override
    public Presence presence(Request request) {
        return store.presence(request);
    }

    @Override
    public boolean isSet(Request request) {
        return store.isSet(request);
    }

    @Override
    public long atNanos(Request request) {
        return store.atNanos(request);
    }

    @Override
    public Presence presence(Alarm alarm) {
        return store.presence(alarm);
    }

    @Override
    public boolean isActive(Alarm alarm) {
        return store.isActive(alarm);
    }

    @Override
    public long atNanos(Alarm alarm) {
        return store.atNanos(alarm);
    }

    @Override
    public boolean isKnown(Identity identity) {
        return store.isKnown(identity);
    }

    @Override
    public Optional<String> text(Identity identity) {
        return store.text(identity);
    }

    @Override
    public Value cellVoltage(Place place) {
        return store.cellVoltage(place);
    }

    @Override
    public Value cellTemperature(Place place) {
        return store.cellTemperature(place);
    }

    @Override
    public SortedMap<Place, Value> cellVoltages() {
        return store.cellVoltages();
    }

    @Override
    public SortedMap<Place, Value> cellTemperatures() {
        return store.cellTemperatures();
    }

    /** Two states are equal when they know the same values, said at the same times. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BatteryState that && description(true).equals(that.description(true));
    }

    @Override
    public int hashCode() {
        return description(true).hashCode();
    }

    /**
     * Returns the state for people, without times.
     *
     * @return what is present or not available
     */
    @Override
    public String toString() {
        return description(false).toString();
    }

    private List<String> description(boolean withTimes) {
        List<String> parts = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            if (presence(quantity) != Presence.ABSENT) {
                add(parts, quantity.key() + text(value(quantity), quantity.unit()), atNanos(quantity), withTimes);
            }
        }
        for (Request request : Request.values()) {
            if (presence(request) != Presence.ABSENT) {
                add(parts, request.key() + " " + isSet(request), atNanos(request), withTimes);
            }
        }
        for (int index = 0; index < Alarm.COUNT; index++) {
            Alarm alarm = Alarm.ofIndex(index);
            if (isActive(alarm) || (withTimes && presence(alarm) != Presence.ABSENT)) {
                String status = isActive(alarm) ? " active" : " " + presence(alarm);
                add(parts, alarm + status, atNanos(alarm), withTimes);
            }
        }
        for (Identity identity : Identity.values()) {
            text(identity).ifPresent(text -> parts.add(identity.key() + " " + text));
        }
        cellVoltages().forEach((place, value) -> add(parts, place + text(value, "V"), value.atNanos(), withTimes));
        cellTemperatures().forEach((place, value) -> add(parts, place + text(value, "°C"), value.atNanos(), withTimes));
        return parts;
    }

    private static String text(Value value, String unit) {
        return value.isPresent() ? " " + value.number() + (unit.isEmpty() ? "" : " " + unit) : " not available";
    }

    private static void add(List<String> parts, String text, long atNanos, boolean withTimes) {
        parts.add(withTimes ? text + " @" + atNanos : text);
    }
}
