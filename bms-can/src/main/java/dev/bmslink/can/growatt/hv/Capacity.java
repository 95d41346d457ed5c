package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x3140, battery to inverter, every second: capacity and cycles. */
public final class Capacity {

    private static final String SOURCE = "BE-HV, BE-ARK, BTI-HV";

    /** Charge left. */
    public static final Decimal REMAINING_CAPACITY = charge("remaining_capacity", 0);

    /** Charge when full. */
    public static final Decimal FULL_CHARGE_CAPACITY = charge("full_charge_capacity", 2);

    /** The maker's code. */
    public static final Text MANUFACTURER = Frames.manufacturer(4);

    /** Number of cycles. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16be(6)
            .unit("cycles")
            .source(IMPLEMENTED_BY_SEVERAL, "BTI-HV, BE-HV")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("capacity", 0x3140)
            .purpose("Capacity and cycles.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .layout(REMAINING_CAPACITY, FULL_CHARGE_CAPACITY, MANUFACTURER, CYCLE_COUNT);

    private Capacity() {}

    private static Decimal charge(String name, int firstByte) {
        return Field.named(name)
                .u16be(firstByte)
                .unit("Ah")
                .range("0", "500")
                .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
                .decimal("0.01");
    }
}
