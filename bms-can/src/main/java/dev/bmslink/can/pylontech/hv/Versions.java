package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x7310, battery to host, on query: versions of hardware and software. */
public final class Versions {

    /** The kind of hardware. */
    public static final Choice HARDWARE_TYPE = Field.named("hardware_type")
            .u8(0)
            .note("Other values are reserved.")
            .source(DOCUMENTED, "PHV")
            .choice("none", "version_a", "version_b");

    /** Hardware version before the point: 2 of V2.1. */
    public static final Whole HARDWARE_VERSION_V = part("hardware_version_v", 2);

    /** Hardware version after the point: 1 of V2.1. */
    public static final Whole HARDWARE_VERSION_R = part("hardware_version_r", 3);

    /** Software version before the point: 1 of V1.2. */
    public static final Whole SOFTWARE_MAJOR = part("software_major", 4);

    /** Software version after the point: 2 of V1.2. */
    public static final Whole SOFTWARE_MINOR = part("software_minor", 5);

    /** Development version of the software before the point. */
    public static final Whole SOFTWARE_DEVELOPMENT_MAJOR = part("software_development_major", 6);

    /** Development version of the software after the point. */
    public static final Whole SOFTWARE_DEVELOPMENT_MINOR = part("software_development_minor", 7);

    /** The description of this message. */
    public static final Message MESSAGE = Addressed.equipment("versions", 0x7310)
            .purpose("Versions of hardware and software.")
            .source(DOCUMENTED, "PHV")
            .layout(
                    HARDWARE_TYPE,
                    Reserved.bytes(1, 1),
                    HARDWARE_VERSION_V,
                    HARDWARE_VERSION_R,
                    SOFTWARE_MAJOR,
                    SOFTWARE_MINOR,
                    SOFTWARE_DEVELOPMENT_MAJOR,
                    SOFTWARE_DEVELOPMENT_MINOR);

    private Versions() {}

    private static Whole part(String name, int byteIndex) {
        return Field.named(name).u8(byteIndex).source(DOCUMENTED, "PHV").whole();
    }
}
