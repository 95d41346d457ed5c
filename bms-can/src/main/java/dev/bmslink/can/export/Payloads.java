package dev.bmslink.can.export;

import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;

/** Payloads that put a decoder of a layout to the test; the same layout gives the same payloads. */
final class Payloads {

    private static final int MIXED = 4;

    private Payloads() {}

    /**
     * All zeros, all ones, each signal by itself at its edges, and mixed bits.
     *
     * @param fix puts what the layout depends on into a payload
     * @param seed not zero
     */
    static Set<Long> of(Layout layout, LongUnaryOperator fix, long seed) {
        Set<Long> payloads = new LinkedHashSet<>(few(fix, seed, MIXED));
        for (Signal signal : layout.signals()) {
            for (long raw : edges(signal)) {
                payloads.add(fix.applyAsLong(signal.bits().set(0, raw)));
            }
        }
        return payloads;
    }

    /** All zeros, all ones, and so many payloads of mixed bits. */
    static Set<Long> few(LongUnaryOperator fix, long seed, int mixed) {
        Set<Long> payloads = new LinkedHashSet<>();
        payloads.add(fix.applyAsLong(0));
        payloads.add(fix.applyAsLong(-1));
        long state = seed;
        for (int i = 0; i < mixed; i++) {
            state = next(state);
            payloads.add(fix.applyAsLong(state));
        }
        return payloads;
    }

    private static Set<Long> edges(Signal signal) {
        Bits bits = signal.bits();
        Set<Long> edges = new TreeSet<>(Set.of(bits.min(), bits.max()));
        edges.add(bits.signed() ? -1L : 1L);
        if (signal instanceof Numeric numeric && numeric.notAvailable() != Numeric.NONE) {
            edges.add(numeric.notAvailable());
        }
        if (signal instanceof Choice choice) {
            edges.addAll(choice.names().keySet());
        }
        return edges;
    }

    /** Marsaglia's xorshift generator: the state is never zero, and its bits look random enough. */
    private static long next(long state) {
        long next = state ^ (state << 13);
        next ^= next >>> 7;
        return next ^ (next << 17);
    }
}
