package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x3280 and 0x3290, battery to inverter, every second: software version and the battery's series. */
public final class ProductVersion {

    /** Which version follows. */
    public static final Choice VERSION_KIND = Field.named("version_kind")
            .u8(1)
            .note("The range is 1 to 5; 3 to 5 have no known name.")
            .source(ONE_SOURCE, "BE-HV")
            .choice("none", "product", "communication");

    /** Four letters, for example QBAA for the control and ZEAA for the monitoring software. */
    public static final Text VERSION_CODE =
            Field.named("version_code").bytes(2, 4).source(ONE_SOURCE, "BE-HV").text('\0');

    /** Software version. */
    public static final Whole SOFTWARE_VERSION =
            Field.named("software_version").u8(6).source(ONE_SOURCE, "BE-HV").whole();

    /** The battery's series. */
    public static final Whole DTC = Frames.word("dtc", 0, "12041 by default; 0 is accepted.");

    /** The description of 0x3280. */
    public static final Message PRODUCT_VERSION = Frames.fromBattery("product_version", 0x3280)
            .purpose("Version of the software.")
            .source(ONE_SOURCE, "BE-HV")
            .layout(VERSION_KIND, VERSION_CODE, SOFTWARE_VERSION);

    /** The description of 0x3290. */
    public static final Message BATTERY_SERIES = Frames.fromBattery("battery_series", 0x3290)
            .purpose("The battery's series.")
            .source(ONE_SOURCE, "BE-HV")
            .layout(DTC);

    private ProductVersion() {}
}
