package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;

/** 0x00F, battery to inverter, when the battery wants it: go to standby at once. */
public final class Stop {

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("stop")
            .standardId(0x00F)
            .direction(FROM_BATTERY)
            .lengths(0)
            .on("the battery wants the inverter to stop")
            .purpose("The inverter goes to standby at once and stays there until it is told or set to start.")
            .source(DOCUMENTED, "SMA")
            .layout();

    private Stop() {}
}
