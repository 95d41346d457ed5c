package dev.bmslink.core.fault;

import dev.bmslink.core.battery.Source;
import java.util.List;

/**
 * What to do in an emergency.
 *
 * @param family the family's id
 * @param event what happened
 * @param actions what to do, in order
 * @param source where it is printed
 */
public record Emergency(String family, String event, List<String> actions, Source source) {

    /** Copies the actions. */
    public Emergency {
        actions = List.copyOf(actions);
    }
}
