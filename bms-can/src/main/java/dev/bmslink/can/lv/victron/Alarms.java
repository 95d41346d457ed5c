package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;

/**
 * 0x35A, battery to inverter, every second: the alarms and warnings that SMA has, and whether the battery is online.
 *
 * <p>The conditions are constants of {@link dev.bmslink.can.lv.Alarms}. The reaction of a GX is verified for all of them
 * but the general one, contactor, short circuit, generator and the system's status.
 */
public final class Alarms {

    /** Whether the battery is online. */
    public static final Choice SYSTEM_STATUS = Field.named("system_status")
            .bits(7, 2, 2)
            .source(ONE_SOURCE, "DIY")
            .choice("not_signalled", "offline", "online");

    /** The description of this message. */
    public static final Message MESSAGE = dev.bmslink.can.lv.Alarms.MESSAGE.toBuilder()
            .source(DOCUMENTED_AND_CAPTURED, "SMA, MG8, BYDR, PTR, CAP")
            .layout(dev.bmslink.can.lv.Alarms.MESSAGE.layout(), SYSTEM_STATUS, Reserved.bits(7, 4, 2));

    private Alarms() {}
}
