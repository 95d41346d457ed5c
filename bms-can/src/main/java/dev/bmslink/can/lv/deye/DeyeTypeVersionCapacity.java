package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.lv.TypeVersionCapacity;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Text;

/** 0x35F, battery to inverter: cells, version and capacity of a pack that is set to Victron. */
public final class DeyeTypeVersionCapacity {

    private static final String SOURCE = "CAP-C12";

    /** A byte of unknown meaning. */
    public static final Octets BYTE_0 = Field.named("byte_0")
            .bytes(0, 1)
            .note("Zero in the one capture.")
            .source(UNKNOWN, SOURCE)
            .octets();

    /** Maker of the cells. */
    public static final Choice CELL_MAKER = Field.named("cell_maker")
            .u8(1)
            .note("The same number as in byte 5 of manufacturer.")
            .source(INFERRED, SOURCE)
            .choice(DeyeManufacturer.CELL_MAKER.names());

    /** Software version. */
    public static final Octets SOFTWARE_VERSION = Field.named("software_version")
            .bytes(2, 2)
            .note("The same two bytes as in versions when the pack is not set to Victron.")
            .source(INFERRED, SOURCE)
            .octets();

    /** A capacity; whether it is the total or what is left is not certain. */
    public static final Decimal CAPACITY = Field.named("capacity")
            .u16le(4)
            .unit("Ah")
            .note(
                    "In steps of 0.1 Ah, unlike elsewhere; equals the nominal capacity in manufacturer at a state of charge"
                            + " of 100 %.")
            .source(INFERRED, SOURCE)
            .decimal("0.1");

    /** The letters DY. */
    public static final Text MARKER_DY =
            Field.named("marker_dy").bytes(6, 2).source(INFERRED, SOURCE).text('\0');

    /** The description of this message. */
    public static final Message MESSAGE = TypeVersionCapacity.MESSAGE.toBuilder()
            .lengths(8)
            .cyclic(0)
            .purpose("Cells, version and capacity.")
            .source(CAPTURED, SOURCE)
            .layout(BYTE_0, CELL_MAKER, SOFTWARE_VERSION, CAPACITY, MARKER_DY);

    private DeyeTypeVersionCapacity() {}
}
