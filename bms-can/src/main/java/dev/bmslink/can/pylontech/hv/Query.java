package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import java.util.Map;
import java.util.TreeMap;

/** 0x4200, host to all batteries, about every second: asks for information. It carries no address. */
public final class Query {

    /** What the batteries are to answer with; other values are reserved. */
    public static final Choice QUERY_TYPE = Field.named("query_type")
            .u8(0)
            .note("Ensemble information is 0x4210 to 0x4290, equipment information 0x7310 to 0x7340.")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, B2I")
            .choice(new TreeMap<>(Map.of(0L, "ensemble_information", 2L, "equipment_information")));

    private static final Reserved UNUSED = new Reserved(
            Bits.littleEndian(8, 56),
            "Zero; Growatt inverters put 0xE3 or 0xE8 into the last byte, so accept anything.");

    /** The description of this message in V1.18. */
    public static final Message MESSAGE = Message.named("query")
            .extendedId(0x4200)
            .direction(TO_BATTERY)
            .on("the host decides; known hosts ask every second")
            .cyclic(1000)
            .silence("The battery raises its external communication error and opens its relay; no time is stated.")
            .purpose("Asks all batteries for information.")
            .source(DOCUMENTED_AND_CAPTURED, "PHV, B2I")
            .layout(QUERY_TYPE, UNUSED);

    /** The description of this message after V1.18, with a third kind of information. */
    static final Message V1_26 = MESSAGE.toBuilder()
            .source(ONE_SOURCE, "PHV, BE-PB")
            .layout(
                    Field.named("query_type")
                            .u8(0)
                            .note("cell_voltages asks for the frames 0x5xxx; one program names it.")
                            .source(ONE_SOURCE, "PHV, BE-PB")
                            .choice("ensemble_information", "cell_voltages", "equipment_information"),
                    UNUSED);

    private Query() {}
}
