package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/**
 * 0x35F, battery to inverter: cell chemistry, version and capacity, as packs that call themselves PYLON send it.
 *
 * <p>The version is 1.3 from the US5000 after which revision 1.3 is called, and 13.5 from an Eco-Worthy pack.
 */
public final class PylontechTypeVersionCapacity {

    private static final String SOURCE = "CAP-C3, CAP-C8";

    /** Two letters. */
    public static final Text PRODUCT_ID = Field.named("product_id")
            .bytes(0, 2)
            .note("LI from a US5000, empty from an Eco-Worthy pack.")
            .source(INFERRED, SOURCE)
            .text('\0');

    /** A capacity; whether it is the total or what is left is not certain. */
    public static final Whole CAPACITY_AH_RAW = Field.named("capacity_ah_raw")
            .u16le(4)
            .unit("Ah")
            .notAvailable(0)
            .note("572 from what seem to be six modules of 100 Ah at a state of health of 96 % and a state of charge of"
                    + " 84 %, which fits the usable full capacity rather than what is left. Zero when not supplied."
                    + " Others put the remaining capacity here.")
            .source(INFERRED, SOURCE)
            .whole();

    /** A number of unknown meaning. */
    public static final Whole WORD_3 = Field.named("word_3")
            .u16le(6)
            .note("170 from a US5000, 0 from an Eco-Worthy pack. Others have a hardware or software version here.")
            .source(UNKNOWN, SOURCE)
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = TypeVersionCapacity.MESSAGE.toBuilder()
            .lengths(8)
            .cyclic(0)
            .purpose("Cell chemistry, version and capacity.")
            .source(CAPTURED, SOURCE)
            .layout(TypeVersionCapacity.MESSAGE.layout(), PRODUCT_ID, CAPACITY_AH_RAW, WORD_3);

    private PylontechTypeVersionCapacity() {}
}
