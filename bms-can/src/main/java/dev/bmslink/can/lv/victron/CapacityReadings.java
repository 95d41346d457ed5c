package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.can.lv.TypeVersionCapacity;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Signal;

/** Other readings of the capacity in 0x35F than {@link TypeVersionCapacity#AVAILABLE_CAPACITY}. */
final class CapacityReadings {

    /** The total capacity. */
    static final Message TOTAL = with(dev.bmslink.can.lv.sma.TypeVersionCapacity.BATTERY_CAPACITY);

    /** The capacity in steps of 0.1 Ah, as a Deye battery sends it. */
    static final Message TENTHS = with(Field.named(TypeVersionCapacity.AVAILABLE_CAPACITY.name())
            .u16le(4)
            .unit("Ah")
            .notAvailable(0)
            .note("2300 from a battery of 230 Ah that is full, so it may be the total as well.")
            .source(CAPTURED, "DDB")
            .decimal("0.1"));

    private CapacityReadings() {}

    private static Message with(Signal capacity) {
        return TypeVersionCapacity.MESSAGE.toBuilder().layout(TypeVersionCapacity.MESSAGE.layout(), capacity);
    }
}
