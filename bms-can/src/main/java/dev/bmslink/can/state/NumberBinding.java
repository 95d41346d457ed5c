package dev.bmslink.can.state;

import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;

/**
 * A number.
 *
 * @param signal the signal
 * @param quantity what it tells
 * @param divisor by how much the signal's unit is smaller than the quantity's
 * @param negated whether the signal counts the other way
 */
record NumberBinding(Numeric signal, Quantity quantity, int divisor, boolean negated) implements Binding {

    static NumberBinding of(Numeric signal, Quantity quantity, boolean negated) {
        String unit = signal.meaning().unit();
        int divisor = unit.equals("mV") && quantity.unit().equals("V") ? 1000 : 1;
        boolean sameUnit = unit.equals(quantity.unit()) || quantity.unit().isEmpty() || unit.isEmpty();
        if (divisor == 1 && !sameUnit && quantity.kind() != Quantity.Kind.COMPOSITION) {
            throw new IllegalArgumentException(signal.name() + " in " + unit + " is not " + quantity.unit());
        }
        return new NumberBinding(signal, quantity, divisor, negated || isNegativeMagnitude(signal, quantity));
    }

    /** Some batteries send the discharge limit as a negative number; the range says so. */
    private static boolean isNegativeMagnitude(Numeric signal, Quantity quantity) {
        Range range = signal.meaning().range();
        return isMagnitude(quantity)
                && range != null
                && range.max().signum() <= 0
                && range.min().signum() < 0;
    }

    private static boolean isMagnitude(Quantity quantity) {
        return quantity == Quantity.CHARGE_CURRENT_LIMIT || quantity == Quantity.DISCHARGE_CURRENT_LIMIT;
    }

    @Override
    public void read(long payload, int pack, StateStore store, long nowNanos) {
        double number = number(payload);
        if (!Double.isNaN(number)
                || store.presence(quantity) != Presence.PRESENT
                || store.atNanos(quantity) != nowNanos) {
            store.set(quantity, number, nowNanos);
        }
    }

    private double number(long payload) {
        double number = WireNumber.read(signal, payload) / divisor;
        // "0 − x" rather than "−x": there is no negative zero on the wire.
        double signed = negated ? 0 - number : number;
        return isMagnitude(quantity) ? Math.abs(signed) : signed;
    }

    @Override
    public boolean isKnown(StateView state, int pack) {
        return state.presence(quantity) == Presence.PRESENT;
    }

    @Override
    public long write(long payload, StateView state, int pack, Losses losses) {
        double number = state.number(quantity);
        if (quantity == Quantity.SOC && number == 0 && signal.notAvailable() == 0) {
            return signal.bits().set(payload, 0); // The coarse SOC beside it says 0 %.
        }
        double signed = (negated ? 0 - number : number) * divisor;
        return WireNumber.write(signal, payload, signed, Rounding.of(quantity), losses);
    }
}
