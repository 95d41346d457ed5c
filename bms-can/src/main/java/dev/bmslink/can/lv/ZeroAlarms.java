package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;

/**
 * 0x35A, battery to inverter: eight bytes that were only ever seen zero.
 *
 * <p>Other makers send two bits for each of sixteen alarms and sixteen warnings here. That packs which send zeros mean the
 * same is likely, but no frame shows it.
 */
public final class ZeroAlarms {

    /** The eight bytes. */
    public static final Octets ALARMS_RAW = Field.named("alarms_raw")
            .bytes(0, 8)
            .note("Zero in every frame seen; zero means \"not signalled\" in the protocols that describe this message.")
            .source(UNKNOWN, "CAP-C3, CAP-C12")
            .octets();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("alarms")
            .standardId(0x35A)
            .direction(FROM_BATTERY)
            .cyclic(0)
            .purpose("Probably alarms and warnings.")
            .source(CAPTURED, "CAP-C3, CAP-C12")
            .layout(ALARMS_RAW);

    private ZeroAlarms() {}
}
