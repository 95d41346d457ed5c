package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;

/** 0x325, battery to inverter, Rev_05: an extension of which only the name, EXT2, is known. */
public final class Extension2 {

    /** The data bytes, as they are. */
    public static final Octets EXTENSION_DATA =
            Field.named("extension_data").bytes(0, 8).source(UNKNOWN, "REV05").octets();

    /** The description of this message. Its period and number of data bytes are not documented. */
    public static final Message MESSAGE = Message.named("extension_2")
            .standardId(0x325)
            .direction(FROM_BATTERY)
            .lengths(8, 0, 1, 2, 3, 4, 5, 6, 7)
            .cyclic(0)
            .purpose("An extension of which only the name, EXT2, is known.")
            .source(ONE_SOURCE, "REV05")
            .layout(EXTENSION_DATA);

    private Extension2() {}
}
