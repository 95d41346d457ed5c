package dev.bmslink.can.node;

/**
 * What the inverter itself measures at its battery terminals, which some profiles send to the battery; NaN for what it
 * does not measure.
 *
 * @param volts voltage
 * @param amps current, positive while charging
 * @param celsius temperature
 * @param busVolts voltage that its DC bus is to have
 */
public record InverterReadings(double volts, double amps, double celsius, double busVolts) {

    /** Nothing is measured. */
    public static final InverterReadings NONE = new InverterReadings(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
