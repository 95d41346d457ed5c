package dev.bmslink.core.contact;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import java.util.List;

/**
 * What a contact and the bus say together; a prohibition from either wins.
 *
 * @param prohibition what it is about
 * @param decision what to act on
 * @param findings the disagreement, empty when there is none
 */
public record Agreement(Prohibition prohibition, Permission decision, List<Finding> findings) {

    /** Copies the findings. */
    public Agreement {
        findings = List.copyOf(findings);
    }

    /**
     * Compares a contact with the permission flag on the bus.
     *
     * @param prohibition what both are about
     * @param contact what the contact says
     * @param bus what the bus says
     * @return the agreement
     */
    public static Agreement of(Prohibition prohibition, Conclusion contact, Permission bus) {
        boolean stop = contact.mustStop() || bus == Permission.PROHIBITED;
        boolean nothingKnown = contact == Conclusion.NOTHING && bus == Permission.UNKNOWN;
        Permission decision = stop ? Permission.PROHIBITED : nothingKnown ? Permission.UNKNOWN : Permission.ALLOWED;
        return new Agreement(prohibition, decision, findings(prohibition, contact, bus));
    }

    private static List<Finding> findings(Prohibition prohibition, Conclusion contact, Permission bus) {
        if (contact == Conclusion.NOTHING || bus == Permission.UNKNOWN) {
            return List.of();
        }
        boolean busStops = bus == Permission.PROHIBITED;
        if (contact.mustStop() == busStops) {
            return List.of();
        }
        String text = busStops
                ? "the bus prohibits " + prohibition.label() + ", the contact does not"
                : "the contact prohibits " + prohibition.label() + ", the bus does not";
        boolean brokenWire =
                contact == Conclusion.ALLOWED_OR_WIRE_BROKEN || contact == Conclusion.PROHIBITED_OR_WIRE_BROKEN;
        return List.of(new Finding(
                Severity.WARNING,
                "contact_disagrees",
                text + "; the prohibition wins" + (brokenWire ? "; check the contact's wire" : "")));
    }
}
