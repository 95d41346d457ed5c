package dev.bmslink.can.profile;

import java.util.List;
import java.util.Map;

/**
 * A point on which sources disagree, and the readings to choose from.
 *
 * @param name name in snake_case
 * @param about what is disputed
 * @param standard the reading that applies unless another is chosen
 * @param readings for each reading, the messages that take the place of those with the same name
 */
public record ProfileOption(String name, String about, String standard, Map<String, List<Message>> readings) {

    /** Checks that the standard reading is one of the readings. */
    public ProfileOption {
        readings = Map.copyOf(readings);
        if (!readings.containsKey(standard)) {
            throw new IllegalArgumentException(name + ": " + standard + " is none of " + readings.keySet());
        }
    }
}
