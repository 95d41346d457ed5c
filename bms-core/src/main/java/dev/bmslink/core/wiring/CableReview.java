package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Finding;
import java.util.List;

/**
 * A cable as somebody describes it, and what it would do between two ports.
 *
 * @param a the port at the first end
 * @param b the port at the second end
 * @param role what a cable between these ports is for
 * @param cable the cable
 * @param verdict whether it does its job
 * @param findings what is wrong or worth knowing, the worst first
 */
public record CableReview(
        Port a, Port b, CableRole role, Cable cable, CableChecker.Verdict verdict, List<Finding> findings) {

    /** Copies the findings. */
    public CableReview {
        findings = List.copyOf(findings);
    }

    /**
     * Judges a cable.
     *
     * @param a the port at the first end
     * @param b the port at the second end
     * @param cable the cable
     * @return the review
     */
    public static CableReview of(Port a, Port b, Cable cable) {
        return new CableReview(
                a,
                b,
                CableRole.between(a, b),
                cable,
                CableChecker.verdict(a, b, cable),
                CableChecker.check(a, b, cable));
    }
}
