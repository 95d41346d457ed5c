package dev.bmslink.can.state;

import dev.bmslink.core.state.Quantity;

/** Which of two neighbouring wire values stands for a number between them. */
enum Rounding {
    /** The nearest. */
    NEAREST,
    /** The smaller magnitude, so that nobody takes more than the battery allows. */
    DOWN,
    /** The larger one, so that nobody goes below what the battery allows. */
    UP;

    static Rounding of(Quantity quantity) {
        return switch (quantity) {
            case CHARGE_VOLTAGE_LIMIT, CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT -> DOWN;
            case DISCHARGE_VOLTAGE_LIMIT -> UP;
            default -> NEAREST;
        };
    }

    /** Decimal steps are not exact in binary: what is this close to a step is that step. */
    private static final double EXACT = 1e-6;

    double round(double raw) {
        double nearest = Math.rint(raw);
        if (this == NEAREST || Math.abs(raw - nearest) < EXACT) {
            return nearest;
        }
        double floor = Math.floor(Math.abs(raw));
        return Math.copySign(this == DOWN ? floor : floor + 1, raw);
    }
}
