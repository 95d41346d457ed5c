package dev.bmslink.core.state;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers by place, in arrays ordered by the place; it allocates only when a new place appears. */
final class PlaceTable {
    /** No battery that is described has a tenth of it; a peer cannot make the table grow beyond. */
    static final int MAX_PLACES = 4096;

    private int size;
    private int[] keys = new int[16];
    private double[] numbers = new double[16];
    private long[] times = new long[16];

    /** Keeps a number, NaN for "not available"; returns false when the table is full. */
    boolean put(int key, double number, long nowNanos) {
        int index = Arrays.binarySearch(keys, 0, size, key);
        if (index < 0) {
            if (size == MAX_PLACES) {
                return false;
            }
            index = ~index;
            insert(index, key);
        }
        numbers[index] = number;
        times[index] = nowNanos;
        return true;
    }

    private void insert(int index, int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        System.arraycopy(keys, index, keys, index + 1, size - index);
        System.arraycopy(numbers, index, numbers, index + 1, size - index);
        System.arraycopy(times, index, times, index + 1, size - index);
        keys[index] = key;
        size++;
    }

    PlaceTable copy() {
        PlaceTable copy = new PlaceTable();
        copy.size = size;
        copy.keys = keys.clone();
        copy.numbers = numbers.clone();
        copy.times = times.clone();
        return copy;
    }

    void forgetBefore(long nanos) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (times[i] - nanos >= 0) {
                keys[kept] = keys[i];
                numbers[kept] = numbers[i];
                times[kept] = times[i];
                kept++;
            }
        }
        size = kept;
    }

    Value get(int key) {
        int index = Arrays.binarySearch(keys, 0, size, key);
        return index < 0 ? Value.ABSENT : value(index);
    }

    private Value value(int index) {
        boolean known = !Double.isNaN(numbers[index]);
        return new Value(known ? Presence.PRESENT : Presence.NOT_AVAILABLE, numbers[index], times[index]);
    }

    SortedMap<Place, Value> toMap() {
        SortedMap<Place, Value> map = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            map.put(Place.ofKey(keys[i]), value(i));
        }
        return map;
    }
}
