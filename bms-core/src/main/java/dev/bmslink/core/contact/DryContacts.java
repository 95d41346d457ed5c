package dev.bmslink.core.contact;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.battery.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dry contacts of a battery family.
 *
 * @param family the family's id, such as {@code gtx5000}
 * @param contacts the contacts in order of their terminals
 * @param maxVoltage rating of each contact in V
 * @param maxCurrent rating of each contact in A
 */
public record DryContacts(String family, List<DryContact> contacts, double maxVoltage, double maxCurrent) {

    private static final List<DryContacts> ALL = List.of(
            of("gtx2500", Manual.GTX2500.section("5.2.6"), "1/2", "3/4", Prohibition.CHARGING, RestState.NOT_PRINTED),
            of(
                    "gtx5000",
                    Manual.GTX5000.section("5.3.5"),
                    "NO1/COM1",
                    "NO2/COM2",
                    Prohibition.CHARGING,
                    // The terminals are named NO, as normally open contacts are.
                    RestState.NORMALLY_OPEN),
            // The other way round than on the GTX2500.
            of(
                    "gtx3000",
                    Manual.GTX3000.section("5.3.3.5"),
                    "1/2",
                    "3/4",
                    Prohibition.DISCHARGING,
                    RestState.NOT_PRINTED));

    /** Copies the contacts. */
    public DryContacts {
        contacts = List.copyOf(contacts);
    }

    private static DryContacts of(
            String family, Source source, String firstPair, String secondPair, Prohibition first, RestState rest) {
        Prohibition second = first == Prohibition.CHARGING ? Prohibition.DISCHARGING : Prohibition.CHARGING;
        return new DryContacts(
                family,
                List.of(
                        new DryContact(firstPair, first, rest, source),
                        new DryContact(secondPair, second, rest, source)),
                30,
                1);
    }

    /**
     * Finds the contacts of a family.
     *
     * @param family the family's id
     * @return the contacts, or empty when it has none
     */
    public static Optional<DryContacts> of(String family) {
        return ALL.stream().filter(contacts -> contacts.family.equals(family)).findFirst();
    }

    /**
     * Returns the contact that prohibits something.
     *
     * @param prohibition what it prohibits
     * @return the contact
     */
    public DryContact contact(Prohibition prohibition) {
        return contacts.stream()
                .filter(contact -> contact.prohibits() == prohibition)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(family + " has no contact for " + prohibition));
    }

    /**
     * Checks a load against the rating.
     *
     * @param voltage in V
     * @param current in A
     * @return a finding per exceeded rating, empty when the load is within both
     */
    public List<Finding> checkLoad(double voltage, double current) {
        List<Finding> findings = new ArrayList<>();
        checkRating("voltage", voltage, maxVoltage, "V", findings);
        checkRating("current", current, maxCurrent, "A", findings);
        return List.copyOf(findings);
    }

    private static void checkRating(String name, double value, double max, String unit, List<Finding> findings) {
        // Written so that NaN is a finding too.
        if (!(Math.abs(value) <= max)) {
            findings.add(new Finding(
                    Severity.DANGER,
                    "contact_" + name,
                    "the contact is rated " + max + " " + unit + ", the load is " + value + " " + unit));
        }
    }
}
