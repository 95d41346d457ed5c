package dev.bmslink.core.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a panel shows.
 *
 * @param lights the light of each lamp by the lamp's name, in the panel's order; a lamp about which the manual says
 *     nothing is absent
 */
public record PanelState(Map<String, Light> lights) {

    /** Copies the lights, keeping their order. */
    public PanelState {
        lights = Collections.unmodifiableMap(new LinkedHashMap<>(lights));
    }

    /**
     * Returns the light of a lamp.
     *
     * @param lamp the lamp's name
     * @return the light, or empty when the manual says nothing about it
     */
    public Optional<Light> light(String lamp) {
        return Optional.ofNullable(lights.get(lamp));
    }

    /** Returns the lights for people, such as {@code L8 green on, L7 off}. */
    @Override
    public String toString() {
        return lights.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
