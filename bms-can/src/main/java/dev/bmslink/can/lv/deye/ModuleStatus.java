package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x400 + module, battery to inverter, every second: what a module is doing. */
public final class ModuleStatus {

    /** What the module is doing. */
    public static final Choice MODE = Field.named("mode")
            .u8(0)
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .choice("idle", "charge", "discharge");

    /** How severe a fault is. */
    public static final Whole FAULT_LEVEL = Field.named("fault_level")
            .u8(1)
            .range("0", "2")
            .source(DOCUMENTED, "DY33")
            .whole();

    /** Charge cycles. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16le(2)
            .unit("cycles")
            .source(DOCUMENTED, "DY33")
            .whole();

    /** Which cells are being balanced, one bit each. */
    public static final Whole BALANCE_BITS = Field.named("balance_bits")
            .u16le(4)
            .note("One bit for each of 16 cells; that bit 0 is cell 1 is not shown by any frame.")
            .source(DOCUMENTED, "DY33")
            .whole();

    /** A number of unknown meaning. */
    public static final Whole SUB_STATE = Field.named("sub_state")
            .u16le(6)
            .note("3, 8, 16, 17 and 18 were seen; the codes are not explained.")
            .source(UNKNOWN, "DY33, DDB")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = ModuleIdentifier.everySecond("module_status", 0x400)
            .purpose("What a module is doing.")
            .layout(MODE, FAULT_LEVEL, CYCLE_COUNT, BALANCE_BITS, SUB_STATE);

    private ModuleStatus() {}
}
