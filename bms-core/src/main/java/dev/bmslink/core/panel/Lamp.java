package dev.bmslink.core.panel;

import java.util.List;

/**
 * One lamp of a panel.
 *
 * @param name its name as printed, such as {@code L7}
 * @param meaning what it shows, such as {@code RUN/ALM}
 * @param colours the colours it can show
 */
public record Lamp(String name, String meaning, List<Colour> colours) {

    /** Copies the colours. */
    public Lamp {
        colours = List.copyOf(colours);
    }
}
