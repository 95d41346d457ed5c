package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/**
 * 0x359, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>A protection means that the battery has switched itself off in one direction; an alarm is a warning.
 *
 * @param flags the payload bits of the flags; ask with {@link #is}
 * @param moduleCount number of modules in the battery
 */
public record ProtectionAndAlarm(long flags, int moduleCount) implements PylontechLvMessage {

    /** Protection: a cell or module is above its voltage limit. */
    public static final Flag CELL_OR_MODULE_OVER_VOLTAGE = flag("cell_or_module_over_voltage", 0, 1);

    /** Protection: a cell or module is below its voltage limit. */
    public static final Flag CELL_OR_MODULE_UNDER_VOLTAGE = flag("cell_or_module_under_voltage", 0, 2);

    /** Protection: a cell is too hot. */
    public static final Flag CELL_OVER_TEMPERATURE = flag("cell_over_temperature", 0, 3);

    /** Protection: a cell is too cold. */
    public static final Flag CELL_UNDER_TEMPERATURE = flag("cell_under_temperature", 0, 4);

    /** Protection: the discharge current is above its limit. */
    public static final Flag DISCHARGE_OVER_CURRENT = flag("discharge_over_current", 0, 7);

    /** Protection: the charge current is above its limit. */
    public static final Flag CHARGE_OVER_CURRENT = flag("charge_over_current", 1, 0);

    /** Protection: the battery's system has an error. */
    public static final Flag SYSTEM_ERROR = flag("system_error", 1, 3);

    /** Alarm: the voltage of a cell or module is high. */
    public static final Flag CELL_OR_MODULE_VOLTAGE_HIGH = flag("cell_or_module_voltage_high", 2, 1);

    /** Alarm: the voltage of a cell or module is low. */
    public static final Flag CELL_OR_MODULE_VOLTAGE_LOW = flag("cell_or_module_voltage_low", 2, 2);

    /** Alarm: the temperature of a cell is high. */
    public static final Flag CELL_TEMPERATURE_HIGH = flag("cell_temperature_high", 2, 3);

    /** Alarm: the temperature of a cell is low. */
    public static final Flag CELL_TEMPERATURE_LOW = flag("cell_temperature_low", 2, 4);

    /** Alarm: the discharge current is high. */
    public static final Flag DISCHARGE_CURRENT_HIGH = flag("discharge_current_high", 2, 7);

    /** Alarm: the charge current is high. */
    public static final Flag CHARGE_CURRENT_HIGH = flag("charge_current_high", 3, 0);

    /** Alarm: the communication inside the battery fails. */
    public static final Flag INTERNAL_COMMUNICATION_FAIL = flag("internal_communication_fail", 3, 3);

    /** Number of modules. */
    public static final Whole MODULE_COUNT = Field.named("module_count")
            .u8(4)
            .unit("modules")
            .range("1", "255")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .whole();

    /** The letter P. */
    public static final Whole MARKER_P = marker("marker_p", 5, 'P');

    /** The letter N. */
    public static final Whole MARKER_N = marker("marker_n", 6, 'N');

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("protection_and_alarm")
            .standardId(0x359)
            .direction(FROM_BATTERY)
            .lengths(7, 8)
            .cyclic(1000)
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .layout(
                    Reserved.bits(0, 0, 1),
                    CELL_OR_MODULE_OVER_VOLTAGE,
                    CELL_OR_MODULE_UNDER_VOLTAGE,
                    CELL_OVER_TEMPERATURE,
                    CELL_UNDER_TEMPERATURE,
                    Reserved.bits(0, 5, 2),
                    DISCHARGE_OVER_CURRENT,
                    CHARGE_OVER_CURRENT,
                    Reserved.bits(1, 1, 2),
                    SYSTEM_ERROR,
                    Reserved.bits(1, 4, 4),
                    Reserved.bits(2, 0, 1),
                    CELL_OR_MODULE_VOLTAGE_HIGH,
                    CELL_OR_MODULE_VOLTAGE_LOW,
                    CELL_TEMPERATURE_HIGH,
                    CELL_TEMPERATURE_LOW,
                    Reserved.bits(2, 5, 2),
                    DISCHARGE_CURRENT_HIGH,
                    CHARGE_CURRENT_HIGH,
                    Reserved.bits(3, 1, 2),
                    INTERNAL_COMMUNICATION_FAIL,
                    Reserved.bits(3, 4, 4),
                    MODULE_COUNT,
                    MARKER_P,
                    MARKER_N,
                    Reserved.bytes(7, 1));

    private static Flag flag(String name, int byteIndex, int bit) {
        return Field.named(name)
                .bit(byteIndex, bit)
                .source(DOCUMENTED, "PY12, DY12, SA13, LX04")
                .flag();
    }

    private static Whole marker(String name, int byteIndex, char letter) {
        String code = Integer.toString(letter);
        return Field.named(name)
                .u8(byteIndex)
                .range(code, code)
                .note("ASCII " + letter + "; zero from some other makers.")
                .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
                .whole();
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of at least 7 bytes
     * @return the values
     */
    public static ProtectionAndAlarm decode(long payload) {
        return new ProtectionAndAlarm(payload & MESSAGE.flagMask(), MODULE_COUNT.readInt(payload));
    }

    /**
     * Returns whether a flag is set.
     *
     * @param flag a flag of this class
     * @return true when it is set
     */
    public boolean is(Flag flag) {
        return flag.read(flags);
    }

    @Override
    public CanFrame frame() {
        long payload = MODULE_COUNT.write(flags & MESSAGE.flagMask(), moduleCount);
        return MESSAGE.frame(MARKER_N.write(MARKER_P.write(payload, 'P'), 'N'));
    }
}
