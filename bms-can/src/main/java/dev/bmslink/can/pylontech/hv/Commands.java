package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import java.util.Map;
import java.util.TreeMap;

/**
 * 0x8200, 0x8210, 0x8240 host to one battery, and 0x8250 back: commands.
 *
 * <p>A byte that has none of the named values is ignored by the battery. Only 0x8240 is answered.
 */
public final class Commands {

    private static final String SOURCE = "PHV";

    /** Puts the battery to sleep or wakes it. */
    public static final Choice SLEEP_WAKE_CONTROL = Field.named("sleep_wake_control")
            .u8(0)
            .source(DOCUMENTED_AND_CAPTURED, "PHV, B2I")
            .choice(new TreeMap<>(Map.of(0L, "none", 0x55L, "sleep", 0xAAL, "wake")));

    /** Closes the relay after an under-voltage protection, so that the battery can be charged. */
    public static final Choice CHARGE_COMMAND = command("charge_command", 0, DOCUMENTED_AND_CAPTURED, "PHV, B2I");

    /** Closes the relay after an over-voltage protection, so that the battery can be discharged. */
    public static final Choice DISCHARGE_COMMAND = command("discharge_command", 1, DOCUMENTED, SOURCE);

    /** Keeps the relay closed for five minutes although the host is silent; protections still open it. */
    public static final Choice MASK_EXTERNAL_COMMUNICATION_ERROR =
            command("mask_external_communication_error", 0, DOCUMENTED, SOURCE);

    /** Whether the mask is active for the next five minutes. */
    public static final Choice MASK_ACCEPTED = Field.named("mask_accepted")
            .u8(0)
            .note("Every value other than 0xAA means refused.")
            .source(DOCUMENTED, SOURCE)
            .choice(new TreeMap<>(Map.of(0L, "refused", 0xAAL, "accepted")));

    /** The description of 0x8200. */
    public static final Message SLEEP_WAKE = Addressed.command("sleep_wake", 0x8200)
            .on("the host wants the battery to sleep or to wake")
            .purpose("Puts a battery to sleep or wakes it.")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, B2I")
            .layout(SLEEP_WAKE_CONTROL, Reserved.bytes(1, 7));

    /** The description of 0x8210. */
    public static final Message CHARGE_DISCHARGE_COMMAND = Addressed.command("charge_discharge_command", 0x8210)
            .on(
                    "the relay is to be closed after a voltage protection, once the battery is awake; a Growatt inverter sends"
                            + " it every second")
            .purpose("Closes the relay after a voltage protection.")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, B2I")
            .layout(CHARGE_COMMAND, DISCHARGE_COMMAND, Reserved.bytes(2, 6));

    /** The description of 0x8240. The document marks it as a high safety risk. */
    public static final Message MASK_COMMUNICATION_ERROR = Addressed.command("mask_communication_error", 0x8240)
            .on("the host wants to be silent for up to five minutes")
            .purpose("Keeps the relay closed for five minutes without a host, which is dangerous.")
            .source(DOCUMENTED, SOURCE)
            .layout(MASK_EXTERNAL_COMMUNICATION_ERROR, Reserved.bytes(1, 7));

    /** The description of 0x8250. */
    public static final Message MASK_REPLY = Addressed.answer("mask_reply", 0x8250)
            .replyTo("mask_communication_error")
            .purpose("Whether the battery keeps its relay closed for five minutes without a host.")
            .source(DOCUMENTED, SOURCE)
            .layout(MASK_ACCEPTED, Reserved.bytes(1, 7));

    private Commands() {}

    private static Choice command(String name, int byteIndex, Confidence confidence, String source) {
        return Field.named(name)
                .u8(byteIndex)
                .note("Values other than 0xAA are ignored.")
                .source(confidence, source)
                .choice(new TreeMap<>(Map.of(0L, "none", 0xAAL, "active")));
    }
}
