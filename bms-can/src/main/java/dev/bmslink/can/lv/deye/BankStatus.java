package dev.bmslink.can.lv.deye;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x363 and 0x364, battery to inverter, every second: versions, and how many modules there are. */
public final class BankStatus {

    private static final String SOURCE = "DY33, CAP-C11, CAP-C12";

    /** Software version. */
    public static final Octets SOFTWARE_VERSION = version("software_version", 0);

    /** Hardware version. */
    public static final Octets HARDWARE_VERSION = version("hardware_version", 2);

    /** The description of 0x363. */
    public static final Message VERSIONS = Message.named("versions")
            .standardId(0x363)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("Software and hardware version.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(SOFTWARE_VERSION, HARDWARE_VERSION, Reserved.bytes(4, 4));

    /** Modules that work. */
    public static final Whole MODULES_NORMAL = modules("modules_normal", 0);

    /** Modules that do not permit charging. */
    public static final Whole MODULES_CHARGE_INHIBITED = modules("modules_charge_inhibited", 1);

    /** Modules that do not permit discharging. */
    public static final Whole MODULES_DISCHARGE_INHIBITED = modules("modules_discharge_inhibited", 2);

    /** Modules that do not answer. */
    public static final Whole MODULES_COMMUNICATION_LOST = modules("modules_communication_lost", 3);

    /** All modules. */
    public static final Whole MODULES_TOTAL = modules("modules_total", 4);

    /** The description of 0x364. */
    public static final Message MODULES = Message.named("modules")
            .standardId(0x364)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("How many modules there are, and what they do.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(
                    MODULES_NORMAL,
                    MODULES_CHARGE_INHIBITED,
                    MODULES_DISCHARGE_INHIBITED,
                    MODULES_COMMUNICATION_LOST,
                    MODULES_TOTAL,
                    Reserved.bytes(5, 3));

    private BankStatus() {}

    private static Octets version(String name, int byteIndex) {
        return Field.named(name)
                .bytes(byteIndex, 2)
                .note("How the bytes make up a version is not known.")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .octets();
    }

    private static Whole modules(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .unit("modules")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .whole();
    }
}
