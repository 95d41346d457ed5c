package dev.bmslink.testkit.check.engine;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Masks over a payload, whose first byte is the least significant one. */
final class Masks {
    private Masks() {}

    static long ofLength(int length) {
        return length == 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * length);
    }

    /** The bits of a mask for people. */
    static String list(long mask) {
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> (mask >>> bit & 1) != 0)
                .mapToObj(bit -> "byte " + bit / Byte.SIZE + " bit " + bit % Byte.SIZE)
                .collect(Collectors.joining(", ", "", " is set"));
    }
}
