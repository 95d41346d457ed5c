package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/**
 * 0x3030, inverter to battery, every second: the inverter's clock, and whether it works.
 *
 * <p>A captured inverter sends the date and the time byte by byte. Two programs take the first four bytes for seconds since
 * 1970; the profile's option {@code clock} offers that reading.
 */
public final class Clock {

    /** Year. */
    public static final Whole YEAR = Field.named("year")
            .u8(0)
            .unit("year")
            .range("2000", "2255")
            .source(CAPTURED, "I85")
            .whole(2000);

    /** Month. */
    public static final Whole MONTH = part("month", 1, "", "1", "12");

    /** Day of the month. */
    public static final Whole DAY = part("day", 2, "", "1", "31");

    /** Hour. */
    public static final Whole HOUR = part("hour", 3, "h", "0", "23");

    /** Minute. */
    public static final Whole MINUTE = part("minute", 4, "min", "0", "59");

    /** Second. */
    public static final Whole SECOND = part("second", 5, "s", "0", "59");

    /** Whether the inverter works. */
    public static final Choice PCS_WORKING_STATUS = Field.named("pcs_working_status")
            .u8(7)
            .source(CAPTURED, "BE-HV, BE-ARK, I85")
            .choice("standby", "operating");

    /** The description of this message, with the date and the time byte by byte. */
    public static final Message MESSAGE = Frames.toBattery("clock", 0x3030)
            .purpose("The inverter's clock, and whether it works.")
            .source(CAPTURED, "I85")
            .layout(
                    YEAR,
                    MONTH,
                    DAY,
                    HOUR,
                    MINUTE,
                    SECOND,
                    new Reserved(Bits.littleEndian(48, 8), "Zero in the capture."),
                    PCS_WORKING_STATUS);

    /** The description of this message with seconds since 1970. */
    static final Message UNIX = MESSAGE.toBuilder()
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK")
            .layout(
                    Field.named("unix_time")
                            .bytes(0, 4)
                            .unit("s")
                            .note(
                                    "Seconds since 1970-01-01. A battery accepted a bare counter. The captured inverter sends"
                                            + " date and time byte by byte here.")
                            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK")
                            .whole(),
                    PCS_WORKING_STATUS);

    private Clock() {}

    private static Whole part(String name, int byteIndex, String unit, String min, String max) {
        return Field.named(name)
                .u8(byteIndex)
                .unit(unit)
                .range(min, max)
                .source(CAPTURED, "I85")
                .whole();
    }
}
