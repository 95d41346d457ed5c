package dev.bmslink.can.batch;

import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Scale;
import dev.bmslink.core.signal.Signal;
import java.util.Arrays;

/**
 * One signal of all frames of one message.
 *
 * <p>A column is decoded when it is first asked for, so signals that nobody asks for cost nothing. The arrays hold {@link
 * MessageTable#size} entries, may be longer, are to be read only, and are valid until the next batch is decoded. Not
 * thread-safe.
 */
public final class Column {

    /** The frame does not carry the signal. */
    public static final byte ABSENT = 0;

    /** The sender says that it has no value. */
    public static final byte NOT_AVAILABLE = 1;

    /** There is a value. */
    public static final byte PRESENT = 2;

    private static final int LENGTHS = 9;

    private final MessageTable table;
    private final Signal signal;
    private final byte[] stateOfLength = new byte[LENGTHS];
    private long[] raw = {};
    private double[] values = {};
    private byte[] states = {};
    private long rawBatch;
    private long valuesBatch;
    private long statesBatch;

    Column(MessageTable table, Signal signal) {
        this.table = table;
        this.signal = signal;
        for (int length = 0; length < LENGTHS; length++) {
            stateOfLength[length] = signal.isCarriedBy(length) ? PRESENT : ABSENT;
        }
    }

    /**
     * Returns the signal.
     *
     * @return the description
     */
    public Signal signal() {
        return signal;
    }

    /**
     * Returns the raw values.
     *
     * @return the bits of the field, sign-extended when it is signed; bytes that a frame does not have count as zero
     */
    public long[] raw() {
        if (rawBatch != table.batch()) {
            rawBatch = table.batch();
            int size = table.size();
            raw = raw.length < size ? new long[table.capacity()] : raw;
            Bits bits = signal.bits();
            long[] payloads = bits.bigEndian() ? table.reversedPayloads() : table.payloads();
            int left = -(bits.lowest() + bits.width());
            if (bits.signed()) {
                signed(payloads, left, -bits.width(), raw, size);
            } else {
                unsigned(payloads, left, -bits.width(), raw, size);
            }
        }
        return raw;
    }

    // Loops of shifts by the same count over arrays, which the JIT compiler turns into vector instructions.

    private static void signed(long[] payloads, int left, int right, long[] raw, int size) {
        for (int i = 0; i < size; i++) {
            raw[i] = payloads[i] << left >> right;
        }
    }

    private static void unsigned(long[] payloads, int left, int right, long[] raw, int size) {
        for (int i = 0; i < size; i++) {
            raw[i] = payloads[i] << left >>> right;
        }
    }

    /**
     * Returns whether each frame carries the signal.
     *
     * @return {@link #ABSENT}, {@link #NOT_AVAILABLE} or {@link #PRESENT}
     */
    public byte[] states() {
        if (statesBatch != table.batch()) {
            statesBatch = table.batch();
            int size = table.size();
            states = states.length < size ? new byte[table.capacity()] : states;
            int lengths = table.lengthsSeen();
            if (carriedBy(lengths) && !hasNotAvailable()) {
                Arrays.fill(states, 0, size, PRESENT);
            } else {
                fillStates(size);
            }
        }
        return states;
    }

    private boolean carriedBy(int lengthsSeen) {
        for (int length = 0; length < LENGTHS; length++) {
            if ((lengthsSeen & 1 << length) != 0 && stateOfLength[length] == ABSENT) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNotAvailable() {
        return signal instanceof Numeric numeric && numeric.notAvailable() != Numeric.NONE;
    }

    private void fillStates(int size) {
        byte[] lengths = table.lengths();
        for (int i = 0; i < size; i++) {
            states[i] = stateOfLength[lengths[i]];
        }
        if (hasNotAvailable()) {
            long[] bits = raw();
            for (int i = 0; i < size; i++) {
                states[i] = states[i] == PRESENT && !signal.isAvailable(bits[i]) ? NOT_AVAILABLE : states[i];
            }
        }
    }

    /**
     * Returns the physical values of a number.
     *
     * @return for each frame the {@code double} nearest to the exact value in the signal's unit, or {@code NaN} when it is
     *     absent or not available
     * @throws IllegalArgumentException when the signal is not a number
     */
    public double[] values() {
        if (valuesBatch != table.batch()) {
            if (!(signal instanceof Numeric numeric)) {
                throw new IllegalArgumentException(signal.name() + " is not a number");
            }
            valuesBatch = table.batch();
            int size = table.size();
            values = values.length < size ? new double[table.capacity()] : values;
            if (numeric.bits().width() == Long.SIZE) {
                exact(numeric, raw(), size);
            } else {
                physical(raw(), numeric.scale(), values, size);
            }
            if (!carriedBy(table.lengthsSeen()) || hasNotAvailable()) {
                blank(states(), values, size);
            }
        }
        return values;
    }

    private void exact(Numeric numeric, long[] bits, int size) {
        for (int i = 0; i < size; i++) {
            values[i] = numeric.exact(bits[i]).doubleValue();
        }
    }

    private static void physical(long[] raw, Scale scale, double[] values, int size) {
        long multiplier = scale.multiplier();
        long bias = scale.bias();
        double divisor = scale.divisor();
        for (int i = 0; i < size; i++) {
            values[i] = (raw[i] * multiplier + bias) / divisor;
        }
    }

    private static void blank(byte[] states, double[] values, int size) {
        for (int i = 0; i < size; i++) {
            values[i] = states[i] == PRESENT ? values[i] : Double.NaN;
        }
    }
}
