package dev.bmslink.can.lv.dyness;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x70D, battery to inverter, every second: the capacity on the nameplate and three numbers without a known meaning. */
public final class Nameplate {

    /** 100 in the capture. */
    public static final Whole WORD_0 = unknown("word_0", 0, "100 in the capture.");

    /** 5 in the capture. */
    public static final Whole WORD_1 = unknown("word_1", 2, "5 in the capture.");

    /** 286 in the capture. */
    public static final Whole WORD_2 = unknown("word_2", 4, "286 in the capture.");

    /** Capacity on the nameplate. */
    public static final Whole NOMINAL_CAPACITY = Field.named("nominal_capacity")
            .u16le(6)
            .unit("Ah")
            .source(INFERRED, "CAP")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("nameplate")
            .standardId(0x70D)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The capacity on the nameplate, and numbers without a known meaning.")
            .source(CAPTURED, "CAP")
            .layout(WORD_0, WORD_1, WORD_2, NOMINAL_CAPACITY);

    private Nameplate() {}

    private static Whole unknown(String name, int byteIndex, String note) {
        return Field.named(name)
                .u16le(byteIndex)
                .note(note)
                .source(UNKNOWN, "CAP")
                .whole();
    }
}
