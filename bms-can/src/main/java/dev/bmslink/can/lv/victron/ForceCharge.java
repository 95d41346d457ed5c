package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import java.util.Map;
import java.util.TreeMap;

/** 0x360, battery to inverter, every second: the battery asks to be charged. */
public final class ForceCharge {

    /** Whether the battery asks. */
    public static final Choice FORCE_CHARGE = Field.named("force_charge")
            .u8(0)
            .note("No capture has it set.")
            .source(IMPLEMENTED_BY_SEVERAL, "ODTU, YB")
            .choice(new TreeMap<>(Map.of(0L, "none", 0xFFL, "requested")));

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("force_charge")
            .standardId(0x360)
            .direction(FROM_BATTERY)
            .lengths(8, 1)
            .cyclic(1000)
            .purpose("The battery asks to be charged.")
            .source(IMPLEMENTED_BY_SEVERAL, "ODTU, YB, CAP")
            .layout(FORCE_CHARGE);

    private ForceCharge() {}
}
