package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x1AC8 every 500 ms and 0x1A80 on request, battery to inverter: software versions and the battery's series. */
public final class Versions {

    /** Four letters that stand for the software. */
    public static final Text SOFTWARE_CODE = code("software_code");

    /** Version of the monitoring software. */
    public static final Whole MONITOR_VERSION =
            Frames.field("monitor_version").u16le(4).whole();

    /** Version of the boot loader. */
    public static final Whole BOOT_VERSION = Frames.field("boot_version").u8(6).whole();

    /** Subversion. */
    public static final Whole SUBVERSION = Frames.field("subversion").u8(7).whole();

    /** Four letters that stand for the BMS software. */
    public static final Text BMS_SOFTWARE_CODE = code("bms_software_code");

    /** Version of the BMS software. */
    public static final Whole VERSION = Frames.field("version").u16le(4).whole();

    /** The battery's series. */
    public static final Whole DTC = Frames.field("dtc")
            .u16le(6)
            .note("13000 is a battery of another maker.")
            .whole();

    /** The description of 0x1AC8. */
    public static final Message SOFTWARE_VERSION = Frames.fromBattery("software_version", 0x1AC8)
            .cyclic(500)
            .purpose("Versions of the software.")
            .layout(SOFTWARE_CODE, MONITOR_VERSION, BOOT_VERSION, SUBVERSION);

    /** The description of 0x1A80. */
    public static final Message PRODUCT_VERSION = Frames.fromBattery("product_version", 0x1A80)
            .replyTo("inverter_product")
            .purpose("Version of the BMS software and the battery's series.")
            .layout(BMS_SOFTWARE_CODE, VERSION, DTC);

    private Versions() {}

    private static Text code(String name) {
        return Frames.field(name).bytes(0, 4).text('\0');
    }
}
