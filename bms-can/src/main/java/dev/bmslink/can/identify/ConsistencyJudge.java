package dev.bmslink.can.identify;

import dev.bmslink.can.profile.Decoded;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges a profile by whether values of different signals fit together. */
final class ConsistencyJudge {

    private ConsistencyJudge() {}

    static void judge(List<Decoded> samples, Scorecard card) {
        // The latest value of each signal; voltages of cells in volts.
        Map<String, Double> values = new HashMap<>();
        samples.forEach(decoded -> decoded.readings().forEach(reading -> put(values, reading)));
        voltageBetweenLimits(values, card);
        limitsInOrder(values, card);
        cellsInOrder(values, card);
        cellsTimesCellVoltage(values, card);
        socTwice(values, card);
    }

    private static void put(Map<String, Double> values, Reading reading) {
        if (reading.signal() instanceof Numeric number && reading.isAvailable()) {
            double value = number.exact(reading.raw()).doubleValue();
            values.put(number.name(), number.meaning().unit().equals("mV") ? value / 1000 : value);
        }
    }

    private static void voltageBetweenLimits(Map<String, Double> values, Scorecard card) {
        Double voltage = values.get("voltage");
        Double highest = values.get("charge_voltage_limit");
        if (voltage == null || highest == null || voltage == 0 || highest == 0) {
            return;
        }
        // An empty or a freshly charged pack may lie a little outside its limits; a wrong scale is a factor of ten.
        double lowest = values.getOrDefault("discharge_voltage_limit", 0.7 * highest);
        boolean fits = voltage < 1.12 * highest && voltage > 0.85 * Math.min(lowest, highest);
        card.add(
                fits ? 2 : -6,
                String.format(
                        Locale.ROOT,
                        "voltage %.2f V is %s the charge limit of %.1f V",
                        voltage,
                        fits ? "plausible with" : "implausible with",
                        highest));
    }

    private static void limitsInOrder(Map<String, Double> values, Scorecard card) {
        Double highest = values.get("charge_voltage_limit");
        Double lowest = values.get("discharge_voltage_limit");
        if (highest != null && lowest != null && highest > 0 && lowest > 0) {
            boolean fits = lowest < highest;
            card.add(fits ? 1 : -4, "the discharge limit is " + (fits ? "below" : "above") + " the charge limit");
        }
    }

    private static void cellsInOrder(Map<String, Double> values, Scorecard card) {
        for (String quantity : new String[] {"cell_voltage", "cell_temperature", "temperature"}) {
            Double max = values.get("max_" + quantity);
            Double min = values.get("min_" + quantity);
            if (max != null && min != null && max < min) {
                card.add(-4, "max_" + quantity + " is below min_" + quantity);
            }
        }
    }

    private static void cellsTimesCellVoltage(Map<String, Double> values, Scorecard card) {
        Double voltage = values.get("voltage");
        Double max = values.get("max_cell_voltage");
        Double min = values.get("min_cell_voltage");
        if (voltage == null || max == null || min == null || min < 1 || max > 5 || voltage < 8) {
            return;
        }
        double mean = (max + min) / 2;
        long cells = Math.round(voltage / mean);
        boolean fits = cells % 4 == 0 || cells % 5 == 0;
        double off = Math.abs(voltage - cells * mean);
        fits &= off < 0.003 * voltage + 0.1;
        card.add(
                fits ? 1.5 : -1,
                String.format(
                        Locale.ROOT,
                        "%d cells of %.3f V %s %.2f V",
                        cells,
                        mean,
                        fits ? "make" : "hardly make",
                        voltage));
    }

    private static void socTwice(Map<String, Double> values, Scorecard card) {
        Double soc = values.get("soc");
        Double fine = values.get("soc_high_resolution");
        if (soc != null && fine != null && fine != 0) {
            boolean fits = Math.abs(soc - fine) <= 1.01;
            card.add(
                    fits ? 2 : -4,
                    String.format(
                            Locale.ROOT,
                            "state of charge %.0f %% and %.2f %% %s",
                            soc,
                            fine,
                            fits ? "agree" : "differ"));
        }
    }
}
