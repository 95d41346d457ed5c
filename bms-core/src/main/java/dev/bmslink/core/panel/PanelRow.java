package dev.bmslink.core.panel;

import dev.bmslink.core.battery.Source;
import java.util.List;
import java.util.Map;

/**
 * One row of a table of lights.
 *
 * @param status the status
 * @param lights the lights of the RUN and ALM lamps by the lamp's name
 * @param bands the level lamps by SOC, covering 0 to 100 % without a gap
 * @param meaning what the battery does
 * @param source where it is printed
 */
public record PanelRow(Status status, Map<String, Light> lights, List<Band> bands, String meaning, Source source) {

    /** Copies the collections and checks that the bands cover every SOC once. */
    public PanelRow {
        lights = Map.copyOf(lights);
        bands = List.copyOf(bands);
        int next = 0;
        for (Band band : bands) {
            if (band.minSoc() != next) {
                throw new IllegalArgumentException(status + ": no band begins at " + next + " %");
            }
            next = band.maxSoc() + 1;
        }
        if (next != 101) {
            throw new IllegalArgumentException(status + ": the bands end at " + (next - 1) + " %");
        }
    }
}
