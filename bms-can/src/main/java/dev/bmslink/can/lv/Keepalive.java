package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Reserved;

/** 0x305, inverter to battery, every second: the inverter is there. */
public record Keepalive() implements PylontechLvMessage {

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("keepalive")
            .standardId(0x305)
            .direction(TO_BATTERY)
            .cyclic(1000)
            .silence("The document sets no consequence. One owner saw a US2000C send only 0x359 until it heard this.")
            .purpose("The inverter is there.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, SFL")
            .layout(Reserved.bytes(0, 8));

    @Override
    public CanFrame frame() {
        return MESSAGE.frame(0);
    }
}
