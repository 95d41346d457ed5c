package dev.bmslink.testkit.device;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.CellBank;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Messages that a profile wants and for which the neutral battery has no words or too few, such as those of single modules or
 * with a date: what the first pack can say is filled in by the names of the signals, everything else is left as the neutral
 * battery has it, or unset. Replies about one pack of several, and pages, are left out.
 */
final class Extras {
    private static final String FIRST_CELL = "P1C01";

    /** Signals beside those of the neutral battery for which 0 is not a value. */
    private static final Set<String> ADDITIONS =
            Set.of("second", "minute", "hour", "day", "month", "year", "cells_per_module", "cell_maker");

    private final Profile profile;
    private final StateMap map;
    private final List<Message> messages;
    private final List<Message> completed;

    private Extras(Profile profile, StateMap map, List<Message> messages, List<Message> completed) {
        this.profile = profile;
        this.map = map;
        this.messages = messages;
        this.completed = completed;
    }

    /** The extra messages of a profile, given a state that says everything else. */
    static Extras of(Profile profile, StateView complete) {
        StateMap map = StateMap.of(profile);
        Set<Message> told = new HashSet<>();
        for (CanFrame frame : map.encode(complete, 0, Substitutes.USUAL).frames()) {
            Message message = profile.message(frame.word());
            if (message != null) {
                told.add(message);
            }
        }
        return new Extras(
                profile,
                map,
                profile.messages().stream()
                        .filter(message -> message.direction() == Direction.FROM_BATTERY)
                        .filter(message -> !told.contains(message) && isWanted(message))
                        .toList(),
                told.stream()
                        .filter(message -> message.pages().isEmpty() && !StateMap.isOfOnePack(message))
                        .filter(message -> message.signals().stream().anyMatch(Extras::isAddition))
                        .toList());
    }

    private static boolean isAddition(Signal signal) {
        return ADDITIONS.contains(signal.name());
    }

    private static boolean isWanted(Message message) {
        Timing timing = message.timing();
        boolean opaque = message.signals().stream().allMatch(Octets.class::isInstance);
        return timing.trigger() != Timing.Trigger.EVENT
                && message.pages().isEmpty()
                && !StateMap.isOfOnePack(message)
                && !message.name().equals("mask_reply")
                && !(opaque && timing.periodMillis() == 0 && !message.signals().isEmpty());
    }

    void tell(BatteryNode node, VirtualPack pack, StateView told, Instant time) {
        for (Message message : messages) {
            long payload = 0;
            for (Signal signal : message.layout().signals()) {
                payload = write(payload, signal, pack, told);
            }
            node.setPayload(message, payload);
        }
        if (!completed.isEmpty()) {
            complete(node, pack, told, time.atZone(ZoneOffset.UTC));
        }
    }

    private void complete(BatteryNode node, VirtualPack pack, StateView told, ZonedDateTime time) {
        for (CanFrame frame : map.encode(told, 0, Substitutes.USUAL).frames()) {
            Message message = profile.message(frame.word());
            if (message != null && completed.contains(message)) {
                long payload = frame.data();
                for (Signal signal : message.signals()) {
                    if (isAddition(signal)) {
                        payload = add(payload, signal, pack, time);
                    }
                }
                node.setPayload(message, payload);
            }
        }
    }

    private static long add(long payload, Signal signal, VirtualPack pack, ZonedDateTime time) {
        long value = switch (signal.name()) {
            case "second" -> time.getSecond();
            case "minute" -> time.getMinute();
            case "hour" -> time.getHour();
            case "day" -> time.getDayOfMonth();
            case "month" -> time.getMonthValue();
            case "year" -> time.getYear();
            case "cells_per_module" -> pack.body().module(0).cells();
            default -> 0;
        };
        if (signal instanceof Choice choice) {
            // Which of the makers is of no importance.
            return choice.bits().set(payload, choice.names().firstKey());
        }
        return signal instanceof Whole whole ? whole.write(payload, value) : payload;
    }

    private static long write(long payload, Signal signal, VirtualPack pack, StateView told) {
        if (signal instanceof Text text) {
            return text.write(payload, text(text));
        }
        OptionalDouble number = number(signal.name(), pack, told);
        if (number.isPresent() && signal instanceof Decimal decimal) {
            return decimal.write(payload, number.getAsDouble());
        }
        if (number.isPresent() && signal instanceof Whole whole) {
            double scale = whole.meaning().unit().equals("mV") ? 1000 : 1;
            return whole.write(payload, Math.round(number.getAsDouble() * scale));
        }
        return signal.bits().set(payload, signal.unset());
    }

    private static String text(Text signal) {
        String whole = signal.name().endsWith("_id") ? FIRST_CELL : "VIRTUAL1";
        int width = signal.bits().width() / Byte.SIZE;
        return whole.substring(0, Math.min(width, whole.length()));
    }

    private static OptionalDouble number(String name, VirtualPack pack, StateView told) {
        CellBank bank = pack.body().module(0);
        if (name.matches("cell_\\d+")) {
            return OptionalDouble.of(bank.cellVolts(Integer.parseInt(name.substring("cell_".length()))));
        }
        return switch (name) {
            case "max_charge_current" -> pack.told().optional(Quantity.CHARGE_CURRENT_LIMIT);
            case "max_discharge_current" -> pack.told().optional(Quantity.DISCHARGE_CURRENT_LIMIT);
            case "on_grid_charge_current_limit" -> told.optional(Quantity.CHARGE_CURRENT_LIMIT);
            case "on_grid_discharge_current_limit" -> told.optional(Quantity.DISCHARGE_CURRENT_LIMIT);
            case "max_module_voltage", "min_module_voltage", "avg_module_voltage" ->
                OptionalDouble.of(bank.terminalVolts());
            case "max_module_temperature",
                    "min_module_temperature",
                    "terminal_max_temperature",
                    "terminal_min_temperature",
                    "heater_film_temperature" -> OptionalDouble.of(pack.body().celsius(0));
            case "max_soc", "min_soc", "avg_soc" -> told.optional(Quantity.SOC);
            case "stacks", "clusters" -> OptionalDouble.of(1);
            case "modules_per_cluster" -> told.optional(Quantity.MODULE_COUNT);
            case "cells_per_module" -> OptionalDouble.of(bank.cells());
            case "module_rated_capacity", "capacity_ah_raw" ->
                OptionalDouble.of(pack.parameters().capacityAh());
            case "module_rated_voltage" -> OptionalDouble.of(51.2);
            default -> Quantity.ofKey(name).map(pack.told()::optional).orElse(OptionalDouble.empty());
        };
    }
}
