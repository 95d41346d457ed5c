package dev.bmslink.can.lv.deye;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;

/** 0x351 and 0x371, battery to inverter, every second: the limits off the grid, and the current limits on the grid. */
public final class DeyeLimits {

    private static final String SOURCE = "DY33, CAP-C11, CAP-C12";

    /** Highest charge current off the grid. */
    public static final Decimal CHARGE_CURRENT_LIMIT = limit("charge_current_limit", 2, "Off the grid.");

    /** Highest discharge current off the grid. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT =
            limit("discharge_current_limit", 4, "Off the grid. A positive magnitude.");

    /** The description of 0x351. */
    public static final Message MESSAGE = Limits.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(Limits.MESSAGE.layout(), CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT);

    /** Highest charge current on the grid. */
    public static final Decimal ON_GRID_CHARGE_CURRENT_LIMIT = limit("on_grid_charge_current_limit", 0, "On the grid.");

    /** Highest discharge current on the grid. */
    public static final Decimal ON_GRID_DISCHARGE_CURRENT_LIMIT =
            limit("on_grid_discharge_current_limit", 2, "On the grid. A positive magnitude.");

    /** The description of 0x371. */
    public static final Message ON_GRID = Message.named("on_grid_limits")
            .standardId(0x371)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("How hard the battery may be charged and discharged on the grid.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(ON_GRID_CHARGE_CURRENT_LIMIT, ON_GRID_DISCHARGE_CURRENT_LIMIT, Reserved.bytes(4, 4));

    private DeyeLimits() {}

    private static Decimal limit(String name, int byteIndex, String note) {
        return Field.named(name)
                .s16le(byteIndex)
                .unit("A")
                .note(note)
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .decimal("0.1");
    }
}
