package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.Optional;

/** The structures of every request and reply. */
public final class Formats {

    private static final Structure PACK = new Structure(Fields.pack());
    private static final Structure RATE = new Structure(Part.Item.of(Fields.field("rate", Fields.WRITTEN)
            .u8(0)
            .note("valid after a normal answer")
            .choice(Rate.names())));
    private static final Structure CONTROL = new Structure(
            Part.Item.of(Fields.field("control", Fields.WRITTEN).u8(0).choice(Control.names())));

    private Formats() {}

    /**
     * Returns the structure of a request's INFO.
     *
     * @param command the command
     * @return its parts, none for most commands
     */
    public static Structure request(Command command) {
        return switch (command) {
            case ANALOG_VALUES, ALARM_INFO, CHARGE_MANAGEMENT, SERIAL_NUMBER, TURN_OFF, SOFTWARE_VERSION -> PACK;
            case SET_LIMITS -> ChargeLimits.STRUCTURE;
            case SET_RATE -> RATE;
            case CONTROL -> CONTROL;
            default -> Structure.EMPTY;
        };
    }

    /**
     * Returns the structure of what comes once in a reply's INFO.
     *
     * @param command the command
     * @param dialect how it is read
     * @return its parts
     */
    public static Structure reply(Command command, Dialect dialect) {
        return switch (command) {
            case ANALOG_VALUES, ALARM_INFO -> Heads.STRUCTURE;
            case SYSTEM_PARAMETERS -> SystemParameters.STRUCTURE;
            case MANUFACTURER -> Manufacturer.STRUCTURE;
            case SYSTEM_BASIC_INFO -> SystemBasicInfo.STRUCTURE;
            case SYSTEM_ANALOG -> SystemAnalog.STRUCTURE;
            case SYSTEM_ALARM -> SystemAlarm.STRUCTURE;
            case SYSTEM_CHARGE_MANAGEMENT -> SystemChargeManagement.structure(dialect.systemCurrentStep());
            case PACK_COUNT -> PackCount.STRUCTURE;
            case CHARGE_MANAGEMENT -> ChargeManagement.STRUCTURE;
            case SERIAL_NUMBER -> SerialNumber.STRUCTURE;
            case SOFTWARE_VERSION -> SoftwareVersion.STRUCTURE;
            case PROTOCOL_VERSION, SYSTEM_SHUTDOWN, SET_RATE, SET_LIMITS, TURN_OFF, CONTROL -> Structure.EMPTY;
        };
    }

    /**
     * Returns the structure of what comes once a pack in a reply's INFO.
     *
     * @param command the command
     * @return its parts, or empty when the reply is about one thing
     */
    public static Optional<Structure> pack(Command command) {
        return switch (command) {
            case ANALOG_VALUES -> Optional.of(PackAnalog.STRUCTURE);
            case ALARM_INFO -> Optional.of(PackAlarm.STRUCTURE);
            default -> Optional.empty();
        };
    }
}
