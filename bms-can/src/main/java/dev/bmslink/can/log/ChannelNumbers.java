package dev.bmslink.can.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbers from 0 for channel names: the number in {@code can<number>} if it is free, or else the lowest that is. */
final class ChannelNumbers {

    /** A log names a few interfaces; beyond this the names are rubbish and share a number. */
    private static final int MAX = 256;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    int of(String channel) {
        Integer known = numbers.get(channel);
        if (known != null) {
            return known;
        }
        if (numbers.size() == MAX) {
            return MAX;
        }
        int own = channel.startsWith("can") ? Fields.digits(channel.substring(3), 10) : -1;
        int number = own >= 0 && own < MAX ? own : 0;
        while (!taken.add(number)) {
            number = (number + 1) % MAX;
        }
        numbers.put(channel, number);
        return number;
    }
}
