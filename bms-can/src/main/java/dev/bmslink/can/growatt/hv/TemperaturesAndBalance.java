package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x3170, battery to inverter, every second: where the extreme temperatures are, and the state of balancing. */
public final class TemperaturesAndBalance {

    /** The module with the highest temperature. */
    public static final Whole MAX_TEMP_MODULE = Frames.position("max_temp_module", 0, "32");

    /** The cell with the highest temperature. */
    public static final Whole MAX_TEMP_CELL = Frames.position("max_temp_cell", 1, "128");

    /** The module with the lowest temperature. */
    public static final Whole MIN_TEMP_MODULE = Frames.position("min_temp_module", 2, "32");

    /** The cell with the lowest temperature. */
    public static final Whole MIN_TEMP_CELL = Frames.position("min_temp_cell", 3, "128");

    /** Actual capacity. */
    public static final Whole ACTUAL_CAPACITY = named("actual_capacity")
            .u8(4)
            .range("0", "100")
            .note("The unit is not documented.")
            .whole();

    /** State of the correction. */
    public static final Whole CORRECTION_STATUS =
            named("correction_status").u8(5).whole();

    /** Time until the cells are balanced. */
    public static final Whole REMAINING_BALANCE_TIME = named("remaining_balance_time")
            .u8(6)
            .note("The unit is not documented.")
            .whole();

    /** State of balancing. */
    public static final Whole BALANCE_STATE =
            named("balance_state").bits(7, 0, 4).whole();

    /** State of the search for internal shorts. */
    public static final Whole INTERNAL_SHORT_STATE =
            named("internal_short_state").bits(7, 4, 4).whole();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("temperatures_and_balance", 0x3170)
            .purpose("Where the extreme temperatures are, and the state of balancing.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
            .layout(
                    MAX_TEMP_MODULE,
                    MAX_TEMP_CELL,
                    MIN_TEMP_MODULE,
                    MIN_TEMP_CELL,
                    ACTUAL_CAPACITY,
                    CORRECTION_STATUS,
                    REMAINING_BALANCE_TIME,
                    BALANCE_STATE,
                    INTERNAL_SHORT_STATE);

    private TemperaturesAndBalance() {}

    private static Field named(String name) {
        return Field.named(name).source(ONE_SOURCE, "BE-HV");
    }
}
