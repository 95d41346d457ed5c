package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x320, battery to inverter, every second: maker and versions, and in V1.04 the date and time. */
public final class Identity {

    private static final int DATE_TIME_BYTE = 4;

    /** The maker, two letters. */
    public static final Text MANUFACTURER = Field.named("manufacturer")
            .bytes(0, 2)
            .note("Two capital letters. The bytes 00 01 of the document's example are a placeholder.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .text('\0');

    /** Hardware version. */
    public static final Whole HARDWARE_VERSION = Field.named("hardware_version")
            .u8(2)
            .note("1 to 9 in V1.04, which devices do not keep to: a GBLI6532 sends 195.")
            .source(DOCUMENTED, "LV104, G2S")
            .whole();

    /** Software version. */
    public static final Whole SOFTWARE_VERSION = Field.named("software_version")
            .u8(3)
            .note("1 to 9 in V1.04, which devices do not keep to: a GBLI6532 sends 133. The low byte in Rev_05.")
            .source(DOCUMENTED, "LV104, REV05, G2S")
            .whole();

    /** V1.04: second. */
    public static final Whole SECOND = timePart("second", 0, 6, "s", "0", "59");

    /** V1.04: minute. */
    public static final Whole MINUTE = timePart("minute", 6, 6, "min", "0", "59");

    /** V1.04: hour. */
    public static final Whole HOUR = timePart("hour", 12, 5, "h", "0", "23");

    /** V1.04: day of the month. */
    public static final Whole DAY = timePart("day", 17, 5, "", "1", "31");

    /** V1.04: month. */
    public static final Whole MONTH = timePart("month", 22, 4, "", "1", "12");

    /** V1.04: year. */
    public static final Whole YEAR = dateTime("year", 26, 6)
            .unit("year")
            .range("2000", "2063")
            .source(DOCUMENTED, "LV104")
            .whole(2000);

    /** Rev_05: the rest of the software version. */
    public static final Whole SW_VERSION_EXT = extension("sw_version_ext", 4);

    /** Rev_05: a byte that the source calls compat. */
    public static final Whole COMPAT = extension("compat", 5);

    /** Rev_05: a byte that the source calls ext. */
    public static final Whole EXT = extension("ext", 6);

    /** The description of this message in V1.04. */
    public static final Message V1_04 = Message.named("identity")
            .standardId(0x320)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("Maker, versions, date and time.")
            .source(DOCUMENTED, "LV104")
            .layout(MANUFACTURER, HARDWARE_VERSION, SOFTWARE_VERSION, SECOND, MINUTE, HOUR, DAY, MONTH, YEAR);

    /** The description of this message in Rev_05. */
    public static final Message REV05 = V1_04.toBuilder()
            .purpose("Maker and versions.")
            .source(CAPTURED, "REV05, G2S")
            .layout(
                    MANUFACTURER,
                    HARDWARE_VERSION,
                    SOFTWARE_VERSION,
                    SW_VERSION_EXT,
                    COMPAT,
                    EXT,
                    Reserved.bytes(7, 1));

    private Identity() {}

    private static Field dateTime(String name, int lowest, int width) {
        return Field.named(name)
                .at(Bits.littleEndian(Byte.SIZE * DATE_TIME_BYTE + lowest, width))
                .note(
                        "The document does not say which byte of the 32 bits comes first; here it is the lowest. All 32 bits"
                                + " zero seem to mean that no time is sent.");
    }

    private static Whole timePart(String name, int lowest, int width, String unit, String min, String max) {
        return dateTime(name, lowest, width)
                .unit(unit)
                .range(min, max)
                .source(DOCUMENTED, "LV104")
                .whole();
    }

    private static Whole extension(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("Part of the date in V1.04.")
                .source(ONE_SOURCE, "REV05")
                .whole();
    }
}
