package dev.bmslink.core.panel;

import java.util.List;

/**
 * What the level lamps show in a band of SOC.
 *
 * @param minSoc lowest SOC in percent
 * @param maxSoc highest SOC in percent
 * @param lights the lights of the level lamps, the lowest first; empty when the manual says nothing about them
 */
public record Band(int minSoc, int maxSoc, List<Light> lights) {

    /** Copies the lights and checks the band. */
    public Band {
        if (minSoc < 0 || maxSoc > 100 || minSoc > maxSoc) {
            throw new IllegalArgumentException("band " + minSoc + ".." + maxSoc + " is outside 0..100");
        }
        lights = List.copyOf(lights);
    }

    boolean contains(int soc) {
        return minSoc <= soc && soc <= maxSoc;
    }
}
