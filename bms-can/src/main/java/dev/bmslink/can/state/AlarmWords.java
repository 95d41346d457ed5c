package dev.bmslink.can.state;

import static dev.bmslink.core.state.Severity.ALARM;
import static dev.bmslink.core.state.Severity.FAULT;
import static dev.bmslink.core.state.Severity.PROTECTION;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the alarm signals of all profiles mean, by wire name. */
final class AlarmWords {
    private static final Map<String, Word> WORDS = new HashMap<>();

    static {
        voltages();
        currents();
        temperatures();
        imbalance();
        parts();
        communication();
        pairs();
    }

    private AlarmWords() {}

    /**
     * What a signal means.
     *
     * @param alarm the alarm
     * @param rank of several signals for one alarm the one with the lowest rank is sent
     */
    record Word(Alarm alarm, int rank) {}

    static @Nullable Word of(String signal) {
        return WORDS.get(signal);
    }

    private static void mean(Cause cause, Severity severity, String... signals) {
        for (String signal : signals) {
            if (WORDS.put(signal, new Word(new Alarm(cause, severity), WORDS.size())) != null) {
                throw new IllegalStateException(signal + " is there twice");
            }
        }
    }

    private static void voltages() {
        mean(Cause.OVER_VOLTAGE, PROTECTION, "cell_or_module_over_voltage", "afe_over_voltage");
        mean(Cause.OVER_VOLTAGE, ALARM, "cell_or_module_voltage_high");
        mean(Cause.OVER_VOLTAGE, FAULT, "prot4_fault_over_voltage");
        mean(Cause.UNDER_VOLTAGE, PROTECTION, "cell_or_module_under_voltage", "afe_under_voltage");
        mean(Cause.UNDER_VOLTAGE, ALARM, "cell_or_module_voltage_low");
        mean(
                Cause.CELL_OVER_VOLTAGE,
                PROTECTION,
                "cell_over_voltage",
                "prot_cell_over_voltage",
                "charge_protection_cell_over_voltage",
                "cell_voltage_high_alarm");
        mean(
                Cause.CELL_OVER_VOLTAGE,
                ALARM,
                "cell_voltage_high",
                "warn_cell_over_voltage",
                "charge_alarm_cell_over_voltage",
                "cell_voltage_high_warning");
        mean(
                Cause.CELL_UNDER_VOLTAGE,
                PROTECTION,
                "cell_under_voltage",
                "cell_secondary_under_voltage",
                "prot_cell_under_voltage",
                "discharge_protection_cell_under_voltage",
                "cell_voltage_low_alarm");
        mean(
                Cause.CELL_UNDER_VOLTAGE,
                ALARM,
                "cell_voltage_low",
                "warn_cell_under_voltage",
                "discharge_alarm_cell_under_voltage",
                "cell_voltage_low_warning");
        mean(
                Cause.PACK_OVER_VOLTAGE,
                PROTECTION,
                "module_over_voltage",
                "prot_module_over_voltage",
                "charge_system_over_voltage");
        mean(
                Cause.PACK_OVER_VOLTAGE,
                ALARM,
                "module_voltage_high",
                "warn_module_over_voltage",
                "charge_system_voltage_high");
        mean(
                Cause.PACK_UNDER_VOLTAGE,
                PROTECTION,
                "module_under_voltage",
                "prot_module_under_voltage",
                "discharge_system_under_voltage");
        mean(
                Cause.PACK_UNDER_VOLTAGE,
                ALARM,
                "module_voltage_low",
                "warn_module_under_voltage",
                "discharge_system_voltage_low");
        mean(Cause.PACK_OVER_VOLTAGE, FAULT, "input_over_voltage_error");
        mean(Cause.PACK_UNDER_VOLTAGE, FAULT, "charge_voltage_too_low");
        mean(Cause.LOW_SOC, PROTECTION, "discharge_protection_soc_low");
        mean(Cause.LOW_SOC, ALARM, "discharge_alarm_soc_low", "warn_pack_before_turn_off");
    }

    private static void currents() {
        mean(
                Cause.CHARGE_OVER_CURRENT,
                PROTECTION,
                "charge_over_current",
                "afe_occ",
                "prot_charge_over_current",
                "prot3_over_load_charge",
                "protection_charge_over_current");
        mean(
                Cause.CHARGE_OVER_CURRENT,
                ALARM,
                "charge_current_high",
                "warn_charge_over_current",
                "warn3_over_load_charge",
                "warn3_parallel_charge_h2_over_current",
                "alarm_charge_over_current");
        mean(
                Cause.DISCHARGE_OVER_CURRENT,
                PROTECTION,
                "discharge_over_current",
                "afe_ocd1",
                "afe_ocd2",
                "afe_ocdl_ocd1_ocd2",
                "prot_discharge_over_current",
                "prot3_over_load_discharge",
                "protection_discharge_over_current");
        mean(
                Cause.DISCHARGE_OVER_CURRENT,
                ALARM,
                "discharge_current_high",
                "warn_discharge_over_current",
                "warn3_over_load_discharge",
                "warn3_parallel_discharge_h2_over_current",
                "alarm_discharge_over_current");
        mean(Cause.DISCHARGE_OVER_CURRENT, FAULT, "prot5_fault_discharge_over_current");
        mean(Cause.OVER_CURRENT, FAULT, "prot4_fault_over_current");
        mean(Cause.SHORT_CIRCUIT, PROTECTION, "afe_short_circuit", "afe_scdl", "prot_short_circuit_discharge");
        mean(
                Cause.LIMIT_IGNORED,
                FAULT,
                "prot5_fault_charge_limit_no_response",
                "prot5_fault_discharge_limit_no_response");
    }

    private static void temperatures() {
        mean(Cause.OVER_TEMPERATURE, PROTECTION, "cell_over_temperature", "afe_over_temperature");
        mean(Cause.OVER_TEMPERATURE, ALARM, "cell_temperature_high");
        mean(Cause.UNDER_TEMPERATURE, PROTECTION, "cell_under_temperature", "afe_under_temperature");
        mean(Cause.UNDER_TEMPERATURE, ALARM, "cell_temperature_low");
        mean(
                Cause.CHARGE_OVER_TEMPERATURE,
                PROTECTION,
                "charge_over_temperature",
                "charge_cell_over_temperature",
                "charge_protection_temperature_high",
                "prot_over_temp_charge");
        mean(
                Cause.CHARGE_OVER_TEMPERATURE,
                ALARM,
                "charge_temperature_high",
                "charge_cell_temperature_high",
                "charge_alarm_temperature_high",
                "warn_over_temp_charge");
        mean(
                Cause.CHARGE_UNDER_TEMPERATURE,
                PROTECTION,
                "charge_under_temperature",
                "charge_cell_under_temperature",
                "charge_protection_temperature_low",
                "prot_under_temp_charge");
        mean(
                Cause.CHARGE_UNDER_TEMPERATURE,
                ALARM,
                "charge_temperature_low",
                "charge_cell_temperature_low",
                "charge_alarm_temperature_low",
                "warn_under_temp_charge");
        mean(
                Cause.DISCHARGE_OVER_TEMPERATURE,
                PROTECTION,
                "discharge_over_temperature",
                "discharge_cell_over_temperature",
                "discharge_protection_temperature_high",
                "prot_over_temp_discharge");
        mean(
                Cause.DISCHARGE_OVER_TEMPERATURE,
                ALARM,
                "discharge_temperature_high",
                "discharge_cell_temperature_high",
                "discharge_alarm_temperature_high",
                "warn_over_temp_discharge");
        mean(
                Cause.DISCHARGE_UNDER_TEMPERATURE,
                PROTECTION,
                "discharge_under_temperature",
                "discharge_cell_under_temperature",
                "discharge_protection_temperature_low",
                "prot_under_temp_discharge");
        mean(
                Cause.DISCHARGE_UNDER_TEMPERATURE,
                ALARM,
                "discharge_temperature_low",
                "discharge_cell_temperature_low",
                "discharge_alarm_temperature_low",
                "warn_under_temp_discharge");
        mean(Cause.SWITCH_OVER_TEMPERATURE, PROTECTION, "mos_over_temperature");
        mean(Cause.SWITCH_OVER_TEMPERATURE, ALARM, "mos_temperature_high");
        mean(Cause.TERMINAL_OVER_TEMPERATURE, PROTECTION, "terminal_over_temperature", "connector_over_temperature");
        mean(Cause.TERMINAL_OVER_TEMPERATURE, ALARM, "terminal_temperature");
        mean(Cause.HEATER_OVER_TEMPERATURE, PROTECTION, "heater_film_over_temperature");
        mean(Cause.HEATER_OVER_TEMPERATURE, ALARM, "heater_film_temperature_high");
    }

    private static void imbalance() {
        mean(
                Cause.CELL_IMBALANCE,
                PROTECTION,
                "cell_voltage_spread",
                "prot_delta_v_fail",
                "generic_protection_cell_voltage_difference",
                "cell_imbalance_alarm");
        mean(
                Cause.CELL_IMBALANCE,
                ALARM,
                "cell_voltage_spread_high",
                "warn_delta_v_fail",
                "generic_alarm_cell_voltage_difference",
                "cell_imbalance_warning");
        mean(Cause.TEMPERATURE_IMBALANCE, PROTECTION, "temperature_spread");
        mean(
                Cause.TEMPERATURE_IMBALANCE,
                ALARM,
                "temperature_spread_high",
                "generic_alarm_cell_temperature_difference");
        mean(Cause.PACK_IMBALANCE, FAULT, "prot4_fault_parallel_voltage_difference_over");
        mean(Cause.PARALLEL_FAILURE, FAULT, "prot4_fault_parallel", "duplicate_master_address");
    }

    private static void parts() {
        mean(Cause.GENERAL, FAULT, "system_error", "prot_system_error", "fault_present", "other_error");
        mean(Cause.GENERAL, FAULT, "sub_pack_1_error", "sub_pack_2_error");
        mean(
                Cause.BMS_INTERNAL,
                FAULT,
                "eeprom_error",
                "afe_communication_fail",
                "prot3_afe_comm_fault",
                "prot3_hardware_fault",
                "prot4_fault_eeprom_param",
                "bmic_error",
                "power_on_self_test_error",
                "safety_function_error",
                "shutdown_circuit_error",
                "bms_internal_alarm");
        mean(Cause.BMS_INTERNAL, ALARM, "bms_internal_warning");
        mean(
                Cause.CELL_FAILURE,
                FAULT,
                "cell_failure",
                "battery_damage_error",
                "prot3_cell_lost_fault",
                "fault_code_cell_fault");
        mean(
                Cause.CONTACTOR,
                FAULT,
                "mosfet_shorted",
                "heater_mos_welded",
                "relay_check_error",
                "prot5_fault_bus_open",
                "sub_relay_command_alarm");
        mean(Cause.CONTACTOR, ALARM, "sub_relay_command_warning");
        mean(Cause.PRE_CHARGE, FAULT, "precharge_failed", "prot3_precharge_fail", "prot_soft_start_fail");
        mean(
                Cause.VOLTAGE_SAMPLING,
                FAULT,
                "cell_voltage_sampling_fail",
                "voltage_wire_open",
                "voltage_sensor_error",
                "prot4_fault_sample_uload",
                "prot4_fault_sample_umain");
        mean(Cause.CURRENT_SAMPLING, FAULT, "prot3_pack_current_sample_fault");
        mean(
                Cause.TEMPERATURE_SAMPLING,
                FAULT,
                "temperature_sampling_fail",
                "temperature_wire_open",
                "temperature_sensor_error");
        mean(Cause.FUSE, FAULT, "fuse_blown");
        mean(Cause.HEATER, FAULT, "heater_error");
        mean(
                Cause.REVERSE_POLARITY,
                FAULT,
                "charge_polarity_reversed",
                "input_reverse_polarity_error",
                "prot4_fault_charge_bus_reverse");
    }

    private static void communication() {
        mean(Cause.INTERNAL_COMMUNICATION, ALARM, "internal_communication_fail", "warn_internal_communication_fail");
        mean(Cause.INTERNAL_COMMUNICATION, FAULT, "internal_communication_error", "internal_bus_error");
        mean(Cause.EXTERNAL_COMMUNICATION, PROTECTION, "inverter_communication_fail", "prot3_external_comm_fault");
    }

    /** SMA's conditions: an alarm stops the inverter, a warning is only logged. */
    private static void pairs() {
        mean(Cause.GENERAL, FAULT, "alarm_general");
        mean(Cause.CONTACTOR, FAULT, "alarm_contactor");
        mean(Cause.BMS_INTERNAL, FAULT, "alarm_bms_internal");
        mean(Cause.GENERAL, ALARM, "warning_general");
        mean(Cause.CONTACTOR, ALARM, "warning_contactor");
        mean(Cause.BMS_INTERNAL, ALARM, "warning_bms_internal");
        pair(Cause.OVER_VOLTAGE, "battery_voltage_high");
        pair(Cause.UNDER_VOLTAGE, "battery_voltage_low");
        pair(Cause.OVER_TEMPERATURE, "temperature_high");
        pair(Cause.UNDER_TEMPERATURE, "temperature_low");
        pair(Cause.CHARGE_OVER_TEMPERATURE, "charge_temperature_high");
        pair(Cause.CHARGE_UNDER_TEMPERATURE, "charge_temperature_low");
        pair(Cause.CHARGE_OVER_CURRENT, "charge_current_high");
        pair(Cause.DISCHARGE_OVER_CURRENT, "discharge_current_high");
        pair(Cause.SHORT_CIRCUIT, "short_circuit");
        pair(Cause.CELL_IMBALANCE, "cell_imbalance");
    }

    private static void pair(Cause cause, String condition) {
        mean(cause, PROTECTION, "alarm_" + condition);
        mean(cause, ALARM, "warning_" + condition);
    }
}
