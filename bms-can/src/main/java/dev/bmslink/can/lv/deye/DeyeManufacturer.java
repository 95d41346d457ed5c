package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import java.util.Map;
import java.util.TreeMap;

/** 0x35E, battery to inverter, every second: the maker, and in V3.3 the pack, its cells and its capacity. */
public final class DeyeManufacturer {

    private static final Message SHARED = Manufacturer.MESSAGE;

    private static final String NAME = "manufacturer";

    /** The letters DY. */
    public static final Text MANUFACTURER = Field.named(NAME)
            .bytes(0, 2)
            .note("DY.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .text('\0');

    /** Number of the pack in three digits. */
    public static final Text PACK_NUMBER = Field.named("pack_number")
            .bytes(2, 3)
            .note("001 was seen.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .text('\0');

    /** Maker of the cells. */
    public static final Choice CELL_MAKER = Field.named("cell_maker")
            .u8(5)
            .note("The document has 1 to 3, a program also 4 to 7; 28 was seen and has no name.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, YB, CAP-C11")
            .choice(new TreeMap<>(Map.of(
                    1L, "gotion", 2L, "catl", 3L, "eve", 4L, "ph", 5L, "eve_120", 6L, "ph_214r", 7L, "zenergy")));

    /** Nominal capacity. */
    public static final Decimal NOMINAL_CAPACITY = Field.named("nominal_capacity")
            .u16le(6)
            .unit("Ah")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11, CAP-C13")
            .decimal("0.1");

    /** The description of this message in V3.3. */
    public static final Message MESSAGE = SHARED.toBuilder()
            .purpose("The maker, the pack, its cells and its capacity.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11, CAP-C13")
            .layout(MANUFACTURER, PACK_NUMBER, CELL_MAKER, NOMINAL_CAPACITY);

    /** The description of this message from a pack that is set to Victron: the name is PYLON, the rest is kept. */
    public static final Message AS_PYLON = MESSAGE.toBuilder()
            .source(CAPTURED, "CAP-C12")
            .layout(
                    MESSAGE.layout(),
                    Field.named(NAME)
                            .bytes(0, 5)
                            .note("PYLON.")
                            .source(CAPTURED, "CAP-C12")
                            .text(' '));

    /** The description of this message in V1.2: the text DEYE. */
    public static final Message V1_2 = SHARED.toBuilder()
            .source(DOCUMENTED, "DY12")
            .layout(Field.named(NAME)
                    .bytes(0, 8)
                    .note("DEYE.")
                    .source(DOCUMENTED, "DY12")
                    .text(' '));

    private DeyeManufacturer() {}
}
