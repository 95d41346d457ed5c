package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.util.List;

/** Measurements, charge and composition of the battery. */
final class NumberMerge {
    private static final Quantity[] QUANTITIES = Quantity.values();

    private final Group group;
    private final List<Member> counted;
    private final StateStore battery;

    NumberMerge(Group group, StateStore battery) {
        this.group = group;
        this.counted = group.counted();
        this.battery = battery;
    }

    void merge() {
        for (Quantity quantity : QUANTITIES) {
            Rule rule = rule(quantity);
            if (rule == Rule.ELSEWHERE) {
                continue;
            }
            Presence presence = Group.presence(counted, quantity);
            if (presence != Presence.ABSENT) {
                double number = presence == Presence.PRESENT ? merged(rule, quantity) : Double.NaN;
                battery.set(quantity, number, group.at(quantity));
            }
        }
        battery.set(Quantity.MODULE_COUNT, counted.size(), group.nowNanos());
        battery.set(Quantity.MODULES_OFFLINE, group.all().size() - counted.size(), group.nowNanos());
    }

    private enum Rule {
        SUM,
        MEAN,
        HIGHEST,
        LOWEST,
        BY_CAPACITY,
        SAME,
        ELSEWHERE
    }

    /** Every quantity has a rule: a new one does not compile without. */
    private static Rule rule(Quantity quantity) {
        return switch (quantity) {
            case CURRENT,
                    REMAINING_CAPACITY,
                    FULL_CHARGE_CAPACITY,
                    NOMINAL_CAPACITY,
                    ENERGY_CHARGED,
                    ENERGY_DISCHARGED -> Rule.SUM;
            case VOLTAGE, TEMPERATURE -> Rule.MEAN;
            case MOS_TEMPERATURE, AMBIENT_TEMPERATURE, BMS_TEMPERATURE, CYCLE_COUNT -> Rule.HIGHEST;
            case SOH -> Rule.LOWEST;
            case SOC -> Rule.BY_CAPACITY;
            case CELL_COUNT -> Rule.SAME;
            case CHARGE_VOLTAGE_LIMIT,
                    CHARGE_CURRENT_LIMIT,
                    DISCHARGE_CURRENT_LIMIT,
                    DISCHARGE_VOLTAGE_LIMIT,
                    MAX_CELL_VOLTAGE,
                    MIN_CELL_VOLTAGE,
                    MAX_CELL_TEMPERATURE,
                    MIN_CELL_TEMPERATURE,
                    MAX_CELL_VOLTAGE_CELL,
                    MIN_CELL_VOLTAGE_CELL,
                    MAX_CELL_TEMPERATURE_SENSOR,
                    MIN_CELL_TEMPERATURE_SENSOR,
                    MAX_CELL_VOLTAGE_PACK,
                    MIN_CELL_VOLTAGE_PACK,
                    MAX_CELL_TEMPERATURE_PACK,
                    MIN_CELL_TEMPERATURE_PACK,
                    MODULE_COUNT,
                    MODULES_BLOCKING_CHARGE,
                    MODULES_BLOCKING_DISCHARGE,
                    MODULES_OFFLINE -> Rule.ELSEWHERE;
        };
    }

    private double merged(Rule rule, Quantity quantity) {
        return switch (rule) {
            case SUM -> sum(quantity);
            case MEAN -> sum(quantity) / counted.size();
            case HIGHEST ->
                counted.stream()
                        .mapToDouble(member -> member.number(quantity))
                        .max()
                        .orElse(Double.NaN);
            case LOWEST ->
                counted.stream()
                        .mapToDouble(member -> member.number(quantity))
                        .min()
                        .orElse(Double.NaN);
            case BY_CAPACITY -> weighted(quantity);
            case SAME -> same(quantity);
            case ELSEWHERE -> Double.NaN;
        };
    }

    private double sum(Quantity quantity) {
        double sum = 0;
        for (Member member : counted) {
            sum += member.number(quantity);
        }
        return sum;
    }

    /** Weighs by today's full capacity when every pack says it, otherwise by the capacity on the nameplate. */
    private double weighted(Quantity quantity) {
        boolean allSay = counted.stream().allMatch(member -> member.number(Quantity.FULL_CHARGE_CAPACITY) > 0);
        double sum = 0;
        double weights = 0;
        for (Member member : counted) {
            double weight = allSay
                    ? member.number(Quantity.FULL_CHARGE_CAPACITY)
                    : member.pack().capacityAh();
            sum += weight * member.number(quantity);
            weights += weight;
        }
        return sum / weights;
    }

    private double same(Quantity quantity) {
        double first = counted.get(0).number(quantity);
        return counted.stream().allMatch(member -> member.number(quantity) == first) ? first : Double.NaN;
    }
}
