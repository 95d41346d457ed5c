package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.lv.Alarms;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;

/** What the messages on a Sunny Island's bus have in common. */
final class SunnyIsland {

    /** How often it takes values. */
    static final String AT_MOST = "no value more often than every 200 ms";

    /** 0x35A. */
    static final Message ALARMS =
            Alarms.MESSAGE.toBuilder().on(AT_MOST).cyclic(1000).layout(Alarms.MESSAGE.layout());

    private SunnyIsland() {}

    static MessageBuilder fromInverter(String name, int id) {
        return Message.named(name)
                .standardId(id)
                .direction(TO_BATTERY)
                .on("cycles may be skipped")
                .cyclic(1000);
    }

    /** A message of the inverter that only programs describe. */
    static MessageBuilder undocumented(String name, int id) {
        return Message.named(name)
                .standardId(id)
                .direction(TO_BATTERY)
                .cyclic(0)
                .source(ONE_SOURCE, "SOLD, SVD");
    }
}
