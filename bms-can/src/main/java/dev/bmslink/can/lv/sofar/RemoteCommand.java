package dev.bmslink.can.lv.sofar;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;

/** 0x30F, battery to inverter, every second: what the battery asks for. */
public final class RemoteCommand {

    /** What the battery asks for. */
    public static final Choice REMOTE_COMMAND = Field.named("remote_command")
            .u16le(0)
            .note("The values are those of the protocol for high-voltage batteries.")
            .source(ONE_SOURCE, "CP")
            .choice("normal", "forced_charge", "forced_standby");

    /** The description of this message. */
    public static final Message MESSAGE = Cycle.message("remote_command", 0x30F)
            .purpose("What the battery asks for.")
            .source(ONE_SOURCE, "CP")
            .layout(REMOTE_COMMAND);

    private RemoteCommand() {}
}
