package dev.bmslink.can.state;

import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Scale;
import dev.bmslink.core.signal.Whole;

/** Reads and writes a number of either kind as a double. */
final class WireNumber {

    private WireNumber() {}

    /** The number in the signal's unit, or NaN when it is sent as not available. */
    static double read(Numeric signal, long payload) {
        if (signal instanceof Decimal decimal) {
            return decimal.read(payload);
        }
        Whole whole = (Whole) signal;
        return whole.isAvailable(whole.raw(payload)) ? whole.read(payload) : Double.NaN;
    }

    /** The payload with the nearest number that the wire can carry; a number beyond its ends is reported. */
    static long write(Numeric signal, long payload, double number, Rounding rounding, Losses losses) {
        Scale scale = signal.scale();
        // Biased raw values round as the physical value does, so the bias is taken off after rounding.
        double units = rounding.round(number * scale.divisor() / scale.multiplier());
        double raw = Math.rint(units - (double) scale.bias() / scale.multiplier());
        double clamped = Math.max(min(signal), Math.min(max(signal), raw));
        if (clamped != raw) {
            losses.saturated(signal, number, scale.physical((long) clamped));
        } else if (!signal.isInRange((long) clamped)) {
            losses.outOfRange(signal, number);
        }
        return signal.bits().set(payload, (long) clamped);
    }

    private static double min(Numeric signal) {
        double min = signal.bits().min();
        return signal.notAvailable() == signal.bits().min() ? min + 1 : min;
    }

    private static double max(Numeric signal) {
        double max = signal.bits().max();
        return signal.notAvailable() == signal.bits().max() ? max - 1 : max;
    }
}
