package dev.bmslink.can.export;

import dev.bmslink.can.profile.Message;
import java.util.ArrayList;
import java.util.List;

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

    /** The permitted lengths, the one that an encoder sends first and runs of the others from end to end. */
    static String text(Message message) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(message.length())));
        List<Integer> others = message.lengths().stream().skip(1).sorted().toList();
        int first = 0;
        for (int i = 0; i < others.size(); i++) {
            if (i + 1 == others.size() || others.get(i + 1) > others.get(i) + 1) {
                parts.add(others.get(first)
                        + (i - first > 1 ? " to " : i > first ? " or " : "")
                        + (i > first ? others.get(i) : ""));
                first = i + 1;
            }
        }
        return String.join(" or ", parts);
    }
}
