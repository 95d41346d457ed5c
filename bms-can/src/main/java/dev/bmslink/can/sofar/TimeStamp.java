package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x670 and 0x770, battery to inverter, on inquiry: the clock of the BMS, and its time when a fault occurred.
 *
 * <p>The parts of the date are packed into a little-endian word of 32 bits from byte 1 on. No time zone is stated.
 */
public final class TimeStamp {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** Second of the minute. */
    public static final Whole SECOND =
            part("second", 0, 6, "s").range("0", "59").whole();

    /** Minute of the hour. */
    public static final Whole MINUTE =
            part("minute", 6, 6, "min").range("0", "59").whole();

    /** Hour of the day. */
    public static final Whole HOUR = part("hour", 12, 5, "h").range("0", "23").whole();

    /** Day of the month. */
    public static final Whole DAY = part("day", 17, 5, "").range("1", "31").whole();

    /** Month of the year. */
    public static final Whole MONTH = part("month", 22, 4, "").range("1", "12").whole();

    /** Year. */
    public static final Whole YEAR =
            part("year", 26, 6, "").range("2000", "2063").whole(2000);

    /** A word whose meaning is not known. */
    public static final Whole UNKNOWN = Field.named("unknown")
            .u16le(5)
            .note("26 in the sample of the clock, 0 in the sample of a fault.")
            .source(Confidence.UNKNOWN, "BE-S0")
            .whole();

    /** The description of the message with the clock. */
    public static final Message MESSAGE =
            describe(Replies.realTime("time_stamp", 0x670, "0x00").purpose("The clock of the BMS."));

    /** The description of the message with the time of a fault. */
    public static final Message FAULT_MESSAGE =
            describe(Replies.atFault("time_stamp", 0x770, "0x00").purpose("When the fault occurred."));

    private TimeStamp() {}

    private static Field part(String name, int lowest, int width, String unit) {
        return Field.named(name)
                .at(Bits.littleEndian(Byte.SIZE + lowest, width))
                .unit(unit)
                .source(DOCUMENTED, "G3, BE-S0");
    }

    private static Message describe(MessageBuilder message) {
        return message.layout(PACK_INDEX, SECOND, MINUTE, HOUR, DAY, MONTH, YEAR, UNKNOWN, Replies.unusedFrom(7));
    }
}
