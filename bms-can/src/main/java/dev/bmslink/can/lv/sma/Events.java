package dev.bmslink.can.lv.sma;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;

/** 0x35B, battery to inverter, every second: what has happened. A Victron GX ignores it. */
public final class Events {

    /** The battery begins to correct its state of charge. */
    public static final Flag EVENT_SOC_RECALIBRATION_START = event("event_soc_recalibration_start", 0);

    /** The battery has corrected its state of charge. */
    public static final Flag EVENT_SOC_RECALIBRATION_STOP = event("event_soc_recalibration_stop", 1);

    /** The battery begins to limit its power. */
    public static final Flag EVENT_POWER_LIMITATION_START = event("event_power_limitation_start", 2);

    /** The battery no longer limits its power. */
    public static final Flag EVENT_POWER_LIMITATION_STOP = event("event_power_limitation_stop", 3);

    /** The battery is about to switch itself off. */
    public static final Flag EVENT_PREVENTIVE_SHUTDOWN = event("event_preventive_shutdown", 4);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("events")
            .standardId(0x35B)
            .direction(FROM_BATTERY)
            .lengths(8, 1, 2)
            .on(SunnyIsland.AT_MOST)
            .cyclic(1000)
            .purpose("What has happened.")
            .source(DOCUMENTED, "SMA, MG8, D2S")
            .layout(
                    EVENT_SOC_RECALIBRATION_START,
                    EVENT_SOC_RECALIBRATION_STOP,
                    EVENT_POWER_LIMITATION_START,
                    EVENT_POWER_LIMITATION_STOP,
                    EVENT_PREVENTIVE_SHUTDOWN);

    private Events() {}

    private static Flag event(String name, int bit) {
        return Field.named(name)
                .bit(0, bit)
                .note("SMA lists the frame without its bits.")
                .source(ONE_SOURCE, "MG8")
                .flag();
    }
}
