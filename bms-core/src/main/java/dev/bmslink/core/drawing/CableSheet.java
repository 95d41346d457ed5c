package dev.bmslink.core.drawing;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.wiring.Cable;
import dev.bmslink.core.wiring.CableChecker.Verdict;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.CableReview;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Role;
import java.util.ArrayList;
import java.util.List;

/** What a picture of a cable shows, whether the cable is planned here or described by somebody. */
record CableSheet(
        Port a,
        Port b,
        Cable cable,
        Verdict verdict,
        String headline,
        List<String> remarks,
        List<Finding> findings,
        List<Finding> patchFindings) {

    static CableSheet of(CablePlan plan) {
        List<String> remarks = new ArrayList<>();
        String leftOut = String.join(
                ", ",
                plan.leftOut().stream()
                        .filter(pin -> pin.role() != Role.NOT_CONNECTED)
                        .map(Pin::name)
                        .toList());
        if (!leftOut.isEmpty() && !plan.cable().wires().isEmpty()) {
            remarks.add("leave out on " + plan.a().id() + ": " + leftOut);
        }
        if (!plan.termination().isEmpty()) {
            remarks.add("termination: " + plan.termination());
        }
        String headline = switch (plan.patch()) {
            case WORKS -> "A straight patch cable works.";
            case FAILS -> "A straight patch cable will not do.";
            case NOT_KNOWN -> "Whether a straight patch cable works is not known.";
        };
        return new CableSheet(
                plan.a(),
                plan.b(),
                plan.cable(),
                plan.patch(),
                headline,
                remarks,
                plan.findings(),
                plan.patchFindings());
    }

    static CableSheet of(CableReview review) {
        String headline = switch (review.verdict()) {
            case WORKS -> "This cable works.";
            case FAILS -> "This cable will not do.";
            case NOT_KNOWN -> "Whether this cable works is not known.";
        };
        return new CableSheet(
                review.a(),
                review.b(),
                review.cable(),
                review.verdict(),
                headline,
                List.of(),
                review.findings(),
                List.of());
    }

    String sources() {
        String first = a.source().toString();
        String second = b.source().toString();
        return first.equals(second) ? first : first + "; " + second;
    }
}
