package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import java.util.Map;
import java.util.TreeMap;

/** 0x4280, battery to host, on query: whether the battery forbids charging or discharging. */
public final class Permissions {

    /** Whether charging is forbidden. */
    public static final Choice CHARGE_FORBIDDEN = forbidden("charge_forbidden", 0);

    /** Whether discharging is forbidden. */
    public static final Choice DISCHARGE_FORBIDDEN = forbidden("discharge_forbidden", 1);

    /** The description of this message. */
    public static final Message MESSAGE = Addressed.ensemble("permissions", 0x4280)
            .purpose("Whether the battery forbids charging or discharging.")
            .source(DOCUMENTED, "PHV")
            .layout(CHARGE_FORBIDDEN, DISCHARGE_FORBIDDEN, Reserved.bytes(2, 6));

    private Permissions() {}

    private static Choice forbidden(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("Every value other than 0xAA means not forbidden.")
                .source(DOCUMENTED, "PHV, BE-P, JKE, DIY")
                .choice(new TreeMap<>(Map.of(0L, "not_forbidden", 0xAAL, "forbidden")));
    }
}
