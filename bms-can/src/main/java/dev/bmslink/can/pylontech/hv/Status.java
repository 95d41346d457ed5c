package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.stream.Stream;

/**
 * 0x4250, battery to host, on query: what the battery is doing, and its faults, alarms and protections.
 *
 * <p>An over-current has the same name in the document's tables of alarms and of protections; here it is prefixed.
 */
public final class Status {

    private static final String SOURCE = "PHV, JINKO";
    private static final int FAULT_BYTE = 3;
    private static final int ALARM_BYTE = 4;
    private static final int PROTECTION_BYTE = 6;

    /** What the battery is doing. */
    public static final Choice BASIC_STATUS = Field.named("basic_status")
            .bits(0, 0, 3)
            .note("4 to 7 are reserved. In the state sleep an inverter may open its contactor.")
            .source(DOCUMENTED, SOURCE)
            .choice("sleep", "charge", "discharge", "idle");

    /** The battery asks to be charged. */
    public static final Flag FORCED_CHARGE_REQUEST = Field.named("forced_charge_request")
            .bit(0, 3)
            .source(DOCUMENTED, SOURCE)
            .flag();

    /** The battery asks to be charged for balancing. */
    public static final Flag BALANCE_CHARGE_REQUEST = Field.named("balance_charge_request")
            .bit(0, 4)
            .note("An inverter was seen to charge beyond need because of it; leave it clear unless wanted.")
            .source(DOCUMENTED, SOURCE)
            .flag();

    /** The document's "cycle period". */
    public static final Whole CYCLE_PERIOD = Field.named("cycle_period")
            .u16le(1)
            .note("The document gives the name only; one program fills in the cycle count.")
            .source(DOCUMENTED, "PHV, JKE")
            .whole();

    /** Fault: a voltage sensor fails. */
    public static final Flag VOLTAGE_SENSOR_ERROR = fault("voltage_sensor_error", 0);

    /** Fault: a temperature sensor fails. */
    public static final Flag TEMPERATURE_SENSOR_ERROR = fault("temperature_sensor_error", 1);

    /** Fault: communication inside the battery fails. */
    public static final Flag INTERNAL_COMMUNICATION_ERROR = fault("internal_communication_error", 2);

    /** Fault: the voltage at the terminals is too high. */
    public static final Flag INPUT_OVER_VOLTAGE_ERROR = fault("input_over_voltage_error", 3);

    /** Fault: the terminals are connected the wrong way round. */
    public static final Flag INPUT_REVERSE_POLARITY_ERROR = fault("input_reverse_polarity_error", 4);

    /** Fault: the check of the relay failed. */
    public static final Flag RELAY_CHECK_ERROR = fault("relay_check_error", 5);

    /** Fault: the battery is damaged, for example by deep discharge. */
    public static final Flag BATTERY_DAMAGE_ERROR = fault("battery_damage_error", 6);

    /** Fault: another error; 0x4290 has the details. */
    public static final Flag OTHER_ERROR = fault("other_error", 7);

    /** Alarm: a cell voltage is low. */
    public static final Flag CELL_VOLTAGE_LOW = alarm("cell_voltage_low", 0);

    /** Alarm: a cell voltage is high. */
    public static final Flag CELL_VOLTAGE_HIGH = alarm("cell_voltage_high", 1);

    /** Alarm: the system voltage is low for discharging. */
    public static final Flag DISCHARGE_SYSTEM_VOLTAGE_LOW = alarm("discharge_system_voltage_low", 2);

    /** Alarm: the system voltage is high for charging. */
    public static final Flag CHARGE_SYSTEM_VOLTAGE_HIGH = alarm("charge_system_voltage_high", 3);

    /** Alarm: a cell is cold for charging. */
    public static final Flag CHARGE_CELL_TEMPERATURE_LOW = alarm("charge_cell_temperature_low", 4);

    /** Alarm: a cell is hot for charging. */
    public static final Flag CHARGE_CELL_TEMPERATURE_HIGH = alarm("charge_cell_temperature_high", 5);

    /** Alarm: a cell is cold for discharging. */
    public static final Flag DISCHARGE_CELL_TEMPERATURE_LOW = alarm("discharge_cell_temperature_low", 6);

    /** Alarm: a cell is hot for discharging. */
    public static final Flag DISCHARGE_CELL_TEMPERATURE_HIGH = alarm("discharge_cell_temperature_high", 7);

    /** Alarm: the charge current is high. */
    public static final Flag ALARM_CHARGE_OVER_CURRENT = alarm("alarm_charge_over_current", 8);

    /** Alarm: the discharge current is high. */
    public static final Flag ALARM_DISCHARGE_OVER_CURRENT = alarm("alarm_discharge_over_current", 9);

    /** Alarm: a module voltage is low. */
    public static final Flag MODULE_VOLTAGE_LOW = alarm("module_voltage_low", 10);

    /** Alarm: a module voltage is high. */
    public static final Flag MODULE_VOLTAGE_HIGH = alarm("module_voltage_high", 11);

    /** Protection against a cell voltage too low. */
    public static final Flag CELL_UNDER_VOLTAGE = protection("cell_under_voltage", 0);

    /** Protection against a cell voltage too high. */
    public static final Flag CELL_OVER_VOLTAGE = protection("cell_over_voltage", 1);

    /** Protection against a system voltage too low for discharging. */
    public static final Flag DISCHARGE_SYSTEM_UNDER_VOLTAGE = protection("discharge_system_under_voltage", 2);

    /** Protection against a system voltage too high for charging. */
    public static final Flag CHARGE_SYSTEM_OVER_VOLTAGE = protection("charge_system_over_voltage", 3);

    /** Protection against a cell too cold for charging. */
    public static final Flag CHARGE_CELL_UNDER_TEMPERATURE = protection("charge_cell_under_temperature", 4);

    /** Protection against a cell too hot for charging. */
    public static final Flag CHARGE_CELL_OVER_TEMPERATURE = protection("charge_cell_over_temperature", 5);

    /** Protection against a cell too cold for discharging. */
    public static final Flag DISCHARGE_CELL_UNDER_TEMPERATURE = protection("discharge_cell_under_temperature", 6);

    /** Protection against a cell too hot for discharging. */
    public static final Flag DISCHARGE_CELL_OVER_TEMPERATURE = protection("discharge_cell_over_temperature", 7);

    /** Protection against a charge current too high. */
    public static final Flag PROTECTION_CHARGE_OVER_CURRENT = protection("protection_charge_over_current", 8);

    /** Protection against a discharge current too high. */
    public static final Flag PROTECTION_DISCHARGE_OVER_CURRENT = protection("protection_discharge_over_current", 9);

    /** Protection against a module voltage too low. */
    public static final Flag MODULE_UNDER_VOLTAGE = protection("module_under_voltage", 10);

    /** Protection against a module voltage too high. */
    public static final Flag MODULE_OVER_VOLTAGE = protection("module_over_voltage", 11);

    private static final List<Flag> FAULTS = List.of(
            VOLTAGE_SENSOR_ERROR,
            TEMPERATURE_SENSOR_ERROR,
            INTERNAL_COMMUNICATION_ERROR,
            INPUT_OVER_VOLTAGE_ERROR,
            INPUT_REVERSE_POLARITY_ERROR,
            RELAY_CHECK_ERROR,
            BATTERY_DAMAGE_ERROR,
            OTHER_ERROR);

    private static final List<Flag> ALARMS = List.of(
            CELL_VOLTAGE_LOW,
            CELL_VOLTAGE_HIGH,
            DISCHARGE_SYSTEM_VOLTAGE_LOW,
            CHARGE_SYSTEM_VOLTAGE_HIGH,
            CHARGE_CELL_TEMPERATURE_LOW,
            CHARGE_CELL_TEMPERATURE_HIGH,
            DISCHARGE_CELL_TEMPERATURE_LOW,
            DISCHARGE_CELL_TEMPERATURE_HIGH,
            ALARM_CHARGE_OVER_CURRENT,
            ALARM_DISCHARGE_OVER_CURRENT,
            MODULE_VOLTAGE_LOW,
            MODULE_VOLTAGE_HIGH);

    private static final List<Flag> PROTECTIONS = List.of(
            CELL_UNDER_VOLTAGE,
            CELL_OVER_VOLTAGE,
            DISCHARGE_SYSTEM_UNDER_VOLTAGE,
            CHARGE_SYSTEM_OVER_VOLTAGE,
            CHARGE_CELL_UNDER_TEMPERATURE,
            CHARGE_CELL_OVER_TEMPERATURE,
            DISCHARGE_CELL_UNDER_TEMPERATURE,
            DISCHARGE_CELL_OVER_TEMPERATURE,
            PROTECTION_CHARGE_OVER_CURRENT,
            PROTECTION_DISCHARGE_OVER_CURRENT,
            MODULE_UNDER_VOLTAGE,
            MODULE_OVER_VOLTAGE);

    /** The description of this message in V1.18. */
    public static final Message MESSAGE = Addressed.ensemble("status", 0x4250)
            .purpose("What the battery is doing, and its faults, alarms and protections.")
            .source(DOCUMENTED, SOURCE)
            .layout(layout(List.of(Reserved.bits(5, 4, 4)), List.of(Reserved.bits(7, 4, 4))));

    /** Alarm after V1.18: a terminal is hot. */
    static final Flag TERMINAL_TEMPERATURE = flag("terminal_temperature", ALARM_BYTE, 12, ONE_SOURCE, "JKE");

    /** Alarm after V1.18: the fan. */
    static final Flag FAN = flag("fan", ALARM_BYTE, 13, ONE_SOURCE, "JKE");

    /** Protection after V1.18: the second threshold of a cell voltage too low. */
    static final Flag CELL_SECONDARY_UNDER_VOLTAGE =
            flag("cell_secondary_under_voltage", PROTECTION_BYTE, 12, ONE_SOURCE, "JKE");

    /** The description of this message after V1.18, with three more flags. */
    static final Message V1_26 = MESSAGE.toBuilder()
            .source(ONE_SOURCE, SOURCE + ", JKE")
            .layout(layout(
                    List.of(TERMINAL_TEMPERATURE, FAN, Reserved.bits(5, 6, 2)),
                    List.of(CELL_SECONDARY_UNDER_VOLTAGE, Reserved.bits(7, 5, 3))));

    private Status() {}

    private static List<Element> layout(List<Element> moreAlarms, List<Element> moreProtections) {
        return Stream.of(
                        List.of(
                                BASIC_STATUS,
                                FORCED_CHARGE_REQUEST,
                                BALANCE_CHARGE_REQUEST,
                                Reserved.bits(0, 5, 3),
                                CYCLE_PERIOD),
                        FAULTS,
                        ALARMS,
                        moreAlarms,
                        PROTECTIONS,
                        moreProtections)
                .<Element>flatMap(List::stream)
                .toList();
    }

    private static Flag fault(String name, int bit) {
        return flag(name, FAULT_BYTE, bit, DOCUMENTED, SOURCE);
    }

    private static Flag alarm(String name, int bit) {
        return flag(name, ALARM_BYTE, bit, DOCUMENTED, SOURCE);
    }

    private static Flag protection(String name, int bit) {
        return flag(name, PROTECTION_BYTE, bit, DOCUMENTED, SOURCE);
    }

    /** Bits 8 to 15 are in the byte that follows. */
    private static Flag flag(String name, int firstByte, int bit, Confidence confidence, String source) {
        return Field.named(name)
                .bit(firstByte + bit / Byte.SIZE, bit % Byte.SIZE)
                .source(confidence, source)
                .flag();
    }
}
