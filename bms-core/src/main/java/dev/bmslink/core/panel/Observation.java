package dev.bmslink.core.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lights as somebody saw them.
 *
 * @param seen what was seen of each lamp by the lamp's name; a lamp that nobody looked at is absent
 */
public record Observation(Map<String, Seen> seen) {

    /**
     * What was seen of one lamp.
     *
     * @param kind whether it was lit
     * @param colour its colour, or null when it was not noted
     * @param rhythm its rhythm, or null when only the kind was noted
     */
    public record Seen(
            Kind kind, @Nullable Colour colour, @Nullable Rhythm rhythm) {

        boolean agreesWith(Light light) {
            boolean sameKind = switch (kind) {
                case OFF -> light.rhythm().equals(Rhythm.OFF);
                case ON -> light.rhythm().equals(Rhythm.STEADY);
                case FLASHING -> light.rhythm().isFlashing();
            };
            if (!sameKind || kind == Kind.OFF) {
                return sameKind;
            }
            boolean sameColour = colour == null || light.colour().mayAppearAs(colour);
            // A rhythm whose times are not printed may turn out to be any.
            boolean sameRhythm = rhythm == null
                    || light.rhythm().equals(rhythm)
                    || light.rhythm().equals(Rhythm.FLASHING);
            return sameColour && sameRhythm;
        }
    }

    /** Whether a lamp is lit. */
    public enum Kind {
        /** Dark. */
        OFF,
        /** Lit without a break. */
        ON,
        /** Lit and dark by turns. */
        FLASHING
    }

    /** Copies the lamps. */
    public Observation {
        seen = Map.copyOf(seen);
    }

    /**
     * Reads an observation such as {@code L7 red, rest off} or {@code RUN flash 3, L1-L3 on}.
     *
     * @param panel the panel that was looked at
     * @param text lamps separated by commas, each with a colour, a state ({@code on}, {@code off}, {@code flash},
     *     {@code flash 1} to {@code 3}, {@code T=1s} to {@code 4s}), or both; {@code RUN} and {@code ALM} stand for the
     *     lamp of that meaning, {@code rest} and {@code all} for several
     * @return the observation
     * @throws IllegalArgumentException when a lamp or a word is not known
     */
    public static Observation parse(Panel panel, String text) {
        return new ObservationParser(panel).parse(text);
    }

    /**
     * Returns the observation of somebody who saw everything.
     *
     * @param state what the panel shows
     * @return the observation
     */
    public static Observation of(PanelState state) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        state.lights().forEach((lamp, light) -> seen.put(lamp, see(light)));
        return new Observation(seen);
    }

    private static Seen see(Light light) {
        if (light.rhythm().equals(Rhythm.OFF)) {
            return new Seen(Kind.OFF, null, null);
        }
        Colour colour = light.colour() == Colour.NOT_PRINTED ? null : light.colour();
        return light.rhythm().isFlashing()
                ? new Seen(Kind.FLASHING, colour, light.rhythm())
                : new Seen(Kind.ON, colour, null);
    }

    boolean agreesWith(PanelState state) {
        return seen.entrySet().stream()
                .allMatch(entry -> state.light(entry.getKey())
                        .map(entry.getValue()::agreesWith)
                        .orElse(true));
    }
}
