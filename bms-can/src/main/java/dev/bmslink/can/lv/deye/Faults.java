package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.lv.ProtectionAndAlarm;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import java.util.List;
import java.util.stream.Stream;

/**
 * 0x359, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>The bits are not those of {@link ProtectionAndAlarm}, and neither a module count nor the letters PN are sent. The
 * same bits in {@link ModuleFaults} are those of one module.
 */
public final class Faults {

    /** Protection: a cell's voltage is too high. */
    public static final Flag CELL_OVER_VOLTAGE = flag("cell_over_voltage", 0, 0);

    /** Protection: a cell's voltage is too low. */
    public static final Flag CELL_UNDER_VOLTAGE = flag("cell_under_voltage", 0, 1);

    /** Protection: the module's voltage is too high. */
    public static final Flag MODULE_OVER_VOLTAGE = greyed("module_over_voltage", 0, 2);

    /** Protection: the module's voltage is too low. */
    public static final Flag MODULE_UNDER_VOLTAGE = greyed("module_under_voltage", 0, 3);

    /** Protection: the charge current is too high. */
    public static final Flag CHARGE_OVER_CURRENT = flag("charge_over_current", 0, 4);

    /** Protection: the discharge current is too high. */
    public static final Flag DISCHARGE_OVER_CURRENT = flag("discharge_over_current", 0, 5);

    /** Protection: too hot for charging. */
    public static final Flag CHARGE_OVER_TEMPERATURE = flag("charge_over_temperature", 0, 6);

    /** Protection: too cold for charging. */
    public static final Flag CHARGE_UNDER_TEMPERATURE = flag("charge_under_temperature", 0, 7);

    /** Protection: too hot for discharging. */
    public static final Flag DISCHARGE_OVER_TEMPERATURE = greyed("discharge_over_temperature", 1, 0);

    /** Protection: too cold for discharging. */
    public static final Flag DISCHARGE_UNDER_TEMPERATURE = greyed("discharge_under_temperature", 1, 1);

    /** Protection: the cells' voltages differ too much. */
    public static final Flag CELL_VOLTAGE_SPREAD = flag("cell_voltage_spread", 1, 2);

    /** Protection: the temperatures differ too much. */
    public static final Flag TEMPERATURE_SPREAD = flag("temperature_spread", 1, 3);

    /** Protection: the power transistors are too hot. */
    public static final Flag MOS_OVER_TEMPERATURE = flag("mos_over_temperature", 1, 4);

    /** Protection: the heating film is too hot. */
    public static final Flag HEATER_FILM_OVER_TEMPERATURE = flag("heater_film_over_temperature", 1, 5);

    /** Protection: first over-current level of the measuring circuit while discharging. */
    public static final Flag AFE_OCD1 = greyed("afe_ocd1", 1, 6);

    /** Protection: second over-current level of the measuring circuit while discharging. */
    public static final Flag AFE_OCD2 = greyed("afe_ocd2", 1, 7);

    /** Protection: under-voltage seen by the measuring circuit. */
    public static final Flag AFE_UNDER_VOLTAGE = greyed("afe_under_voltage", 2, 0);

    /** Protection: over-voltage seen by the measuring circuit. */
    public static final Flag AFE_OVER_VOLTAGE = greyed("afe_over_voltage", 2, 1);

    /** Protection: discharge over-current seen by the measuring circuit, any level. */
    public static final Flag AFE_OCDL_OCD1_OCD2 = flag("afe_ocdl_ocd1_ocd2", 2, 2);

    /** Protection: charge over-current seen by the measuring circuit. */
    public static final Flag AFE_OCC = greyed("afe_occ", 2, 3);

    /** Protection: short circuit seen by the measuring circuit. */
    public static final Flag AFE_SHORT_CIRCUIT = greyed("afe_short_circuit", 2, 4);

    /** Protection: under-temperature seen by the measuring circuit. */
    public static final Flag AFE_UNDER_TEMPERATURE = greyed("afe_under_temperature", 2, 5);

    /** Protection: over-temperature seen by the measuring circuit. */
    public static final Flag AFE_OVER_TEMPERATURE = greyed("afe_over_temperature", 2, 6);

    /** Protection: latched short circuit seen by the measuring circuit. */
    public static final Flag AFE_SCDL = flag("afe_scdl", 2, 7);

    /** Fault: the measuring circuit does not answer. */
    public static final Flag AFE_COMMUNICATION_FAIL = flag("afe_communication_fail", 3, 0);

    /** Fault: cell voltages cannot be measured. */
    public static final Flag CELL_VOLTAGE_SAMPLING_FAIL = flag("cell_voltage_sampling_fail", 3, 1);

    /** Fault: temperatures cannot be measured. */
    public static final Flag TEMPERATURE_SAMPLING_FAIL = flag("temperature_sampling_fail", 3, 2);

    /** Fault: a power transistor is shorted. */
    public static final Flag MOSFET_SHORTED = flag("mosfet_shorted", 3, 3);

    /** Fault: the memory has an error. */
    public static final Flag EEPROM_ERROR = flag("eeprom_error", 3, 4);

    /** Fault: the communication inside the battery fails. */
    public static final Flag INTERNAL_COMMUNICATION_FAIL = flag("internal_communication_fail", 3, 5);

    /** Fault: the communication with the inverter fails. */
    public static final Flag INVERTER_COMMUNICATION_FAIL = flag("inverter_communication_fail", 3, 6);

    /** Fault: two packs have the master's address. */
    public static final Flag DUPLICATE_MASTER_ADDRESS = flag("duplicate_master_address", 3, 7);

    /** Warning: a cell's voltage is high. */
    public static final Flag CELL_VOLTAGE_HIGH = greyed("cell_voltage_high", 4, 0);

    /** Warning: a cell's voltage is low. */
    public static final Flag CELL_VOLTAGE_LOW = greyed("cell_voltage_low", 4, 1);

    /** Warning: the module's voltage is high. */
    public static final Flag MODULE_VOLTAGE_HIGH = greyed("module_voltage_high", 4, 2);

    /** Warning: the module's voltage is low. */
    public static final Flag MODULE_VOLTAGE_LOW = greyed("module_voltage_low", 4, 3);

    /** Warning: the charge current is high. */
    public static final Flag CHARGE_CURRENT_HIGH = greyed("charge_current_high", 4, 4);

    /** Warning: the discharge current is high. */
    public static final Flag DISCHARGE_CURRENT_HIGH = greyed("discharge_current_high", 4, 5);

    /** Warning: hot for charging. */
    public static final Flag CHARGE_TEMPERATURE_HIGH = greyed("charge_temperature_high", 4, 6);

    /** Warning: cold for charging. */
    public static final Flag CHARGE_TEMPERATURE_LOW = greyed("charge_temperature_low", 4, 7);

    /** Warning: hot for discharging. */
    public static final Flag DISCHARGE_TEMPERATURE_HIGH = greyed("discharge_temperature_high", 5, 0);

    /** Warning: cold for discharging. */
    public static final Flag DISCHARGE_TEMPERATURE_LOW = greyed("discharge_temperature_low", 5, 1);

    /** Warning: the cells' voltages differ. */
    public static final Flag CELL_VOLTAGE_SPREAD_HIGH = greyed("cell_voltage_spread_high", 5, 2);

    /** Warning: the temperatures differ. */
    public static final Flag TEMPERATURE_SPREAD_HIGH = greyed("temperature_spread_high", 5, 3);

    /** Warning: the power transistors are hot. */
    public static final Flag MOS_TEMPERATURE_HIGH = greyed("mos_temperature_high", 5, 4);

    /** Warning: the heating film is hot. */
    public static final Flag HEATER_FILM_TEMPERATURE_HIGH = greyed("heater_film_temperature_high", 5, 5);

    /** Warning: the heater's transistor does not open. */
    public static final Flag HEATER_MOS_WELDED = flag("heater_mos_welded", 5, 6);

    /** Warning: the heater has an error. */
    public static final Flag HEATER_ERROR = flag("heater_error", 5, 7);

    /** Fault: a connector is too hot. */
    public static final Flag CONNECTOR_OVER_TEMPERATURE = flag("connector_over_temperature", 6, 0);

    /** Fault: the pre-charge has failed. */
    public static final Flag PRECHARGE_FAILED = flag("precharge_failed", 6, 1);

    /** Fault: the charger is connected the wrong way round. */
    public static final Flag CHARGE_POLARITY_REVERSED = flag("charge_polarity_reversed", 6, 2);

    /** Fault: a terminal is too hot. */
    public static final Flag TERMINAL_OVER_TEMPERATURE = flag("terminal_over_temperature", 6, 3);

    /** Fault: the fuse has blown. */
    public static final Flag FUSE_BLOWN = flag("fuse_blown", 6, 4);

    /** Fault: a voltage measuring wire is open. */
    public static final Flag VOLTAGE_WIRE_OPEN = flag("voltage_wire_open", 6, 5);

    /** Fault: a temperature measuring wire is open. */
    public static final Flag TEMPERATURE_WIRE_OPEN = flag("temperature_wire_open", 6, 6);

    /** Fault: the charge voltage is too low. */
    public static final Flag CHARGE_VOLTAGE_TOO_LOW = flag("charge_voltage_too_low", 6, 7);

    /** All flags, the first byte's first. */
    public static final List<Flag> FLAGS = List.of(
            CELL_OVER_VOLTAGE,
            CELL_UNDER_VOLTAGE,
            MODULE_OVER_VOLTAGE,
            MODULE_UNDER_VOLTAGE,
            CHARGE_OVER_CURRENT,
            DISCHARGE_OVER_CURRENT,
            CHARGE_OVER_TEMPERATURE,
            CHARGE_UNDER_TEMPERATURE,
            DISCHARGE_OVER_TEMPERATURE,
            DISCHARGE_UNDER_TEMPERATURE,
            CELL_VOLTAGE_SPREAD,
            TEMPERATURE_SPREAD,
            MOS_OVER_TEMPERATURE,
            HEATER_FILM_OVER_TEMPERATURE,
            AFE_OCD1,
            AFE_OCD2,
            AFE_UNDER_VOLTAGE,
            AFE_OVER_VOLTAGE,
            AFE_OCDL_OCD1_OCD2,
            AFE_OCC,
            AFE_SHORT_CIRCUIT,
            AFE_UNDER_TEMPERATURE,
            AFE_OVER_TEMPERATURE,
            AFE_SCDL,
            AFE_COMMUNICATION_FAIL,
            CELL_VOLTAGE_SAMPLING_FAIL,
            TEMPERATURE_SAMPLING_FAIL,
            MOSFET_SHORTED,
            EEPROM_ERROR,
            INTERNAL_COMMUNICATION_FAIL,
            INVERTER_COMMUNICATION_FAIL,
            DUPLICATE_MASTER_ADDRESS,
            CELL_VOLTAGE_HIGH,
            CELL_VOLTAGE_LOW,
            MODULE_VOLTAGE_HIGH,
            MODULE_VOLTAGE_LOW,
            CHARGE_CURRENT_HIGH,
            DISCHARGE_CURRENT_HIGH,
            CHARGE_TEMPERATURE_HIGH,
            CHARGE_TEMPERATURE_LOW,
            DISCHARGE_TEMPERATURE_HIGH,
            DISCHARGE_TEMPERATURE_LOW,
            CELL_VOLTAGE_SPREAD_HIGH,
            TEMPERATURE_SPREAD_HIGH,
            MOS_TEMPERATURE_HIGH,
            HEATER_FILM_TEMPERATURE_HIGH,
            HEATER_MOS_WELDED,
            HEATER_ERROR,
            CONNECTOR_OVER_TEMPERATURE,
            PRECHARGE_FAILED,
            CHARGE_POLARITY_REVERSED,
            TERMINAL_OVER_TEMPERATURE,
            FUSE_BLOWN,
            VOLTAGE_WIRE_OPEN,
            TEMPERATURE_WIRE_OPEN,
            CHARGE_VOLTAGE_TOO_LOW);

    /** The description of this message. */
    public static final Message MESSAGE = ProtectionAndAlarm.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, "DY33, CAP-C11")
            .layout(Stream.concat(FLAGS.stream(), Stream.of(Reserved.bytes(7, 1)))
                    .toList());

    private Faults() {}

    private static Flag flag(String name, int byteIndex, int bit) {
        return field(name, byteIndex, bit).flag();
    }

    private static Flag greyed(String name, int byteIndex, int bit) {
        return field(name, byteIndex, bit)
                .note("Printed in grey in V3.3: not reported since V3.2.")
                .flag();
    }

    private static Field field(String name, int byteIndex, int bit) {
        return Field.named(name).bit(byteIndex, bit).source(DOCUMENTED, "DY33");
    }
}
