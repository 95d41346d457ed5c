package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Whole;

/** 0x110 + module, battery to inverter, every second: {@link Faults} of one module, and its switches. */
public final class ModuleFaults {

    /** The module has joined the others in parallel. */
    public static final Flag PARALLEL_DONE = flag("parallel_done", 0, DOCUMENTED_AND_CAPTURED);

    /** Bits of unknown meaning. */
    public static final Whole SWITCH_BITS_1_TO_3 = Field.named("switch_bits_1_to_3")
            .bits(7, 1, 3)
            .note("The app shows a current-limiting transistor, which the document lacks; it may be one of these bits.")
            .source(UNKNOWN, "DDB")
            .whole();

    /** The charge transistor is closed. */
    public static final Flag CHARGE_MOS_CLOSED = flag("charge_mos_closed", 4, DOCUMENTED_AND_CAPTURED);

    /** The discharge transistor is closed. */
    public static final Flag DISCHARGE_MOS_CLOSED = flag("discharge_mos_closed", 5, DOCUMENTED_AND_CAPTURED);

    /** The pre-charge transistor is closed. */
    public static final Flag PRECHARGE_MOS_CLOSED = flag("precharge_mos_closed", 6, DOCUMENTED);

    /** The heater's transistor is closed. */
    public static final Flag HEATER_MOS_CLOSED = flag("heater_mos_closed", 7, DOCUMENTED);

    /** The description of this message. */
    public static final Message MESSAGE = ModuleIdentifier.everySecond("module_protection_and_alarm", 0x110)
            .purpose("What a module has tripped on, what it warns of, and its switches.")
            .layout(
                    Faults.MESSAGE.layout(),
                    PARALLEL_DONE,
                    SWITCH_BITS_1_TO_3,
                    CHARGE_MOS_CLOSED,
                    DISCHARGE_MOS_CLOSED,
                    PRECHARGE_MOS_CLOSED,
                    HEATER_MOS_CLOSED);

    private ModuleFaults() {}

    private static Flag flag(String name, int bit, Confidence confidence) {
        return Field.named(name).bit(7, bit).source(confidence, "DY33, CAP-C11").flag();
    }
}
