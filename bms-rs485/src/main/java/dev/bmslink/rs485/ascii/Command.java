package dev.bmslink.rs485.ascii;

import java.util.Locale;
import java.util.Optional;

/** What a host can ask, with its CID2. */
public enum Command {
    /** Cell voltages, temperatures, current, voltage, capacities and cycles of one pack or all of a group. */
    ANALOG_VALUES(0x42),
    /** States and alarms of one pack or all of a group. */
    ALARM_INFO(0x44),
    /** Limits at which the battery warns and protects itself. */
    SYSTEM_PARAMETERS(0x47),
    /** The protocol version, which is VER of the reply. */
    PROTOCOL_VERSION(0x4F),
    /** Names of battery and maker; always those of the master. */
    MANUFACTURER(0x51),
    /** Names and bar codes of a whole group. */
    SYSTEM_BASIC_INFO(0x60),
    /** Values of a whole group. */
    SYSTEM_ANALOG(0x61),
    /** Alarms of a whole group. */
    SYSTEM_ALARM(0x62),
    /** What a whole group allows. */
    SYSTEM_CHARGE_MANAGEMENT(0x63),
    /** Shuts a whole group down. */
    SYSTEM_SHUTDOWN(0x64),
    /** Number of packs; on the RS232 console only. */
    PACK_COUNT(0x90),
    /** Changes the rate; on the RS232 console only. */
    SET_RATE(0x91),
    /** What one pack allows. */
    CHARGE_MANAGEMENT(0x92),
    /** Serial number of one pack. */
    SERIAL_NUMBER(0x93),
    /** Limits from the host, for less than ten seconds. */
    SET_LIMITS(0x94),
    /** Switches one pack off after its answer. */
    TURN_OFF(0x95),
    /** Versions of one pack's software. */
    SOFTWARE_VERSION(0x96),
    /** Buzzer on or off; on the RS232 console only. */
    CONTROL(0x99);

    private final int code;

    Command(int code) {
        this.code = code;
    }

    /**
     * Returns CID2.
     *
     * @return 0x42 to 0x99
     */
    public int code() {
        return code;
    }

    /**
     * Returns CID2 as it stands in a frame.
     *
     * @return two hexadecimal digits
     */
    public String digits() {
        return String.format(Locale.ROOT, "%02X", code);
    }

    /**
     * Returns the name for people and JSON.
     *
     * @return the name in snake_case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the command with a CID2.
     *
     * @param code CID2
     * @return the command, or empty when no version has it
     */
    public static Optional<Command> of(int code) {
        for (Command command : values()) {
            if (command.code == code) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
