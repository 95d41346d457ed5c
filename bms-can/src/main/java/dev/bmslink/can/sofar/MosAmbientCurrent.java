package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x6A0 and 0x7A0, battery to inverter, on inquiry: the other temperatures and the current of a pack, now or at a fault. */
public final class MosAmbientCurrent {

    /** The module that the reply is about. */
    public static final Whole PACK_INDEX = Replies.PACK_INDEX;

    /** Temperature of the switching transistors. */
    public static final Decimal MOS_TEMPERATURE =
            temperature("mos_temperature", 1).plausible("-40", "120").decimal("0.1");

    /** Ambient temperature. */
    public static final Decimal AMBIENT_TEMPERATURE =
            temperature("ambient_temperature", 3).plausible("-40", "85").decimal("0.1");

    /** Current of the pack. */
    public static final Decimal PACK_CURRENT = Field.named("pack_current")
            .s16le(5)
            .unit("A")
            .plausible("-100", "100")
            .note("No source states the sign.")
            .source(INFERRED, "BE-S0, G3")
            .decimal("0.1");

    /** The description of the message that answers an inquiry. */
    public static final Message MESSAGE = describe(Replies.realTime("mos_ambient_current", 0x6A0, "0x0C")
            .purpose("Temperature of the transistors, ambient temperature and current of a pack."));

    /** The description of the message that answers a fault inquiry. */
    public static final Message FAULT_MESSAGE = describe(Replies.atFault(
                    "mos_ambient_current", 0x7A0, Replies.NUMBER_NOT_KNOWN)
            .purpose("Temperature of the transistors, ambient temperature and current when the fault occurred."));

    private MosAmbientCurrent() {}

    private static Field temperature(String name, int byteIndex) {
        return Field.named(name).s16le(byteIndex).unit("°C").source(INFERRED, "BE-S0, G3");
    }

    private static Message describe(MessageBuilder message) {
        return message.layout(PACK_INDEX, MOS_TEMPERATURE, AMBIENT_TEMPERATURE, PACK_CURRENT, Replies.unusedFrom(7));
    }
}
