package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x372, battery to inverter, every second: how many modules there are, and how many of them refuse. */
public final class Modules {

    /** Modules that are online. */
    public static final Whole MODULES_ONLINE = count("modules_online", 0, CAPTURED, "BYDR, PTR, ODTU, YB, CAP");

    /** Modules that refuse to be charged. */
    public static final Whole MODULES_BLOCKING_CHARGE =
            count("modules_blocking_charge", 2, IMPLEMENTED_BY_SEVERAL, "PTR, ODTU, YB");

    /** Modules that refuse to be discharged. */
    public static final Whole MODULES_BLOCKING_DISCHARGE =
            count("modules_blocking_discharge", 4, IMPLEMENTED_BY_SEVERAL, "PTR, ODTU, YB");

    /** Modules that are offline. */
    public static final Whole MODULES_OFFLINE =
            count("modules_offline", 6, IMPLEMENTED_BY_SEVERAL, "BYDR, PTR, ODTU, YB");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("modules")
            .standardId(0x372)
            .direction(FROM_BATTERY)
            .lengths(8, 2)
            .cyclic(1000)
            .purpose("How many modules there are, and how many of them refuse.")
            .source(CAPTURED, "BYDR, PTR, ODTU, YB, CAP")
            .layout(MODULES_ONLINE, MODULES_BLOCKING_CHARGE, MODULES_BLOCKING_DISCHARGE, MODULES_OFFLINE);

    private Modules() {}

    private static Whole count(String name, int byteIndex, Confidence confidence, String source) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("modules")
                .source(confidence, source)
                .whole();
    }
}
