package dev.bmslink.core.fault;

import dev.bmslink.core.panel.Status;
import java.util.List;
import java.util.stream.Stream;

/** Every troubleshooting row, protection limit and emergency that this module describes. */
public final class Faults {
    private static final SofarFaults GTX2500 = SofarFaults.gtx2500();
    private static final SofarFaults GTX5000 = SofarFaults.gtx5000();
    private static final SofarFaults GTX3000 = SofarFaults.gtx3000();
    private static final String BY_MODULES = "depends on the number of modules";

    private static final List<Fault> FAULTS = Stream.of(
                    GTX2500.faults(51, 50, "56 V or more", "45.6 V or less"),
                    List.of(GTX2500.expansion()),
                    GTX5000.faults(51, 100, "56 V or more", "45.6 V or less"),
                    List.of(GTX5000.expansion()),
                    GTX3000.faults(205, 50, "too high, " + BY_MODULES, "too low, " + BY_MODULES),
                    Gtx3000Faults.all(),
                    GrowattFaults.all())
            .flatMap(List::stream)
            .toList();

    private static final List<Protection> PROTECTIONS = Stream.of(
                    GTX2500.protections(50, 56.0, 45.6),
                    GTX5000.protections(100, 56.0, 45.6),
                    GTX3000.protections(50, null, null))
            .flatMap(List::stream)
            .toList();

    private static final List<Emergency> EMERGENCIES = Stream.of(
                    GTX2500.emergencies("9.2"),
                    GTX5000.emergencies("9.2"),
                    GTX3000.emergencies("8.2"),
                    GrowattFaults.emergencies())
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /**
     * Returns the troubleshooting rows of a family in printed order.
     *
     * @param family the family's id
     * @return the rows, empty when the family is not known
     */
    public static List<Fault> of(String family) {
        return FAULTS.stream().filter(fault -> fault.family().equals(family)).toList();
    }

    /**
     * Returns the rows that mention a text.
     *
     * @param family the family's id
     * @param text the text, in any case
     * @return the rows in printed order
     */
    public static List<Fault> search(String family, String text) {
        return of(family).stream().filter(fault -> fault.mentions(text)).toList();
    }

    /**
     * Returns the rows that the lights point to.
     *
     * @param family the family's id
     * @param status what the lights show
     * @return the rows in printed order
     */
    public static List<Fault> indicatedBy(String family, Status status) {
        return of(family).stream().filter(fault -> fault.indicator() == status).toList();
    }

    /**
     * Returns the limits at which a family protects itself.
     *
     * @param family the family's id
     * @return the limits, empty when none are printed
     */
    public static List<Protection> protections(String family) {
        return PROTECTIONS.stream()
                .filter(protection -> protection.family().equals(family))
                .toList();
    }

    /**
     * Returns what to do in emergencies.
     *
     * @param family the family's id
     * @return the emergencies in printed order
     */
    public static List<Emergency> emergencies(String family) {
        return EMERGENCIES.stream()
                .filter(emergency -> emergency.family().equals(family))
                .toList();
    }
}
