package dev.bmslink.can.identify;

import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;

/** What values of a quantity are physically plausible, by unit and name; documented ranges are checked elsewhere. */
final class Plausibility {

    private Plausibility() {}

    static boolean isPlausible(Signal signal, long raw) {
        if (!(signal instanceof Numeric number) || !number.isAvailable(raw)) {
            return true;
        }
        double value = number.exact(raw).doubleValue();
        boolean cell = signal.name().contains("cell");
        return switch (signal.meaning().unit()) {
            case "%" -> value >= 0 && value <= 100;
            case "°C" -> value >= -45 && value <= 125;
            // A lithium cell; 0 is sent for cells that are not fitted.
            case "mV" -> !cell || signal.name().contains("delta") || value == 0 || (value >= 1500 && value <= 4500);
            case "V" -> cell ? value == 0 || (value >= 1.5 && value <= 4.5) : Math.abs(value) <= 1500;
            case "A" -> Math.abs(value) <= 3000;
            default -> true;
        };
    }
}
