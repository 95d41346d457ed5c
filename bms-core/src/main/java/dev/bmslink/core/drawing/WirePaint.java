package dev.bmslink.core.drawing;

import dev.bmslink.core.wiring.WireColour;
import org.jspecify.annotations.Nullable;

/** Draws wires and their colours. */
final class WirePaint {
    private static final String WHITE = "#ffffff";
    private static final String UNKNOWN = "#8c959f";

    private WirePaint() {}

    /** Draws a small field of a wire's colour; grey when the colour is not known. */
    static void swatch(Svg svg, double x, double y, double width, double height, @Nullable WireColour colour) {
        String fill = colour == null ? UNKNOWN : colour.isStriped() ? WHITE : hue(colour);
        svg.rect(x, y, width, height, 2, "fill=\"" + fill + "\" class=\"rim\" style=\"fill:" + fill + "\"");
        if (colour != null && colour.isStriped()) {
            boolean upright = height > width;
            String attributes = "fill=\"" + hue(colour) + "\"";
            if (upright) {
                svg.rect(x + width / 3, y + 0.5, width / 3, height - 1, 0, attributes);
            } else {
                svg.rect(x + 0.5, y + height / 3, width - 1, height / 3, 0, attributes);
            }
        }
    }

    /** Draws a wire along a path. */
    static void wire(Svg svg, String path, @Nullable WireColour colour) {
        String base = colour == null ? UNKNOWN : colour.isStriped() ? WHITE : hue(colour);
        svg.path(path, "class=\"rim\" stroke-width=\"5.5\"");
        svg.path(path, "fill=\"none\" stroke-linecap=\"round\" stroke-width=\"4\" stroke=\"" + base + "\"");
        if (colour != null && colour.isStriped()) {
            svg.path(path, "fill=\"none\" stroke-width=\"4\" stroke-dasharray=\"7 5\" stroke=\"" + hue(colour) + "\"");
        }
    }

    private static String hue(WireColour colour) {
        return switch (colour) {
            case ORANGE, WHITE_ORANGE -> "#f0801a";
            case GREEN, WHITE_GREEN -> "#2b9a48";
            case BLUE, WHITE_BLUE -> "#2f6fde";
            case BROWN, WHITE_BROWN -> "#8a5a2b";
        };
    }
}
