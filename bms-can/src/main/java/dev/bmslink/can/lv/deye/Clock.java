package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.lv.Keepalive;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x305, inverter to battery, every second: the inverter is there, and perhaps what its clock says. */
public final class Clock {

    /** Second. */
    public static final Whole SECOND = part("second", "s", 0).range("0", "59").whole();

    /** Minute. */
    public static final Whole MINUTE = part("minute", "min", 1).range("0", "59").whole();

    /** Hour. */
    public static final Whole HOUR = part("hour", "h", 2).range("0", "23").whole();

    /** Day of the month; not available when no clock is sent. */
    public static final Whole DAY =
            part("day", "", 3).range("1", "31").notAvailable(0).whole();

    /** Month; not available when no clock is sent. */
    public static final Whole MONTH =
            part("month", "", 4).range("1", "12").notAvailable(0).whole();

    /** Year. */
    public static final Whole YEAR = part("year", "", 5).whole(2000);

    /** The description of this message. */
    public static final Message MESSAGE = Keepalive.MESSAGE.toBuilder()
            .silence("The document sets no consequence.")
            .purpose("The inverter is there; its clock, or zeros.")
            .source(DOCUMENTED, "DY33")
            .layout(SECOND, MINUTE, HOUR, DAY, MONTH, YEAR, Reserved.bytes(6, 2));

    private Clock() {}

    private static Field part(String name, String unit, int byteIndex) {
        return Field.named(name).u8(byteIndex).unit(unit).source(DOCUMENTED, "DY33");
    }
}
