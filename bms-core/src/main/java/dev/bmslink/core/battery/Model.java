package dev.bmslink.core.battery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A battery model.
 *
 * @param id name on the command line, such as {@code gtx3000-h4}
 * @param family the id that ports, lights, contacts and faults are listed under, such as {@code gtx3000}
 * @param name name as printed
 * @param maker the maker
 * @param manual the manual it comes from
 * @param topology how cells and modules are connected
 * @param ratings the technical data in printed order; of two contradicting ratings the one to use comes first
 * @param remarks the printed facts that are not figures
 * @param storage how to store it
 * @param expansions the ways to add a pack or module
 * @param control what its BMS asks of the inverter, or null when nothing is printed
 */
public record Model(
        String id,
        String family,
        String name,
        String maker,
        Manual manual,
        String topology,
        List<Rating> ratings,
        List<Remark> remarks,
        StoragePlan storage,
        List<ExpansionPlan> expansions,
        @Nullable InverterControl control) {

    /** Copies the lists. */
    public Model {
        ratings = List.copyOf(ratings);
        remarks = List.copyOf(remarks);
        expansions = List.copyOf(expansions);
    }

    /**
     * Returns every rating of a quantity.
     *
     * @param quantity the quantity
     * @return the ratings, the one to use first; empty when nothing is printed
     */
    public List<Rating> ratings(RatedQuantity quantity) {
        return ratings.stream().filter(rating -> rating.quantity() == quantity).toList();
    }

    /**
     * Returns the rating of a quantity to use.
     *
     * @param quantity the quantity
     * @return the rating, or empty when nothing is printed
     */
    public Optional<Rating> rating(RatedQuantity quantity) {
        return ratings(quantity).stream().findFirst();
    }
}
