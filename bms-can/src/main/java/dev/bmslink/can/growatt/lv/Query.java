package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;

/** 0x212, inverter to battery, Rev_05: a query of which only the name is known. */
public final class Query {

    /** The data bytes, as they are. */
    public static final Octets QUERY_DATA =
            Field.named("query_data").bytes(0, 8).source(UNKNOWN, "REV05").octets();

    /** The description of this message. Its number of data bytes is not documented. */
    public static final Message MESSAGE = Message.named("query")
            .standardId(0x212)
            .direction(TO_BATTERY)
            .lengths(8, 0, 1, 2, 3, 4, 5, 6, 7)
            .purpose("A query of which only the name is known.")
            .source(ONE_SOURCE, "REV05")
            .layout(QUERY_DATA);

    private Query() {}
}
