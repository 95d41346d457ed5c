package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x3180, battery to inverter, every second: numbers of packs and cells. */
public final class Quantities {

    /** The maker's code. */
    public static final Text MANUFACTURER = Frames.manufacturer(0);

    /** Number of packs in parallel. */
    public static final Whole PACKS_IN_PARALLEL = count("packs_in_parallel", 2, "packs");

    /** Number of cells. */
    public static final Whole TOTAL_CELLS = count("total_cells", 4, "cells");

    // The last two bytes are one big-endian word, whose bits the source numbers.

    /** Bits 0 to 3 of the last word: the number of a pack. */
    public static final Whole PACK_NUMBER = bits("pack_number", 59, 4, "0 is accepted.");

    /** Bits 4 to 9 of the last word. */
    public static final Whole MAX_BIC_FORWARD = bits("max_bic_forward", 49, 6, "Values are not documented.");

    /** Bits 10 to 15 of the last word. */
    public static final Whole MAX_BIC_REVERSE = bits("max_bic_reverse", 55, 6, "Values are not documented.");

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("quantities", 0x3180)
            .purpose("Numbers of packs and cells.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
            .layout(MANUFACTURER, PACKS_IN_PARALLEL, TOTAL_CELLS, PACK_NUMBER, MAX_BIC_FORWARD, MAX_BIC_REVERSE);

    private Quantities() {}

    private static Whole count(String name, int firstByte, String unit) {
        return Field.named(name)
                .u16be(firstByte)
                .unit(unit)
                .range("1", "65535")
                .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
                .whole();
    }

    private static Whole bits(String name, int start, int width, String note) {
        return Field.named(name)
                .at(Bits.bigEndian(start, width))
                .note(note)
                .source(ONE_SOURCE, "BE-HV")
                .whole();
    }
}
