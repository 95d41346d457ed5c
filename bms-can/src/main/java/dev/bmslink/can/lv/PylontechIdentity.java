package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x35F, battery to inverter: cell chemistry, version and capacity, as packs that call themselves PYLON send it. */
public final class PylontechIdentity {

    /** Two letters. */
    public static final Text PRODUCT_ID = Field.named("product_id")
            .bytes(0, 2)
            .note("LI from a US5000, empty from an Eco-Worthy pack.")
            .source(INFERRED, "CAP-C3, CAP-C8")
            .text('\0');

    /** Major part of the version. */
    public static final Whole FIRMWARE_MAJOR = version("firmware_major", 2);

    /** Minor part of the version. */
    public static final Whole FIRMWARE_MINOR = version("firmware_minor", 3);

    /** A capacity. */
    public static final Whole CAPACITY_AH_RAW = Field.named("capacity_ah_raw")
            .u16le(4)
            .unit("Ah")
            .notAvailable(0)
            .note("572 from what seem to be six modules of 100 Ah at a state of health of 96 % and a state of charge of"
                    + " 84 %, which fits the usable full capacity rather than what is left. Zero when not supplied."
                    + " Others put the remaining capacity here.")
            .source(INFERRED, "CAP-C3, CAP-C8")
            .whole();

    /** A number of unknown meaning. */
    public static final Whole IDENTITY_WORD_4 = Field.named("identity_word_4")
            .u16le(6)
            .note("170 from a US5000, 0 from an Eco-Worthy pack. Others have a hardware or software version here.")
            .source(UNKNOWN, "CAP-C3, CAP-C8")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("identity")
            .standardId(0x35F)
            .direction(FROM_BATTERY)
            .cyclic(0)
            .purpose("Cell chemistry, version and capacity.")
            .source(CAPTURED, "CAP-C3, CAP-C8")
            .layout(PRODUCT_ID, FIRMWARE_MAJOR, FIRMWARE_MINOR, CAPACITY_AH_RAW, IDENTITY_WORD_4);

    private PylontechIdentity() {}

    private static Whole version(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("1.3 from the US5000 after which revision 1.3 is called, 13.5 from an Eco-Worthy pack.")
                .source(INFERRED, "CAP-C3, CAP-C8")
                .whole();
    }
}
