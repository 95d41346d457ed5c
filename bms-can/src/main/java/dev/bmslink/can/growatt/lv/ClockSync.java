package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x211, inverter to battery, Rev_05: the inverter's clock, and whether frequency adjustment is on. */
public final class ClockSync {

    /** Whether frequency adjustment is on. */
    public static final Whole FREQUENCY_ADJUST_ENABLE = Field.named("frequency_adjust_enable")
            .u8(0)
            .range("0", "1")
            .note("The default is 0.")
            .source(ONE_SOURCE, "REV05")
            .whole();

    /** Year. */
    public static final Whole YEAR = Field.named("year")
            .u8(1)
            .unit("year")
            .range("2020", "2250")
            .note("The source gives 20 to 250; that it counts from 2000 is inferred.")
            .source(ONE_SOURCE, "REV05")
            .whole(2000);

    /** Month. */
    public static final Whole MONTH = part("month", 2, "", "1", "12");

    /** Day of the month. */
    public static final Whole DAY = part("day", 3, "", "1", "31");

    /** Hour. */
    public static final Whole HOUR = part("hour", 4, "h", "0", "23");

    /** Minute. */
    public static final Whole MINUTE = part("minute", 5, "min", "0", "59");

    /** The description of this message. Its number of data bytes is not documented. */
    public static final Message MESSAGE = Message.named("clock_sync")
            .standardId(0x211)
            .direction(TO_BATTERY)
            .lengths(8, 6, 7)
            .purpose("The inverter's clock, and whether frequency adjustment is on.")
            .source(ONE_SOURCE, "REV05")
            .layout(FREQUENCY_ADJUST_ENABLE, YEAR, MONTH, DAY, HOUR, MINUTE);

    private ClockSync() {}

    private static Whole part(String name, int byteIndex, String unit, String min, String max) {
        return Field.named(name)
                .u8(byteIndex)
                .unit(unit)
                .range(min, max)
                .source(ONE_SOURCE, "REV05")
                .whole();
    }
}
