package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;

/**
 * 0x30F, battery to inverter, every second unless all is zero: what the battery asks for and permits.
 *
 * <p>Sources disagree on which flag is which. This record and {@link #MESSAGE} follow the official register document, and
 * the profile's option {@code remote_command_flags} offers the other order; check it on the device before relying on it.
 *
 * @param battery index of the battery, 0 to 15
 * @param remoteCommand name of the command, or its number when it has no name
 * @param chargeAllowed charging is permitted
 * @param dischargeAllowed discharging is permitted
 */
public record RemoteCommand(int battery, String remoteCommand, boolean chargeAllowed, boolean dischargeAllowed)
        implements SofarMessage {

    /** What the battery asks for; {@code forced_charge} replenishes a battery that is nearly empty. */
    public static final Choice REMOTE_COMMAND = Field.named("remote_command")
            .u8(0)
            .source(DOCUMENTED, "G3, BE-S, CP")
            .choice("normal", "forced_charge", "forced_standby", "forced_full_charge");

    /** Charging is permitted. */
    public static final Flag CHARGE_ALLOWED = flag("charge_allowed", 0, DOCUMENTED, "G3");

    /** Discharging is permitted. */
    public static final Flag DISCHARGE_ALLOWED = flag("discharge_allowed", 1, DOCUMENTED, "G3");

    /** The description of this message, with the flag for charging first. */
    public static final Message MESSAGE = message(CHARGE_ALLOWED, DISCHARGE_ALLOWED);

    /** The description of this message, with the flag for discharging first. */
    static final Message DISCHARGE_FIRST =
            message(flag("discharge_allowed", 0, ONE_SOURCE, "BE-S"), flag("charge_allowed", 1, ONE_SOURCE, "BE-S"));

    private static Flag flag(String name, int bit, Confidence confidence, String source) {
        return Field.named(name)
                .bit(1, bit)
                .note("Sources disagree on the order of charge_allowed and discharge_allowed.")
                .source(confidence, source)
                .flag();
    }

    private static Message message(Flag first, Flag second) {
        return Broadcasts.named("remote_command", 0x30F)
                .on("while one of the bytes 0 to 3 is not zero, and silent otherwise")
                .cyclic(1000)
                .purpose("What the battery asks for and permits.")
                .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, G3, BE-S0")
                .layout(
                        REMOTE_COMMAND,
                        first,
                        second,
                        new Reserved(Bits.littleEndian(10, 6), "Zero in the sample."),
                        new Reserved(
                                Bits.littleEndian(16, 32),
                                "Zero in the sample. Perhaps two current limits in A, first discharge, then charge: the"
                                        + " Modbus registers have them after the command."),
                        new Reserved(Bits.littleEndian(48, 16), "Zero in the sample."));
    }

    /**
     * Returns the values in a payload, with the flag for charging first.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static RemoteCommand decode(int battery, long payload) {
        return new RemoteCommand(
                battery, REMOTE_COMMAND.read(payload), CHARGE_ALLOWED.read(payload), DISCHARGE_ALLOWED.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = REMOTE_COMMAND.write(0, remoteCommand);
        payload = CHARGE_ALLOWED.write(payload, chargeAllowed);
        return BatteryIndex.frame(MESSAGE, battery, DISCHARGE_ALLOWED.write(payload, dischargeAllowed));
    }
}
