package dev.bmslink.testkit.device;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.testkit.cell.CellParameters;

/**
 * What a pack or tower consists of. Cells, capacity, mass and size are those of the catalogue; all else is ours.
 *
 * @param model the model
 * @param modules modules in series, each of 16 cells in series, above 0
 * @param cells what the cells are like
 * @param wiringOhms resistance of switches and cables, above 0
 * @param bmsAmps current that the BMS takes from the cells, 0 or more
 * @param joulesPerKelvin heat capacity of a module
 * @param wattsPerKelvin conductance from a module to the surroundings
 */
public record PackParameters(
        Model model,
        int modules,
        CellParameters cells,
        double wiringOhms,
        double bmsAmps,
        double joulesPerKelvin,
        double wattsPerKelvin) {

    /** Cells in series of a module, as every manual prints. */
    public static final int CELLS_OF_A_MODULE = 16;

    /** Cells, steel and copper together; ours. */
    private static final double JOULES_PER_KELVIN_AND_KILOGRAM = 1000;
    /** Still air around a box; ours. */
    private static final double WATTS_PER_KELVIN_AND_SQUARE_METRE = 6;
    /** Two switches, a fuse and a cable; ours. */
    private static final double WIRING_OHMS = 0.004;

    private static final double BMS_AMPS = 0.02;

    /** Checks the numbers. */
    public PackParameters {
        if (modules < 1 || !(wiringOhms > 0) || !(bmsAmps >= 0)) {
            throw new IllegalArgumentException(
                    modules + " modules, wiring " + wiringOhms + " ohm, BMS " + bmsAmps + " A: out of range");
        }
    }

    /**
     * Returns the usual parameters of a model.
     *
     * @param model a model of the catalogue, of a certain number of modules
     * @return the parameters
     * @throws IllegalArgumentException when the model stands for towers of several heights
     */
    public static PackParameters of(Model model) {
        Interval modules = model.rating(RatedQuantity.MODULES)
                .map(rating -> rating.value())
                .orElse(Interval.exactly(1));
        if (!modules.isSingle()) {
            throw new IllegalArgumentException(
                    model.id() + " stands for towers of several heights; name one, such as " + model.id() + "-h4");
        }
        int count = (int) modules.min();
        double width = metres(model, RatedQuantity.WIDTH);
        double depth = metres(model, RatedQuantity.DEPTH);
        double height = metres(model, RatedQuantity.HEIGHT);
        double surface = 2 * (width * depth + width * height + depth * height);
        return new PackParameters(
                model,
                count,
                CellParameters.usual(mean(model, RatedQuantity.NOMINAL_CAPACITY)),
                WIRING_OHMS,
                BMS_AMPS,
                JOULES_PER_KELVIN_AND_KILOGRAM * mean(model, RatedQuantity.MASS) / count,
                WATTS_PER_KELVIN_AND_SQUARE_METRE * surface / count);
    }

    private static double metres(Model model, RatedQuantity quantity) {
        return mean(model, quantity) / 1000;
    }

    private static double mean(Model model, RatedQuantity quantity) {
        Interval value = model.rating(quantity).orElseThrow().value();
        return (value.min() + value.max()) / 2;
    }

    /**
     * Returns the capacity on the nameplate.
     *
     * @return ampere-hours
     */
    public double capacityAh() {
        return cells.capacityAh();
    }

    /**
     * Returns the cells in series.
     *
     * @return the number
     */
    public int cellCount() {
        return modules * CELLS_OF_A_MODULE;
    }
}
