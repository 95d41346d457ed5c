package dev.bmslink.rs485.ascii.message;

import java.util.List;

/**
 * A version of software, one byte a number.
 *
 * @param numbers 0 to 255 each
 */
public record Version(List<Integer> numbers) {

    /** Copies the list and checks the range. */
    public Version {
        numbers = List.copyOf(numbers);
        for (int number : numbers) {
            if (number < 0 || number > 0xFF) {
                throw new IllegalArgumentException("version number " + number + " is outside 0..255");
            }
        }
    }

    /**
     * Returns a version.
     *
     * @param numbers 0 to 255 each, the major one first
     * @return the version
     */
    public static Version of(Integer... numbers) {
        return new Version(List.of(numbers));
    }

    static Version of(long payload, int bytes) {
        Integer[] numbers = new Integer[bytes];
        for (int i = 0; i < bytes; i++) {
            numbers[i] = (int) ((payload >> (Byte.SIZE * i)) & 0xFF);
        }
        return of(numbers);
    }

    /** The bytes, the first least significant. */
    long payload(int bytes) {
        if (numbers.size() != bytes) {
            throw new IllegalArgumentException("version " + this + " has not " + bytes + " numbers");
        }
        long payload = 0;
        for (int i = 0; i < bytes; i++) {
            payload |= (long) numbers.get(i) << (Byte.SIZE * i);
        }
        return payload;
    }

    /** Returns the numbers with dots between them. */
    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
