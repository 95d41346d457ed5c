package dev.bmslink.can.export;

import dev.bmslink.can.profile.Message;

/** Numbers of data bytes. */
final class Lengths {

    private Lengths() {}

    /**
     * The length that carries every signal: the one that an encoder sends when it does, or else the smallest permitted one
     * that does. A message refuses signals that none of its lengths carries.
     */
    static int complete(Message message) {
        int needed = message.layouts()
                .flatMap(layout -> layout.signals().stream())
                .mapToInt(signal -> signal.bits().endByte())
                .max()
                .orElse(0);
        return message.length() >= needed
                ? message.length()
                : message.lengths().stream()
                        .mapToInt(Integer::intValue)
                        .filter(length -> length >= needed)
                        .min()
                        .orElseThrow();
    }

    /** The largest permitted length. */
    static int largest(Message message) {
        return message.lengths().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
