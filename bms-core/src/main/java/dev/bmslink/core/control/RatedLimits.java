package dev.bmslink.core.control;

import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.core.battery.Rating;
import dev.bmslink.core.state.Quantity;

/**
 * Between what a battery may be operated, as its maker rates it.
 *
 * @param cells cells in series
 * @param chargeVolts highest charge voltage
 * @param chargeAmps largest continuous charge current; the nominal one where no larger is printed
 * @param dischargeAmps largest continuous discharge current
 * @param dischargeVolts lowest discharge voltage
 * @param chargeWatts largest charge power, positive infinity when not printed
 * @param dischargeWatts largest discharge power, positive infinity when not printed
 */
public record RatedLimits(
        int cells,
        double chargeVolts,
        double chargeAmps,
        double dischargeAmps,
        double dischargeVolts,
        double chargeWatts,
        double dischargeWatts) {

    private static final int CELLS_OF_A_MODULE = 16;

    /** Checks that every rating is positive and the voltages are in order. */
    public RatedLimits {
        if (cells < 1) {
            throw new IllegalArgumentException("cells = " + cells + " is below 1");
        }
        if (!(0 < dischargeVolts && dischargeVolts < chargeVolts && Double.isFinite(chargeVolts))) {
            throw new IllegalArgumentException("voltages " + dischargeVolts + ".." + chargeVolts + " are out of order");
        }
        if (!(chargeAmps > 0 && dischargeAmps > 0 && Double.isFinite(chargeAmps) && Double.isFinite(dischargeAmps))) {
            throw new IllegalArgumentException("currents " + chargeAmps + ", " + dischargeAmps + " are not positive");
        }
        if (!(chargeWatts > 0 && dischargeWatts > 0)) {
            throw new IllegalArgumentException("powers " + chargeWatts + ", " + dischargeWatts + " are not positive");
        }
    }

    /**
     * Returns the ratings of a model.
     *
     * @param model a model of the catalogue
     * @return its ratings
     * @throws IllegalArgumentException when the model stands for a family of several voltages
     */
    public static RatedLimits of(Model model) {
        double modules = 1;
        if (model.rating(RatedQuantity.MODULES).isPresent()) {
            Rating rating = model.rating(RatedQuantity.MODULES).orElseThrow();
            if (!rating.value().isSingle()) {
                throw new IllegalArgumentException(model.id() + " stands for towers of " + rating.value()
                        + " modules; name one, such as " + model.id() + "-h4");
            }
            modules = rating.value().max();
        }
        return new RatedLimits(
                CELLS_OF_A_MODULE * (int) modules,
                first(
                        model,
                        RatedQuantity.CHARGE_VOLTAGE,
                        RatedQuantity.MAX_CHARGE_VOLTAGE,
                        RatedQuantity.OPERATING_VOLTAGE),
                first(model, RatedQuantity.MAX_CHARGE_CURRENT, RatedQuantity.NOMINAL_CHARGE_CURRENT),
                first(model, RatedQuantity.MAX_DISCHARGE_CURRENT),
                lowest(
                        model,
                        RatedQuantity.DISCHARGE_VOLTAGE,
                        RatedQuantity.MIN_DISCHARGE_VOLTAGE,
                        RatedQuantity.OPERATING_VOLTAGE),
                first(model, RatedQuantity.MAX_CHARGE_POWER),
                first(model, RatedQuantity.MAX_DISCHARGE_POWER, RatedQuantity.MAX_OUTPUT_POWER));
    }

    double of(Quantity limit) {
        return switch (limit) {
            case CHARGE_VOLTAGE_LIMIT -> chargeVolts;
            case CHARGE_CURRENT_LIMIT -> chargeAmps;
            case DISCHARGE_CURRENT_LIMIT -> dischargeAmps;
            case DISCHARGE_VOLTAGE_LIMIT -> dischargeVolts;
            default -> throw new IllegalArgumentException(limit.key() + " is no limit");
        };
    }

    /** The upper end of the first of some ratings that is printed; infinite when none is. */
    private static double first(Model model, RatedQuantity... quantities) {
        for (RatedQuantity quantity : quantities) {
            if (model.rating(quantity).isPresent()) {
                return model.rating(quantity).orElseThrow().value().max();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double lowest(Model model, RatedQuantity... quantities) {
        for (RatedQuantity quantity : quantities) {
            if (model.rating(quantity).isPresent()) {
                return model.rating(quantity).orElseThrow().value().min();
            }
        }
        return Double.NaN;
    }
}
