package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Variant;

/**
 * How frames are read where papers and devices disagree.
 *
 * @param variant the issue of the protocol
 * @param systemCurrentStep what a count of current is in the reply to 63
 */
public record Dialect(Variant variant, CurrentStep systemCurrentStep) {

    /** V3.5 with 0.1 A in the reply to 63. */
    public static final Dialect DEFAULT = new Dialect(Variant.newest(), CurrentStep.TENTH_AMPERE);

    /**
     * Returns the dialect with another step of current in the reply to 63.
     *
     * @param step the step
     * @return a copy
     */
    public Dialect withSystemCurrentStep(CurrentStep step) {
        return new Dialect(variant, step);
    }
}
