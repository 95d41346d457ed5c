package dev.bmslink.can.state;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What signals other than alarms mean, by wire name. A quantity's own name is its first one. */
final class Vocabulary {
    private static final Pattern CELL = Pattern.compile("cell_(voltage_|temperature_)?([0-9]+)");
    private static final Map<String, Quantity> QUANTITIES = new HashMap<>();
    private static final Map<String, Request> GRANTED = new HashMap<>();
    private static final Map<String, Request> REFUSED = new HashMap<>();

    static {
        for (Quantity quantity : Quantity.values()) {
            QUANTITIES.put(quantity.key(), quantity);
        }
        limitsAndMeasurements();
        capacities();
        extremes();
        composition();
        requests();
    }

    private Vocabulary() {}

    private static void limitsAndMeasurements() {
        mean(Quantity.CHARGE_VOLTAGE_LIMIT, "cv_voltage");
        mean(Quantity.TEMPERATURE, "cell_temperature", "average_cell_temperature", "avg_cell_temp");
        mean(Quantity.AMBIENT_TEMPERATURE, "environment_temp");
        mean(Quantity.BMS_TEMPERATURE, "main_control_temperature");
    }

    private static void capacities() {
        mean(Quantity.SOC, "soc_high_resolution");
        mean(Quantity.REMAINING_CAPACITY, "available_capacity");
        mean(Quantity.NOMINAL_CAPACITY, "battery_capacity", "capacity", "installed_capacity", "rated_capacity");
        mean(Quantity.ENERGY_CHARGED, "lifetime_charge_energy", "accumulated_charge");
        mean(Quantity.ENERGY_DISCHARGED, "lifetime_discharge_energy", "accumulated_discharge");
    }

    private static void extremes() {
        mean(Quantity.MAX_CELL_TEMPERATURE, "max_temperature", "max_cell_temp");
        mean(Quantity.MIN_CELL_TEMPERATURE, "min_temperature", "min_cell_temp");
        mean(
                Quantity.MAX_CELL_VOLTAGE_CELL,
                "max_cell_number",
                "max_cell_in_pack",
                "max_cell_voltage_number",
                "max_cell_voltage_id");
        mean(
                Quantity.MIN_CELL_VOLTAGE_CELL,
                "min_cell_number",
                "min_cell_in_pack",
                "min_cell_voltage_number",
                "min_cell_voltage_id");
        mean(Quantity.MAX_CELL_VOLTAGE_PACK, "max_cell_pack", "max_cell_voltage_module", "max_cell_voltage_id_pack");
        mean(Quantity.MIN_CELL_VOLTAGE_PACK, "min_cell_pack", "min_cell_voltage_module", "min_cell_voltage_id_pack");
        mean(
                Quantity.MAX_CELL_TEMPERATURE_SENSOR,
                "max_cell_temperature_number",
                "max_cell_temperature_id",
                "max_temperature_sensor",
                "max_temp_cell");
        mean(
                Quantity.MIN_CELL_TEMPERATURE_SENSOR,
                "min_cell_temperature_number",
                "min_cell_temperature_id",
                "min_temperature_sensor",
                "min_temp_cell");
        mean(Quantity.MAX_CELL_TEMPERATURE_PACK, "max_cell_temperature_id_pack", "max_temp_module");
        mean(Quantity.MIN_CELL_TEMPERATURE_PACK, "min_cell_temperature_id_pack", "min_temp_module");
    }

    private static void composition() {
        mean(Quantity.MODULE_COUNT, "modules_online", "modules_total", "packs_in_parallel", "modules_in_series");
        mean(Quantity.MODULES_OFFLINE, "modules_communication_lost");
        mean(Quantity.MODULES_BLOCKING_CHARGE, "modules_charge_inhibited");
        mean(Quantity.MODULES_BLOCKING_DISCHARGE, "modules_discharge_inhibited");
        mean(Quantity.CELL_COUNT, "total_cell_count", "total_cells");
    }

    private static void requests() {
        mean(GRANTED, Request.CHARGE_PERMISSION, "charge_enable", "charge_allowed", "charge_output_enabled");
        mean(
                GRANTED,
                Request.DISCHARGE_PERMISSION,
                "discharge_enable",
                "discharge_allowed",
                "discharge_output_enabled");
        mean(REFUSED, Request.CHARGE_PERMISSION, "charge_forbidden", "charge_prohibited");
        mean(REFUSED, Request.DISCHARGE_PERMISSION, "discharge_forbidden", "discharge_prohibited");
        mean(
                GRANTED,
                Request.FORCED_CHARGE,
                "force_charge",
                "force_charge_1",
                "force_charge_2",
                "request_force_charge_1",
                "request_force_charge_2",
                "force_charge_request_1",
                "force_charge_request_2",
                "forced_charge_request");
        mean(GRANTED, Request.FULL_CHARGE, "request_full_charge", "balance_charge_request");
    }

    private static void mean(Quantity quantity, String... signals) {
        for (String signal : signals) {
            QUANTITIES.put(signal, quantity);
        }
    }

    private static void mean(Map<String, Request> words, Request request, String... signals) {
        for (String signal : signals) {
            words.put(signal, request);
        }
    }

    /** The binding of a signal, or null when it is none of the neutral battery's. */
    static @Nullable Binding of(Signal signal, boolean negated) {
        if (signal instanceof Numeric number) {
            Matcher cell = CELL.matcher(signal.name());
            if (cell.matches()) {
                return cell(number, cell);
            }
            Quantity quantity = QUANTITIES.get(signal.name());
            return quantity == null
                    ? null
                    : NumberBinding.of(number, quantity, negated && quantity == Quantity.CURRENT);
        }
        if (signal instanceof Choice choice) {
            return choice(choice);
        }
        if (signal instanceof Flag flag) {
            Request granted = GRANTED.get(flag.name());
            Request refused = REFUSED.get(flag.name());
            return granted != null
                    ? new RequestBinding(flag, granted, 1, 0)
                    : refused != null ? new RequestBinding(flag, refused, 0, 1) : null;
        }
        return null;
    }

    private static CellBinding cell(Numeric number, Matcher name) {
        boolean temperature = "temperature_".equals(name.group(1));
        int divisor = number.meaning().unit().equals("mV") ? 1000 : 1;
        return new CellBinding(number, Integer.parseInt(name.group(2)), temperature, divisor);
    }

    private static @Nullable Binding choice(Choice choice) {
        return switch (choice.name()) {
            case "remote_command" -> CommandBinding.of(choice);
            case "battery_state", "bms_state", "basic_status" -> new ActivityBinding(choice);
            case "force_charge" ->
                new RequestBinding(choice, Request.FORCED_CHARGE, choice.parse("requested"), choice.parse("none"));
            case "charge_forbidden", "discharge_forbidden" ->
                new RequestBinding(
                        choice,
                        Optional.ofNullable(REFUSED.get(choice.name())).orElseThrow(),
                        choice.parse("not_forbidden"),
                        choice.parse("forbidden"));
            default -> null;
        };
    }
}
