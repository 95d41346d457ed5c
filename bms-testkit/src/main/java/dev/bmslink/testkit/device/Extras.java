package dev.bmslink.testkit.device;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import dev.bmslink.testkit.cell.CellBank;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Messages that a profile wants and for which the neutral battery has no words, such as those of single modules: what the
 * first pack can say is filled in by the names of the signals, everything else is left unset. Replies about one pack of
 * several, and pages, are left out.
 */
final class Extras {
    private static final String FIRST_CELL = "P1C01";

    private final List<Message> messages;

    private Extras(List<Message> messages) {
        this.messages = messages;
    }

    /** The extra messages of a profile, given a state that says everything else. */
    static Extras of(Profile profile, StateStore complete) {
        Set<Message> told = new HashSet<>();
        for (CanFrame frame :
                StateMap.of(profile).encode(complete, 0, Substitutes.USUAL).frames()) {
            Message message = profile.message(frame.word());
            if (message != null) {
                told.add(message);
            }
        }
        return new Extras(profile.messages().stream()
                .filter(message -> message.direction() == Direction.FROM_BATTERY)
                .filter(message -> !told.contains(message) && isWanted(message))
                .toList());
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

    void tell(BatteryNode node, VirtualPack pack, StateView told) {
        for (Message message : messages) {
            long payload = 0;
            for (Signal signal : message.layout().signals()) {
                payload = write(payload, signal, pack, told);
            }
            node.setPayload(message, payload);
        }
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
