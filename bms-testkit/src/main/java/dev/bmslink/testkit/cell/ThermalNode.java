package dev.bmslink.testkit.cell;

/** A mass of one temperature that loses heat to its surroundings. Heat is conserved to rounding. */
public final class ThermalNode {

    private final double joulesPerKelvin;
    private final double wattsPerKelvin;
    private double celsius;
    private double givenJoules;

    /**
     * Creates a node.
     *
     * @param joulesPerKelvin heat capacity, above 0
     * @param wattsPerKelvin conductance to the surroundings, above 0
     * @param celsius temperature at the beginning
     * @throws IllegalArgumentException when capacity or conductance is not positive
     */
    public ThermalNode(double joulesPerKelvin, double wattsPerKelvin, double celsius) {
        if (!(joulesPerKelvin > 0 && wattsPerKelvin > 0)) {
            throw new IllegalArgumentException(
                    "heat capacity " + joulesPerKelvin + " J/K, conductance " + wattsPerKelvin + " W/K: not positive");
        }
        this.joulesPerKelvin = joulesPerKelvin;
        this.wattsPerKelvin = wattsPerKelvin;
        this.celsius = celsius;
    }

    /**
     * Lets time pass, with the exact solution for a constant power.
     *
     * @param joules heat that arises in this time
     * @param ambientCelsius temperature of the surroundings
     * @param seconds the time, above 0
     */
    public void advance(double joules, double ambientCelsius, double seconds) {
        double equilibrium = ambientCelsius + joules / seconds / wattsPerKelvin;
        double rate = wattsPerKelvin / joulesPerKelvin;
        double gone = -Math.expm1(-rate * seconds);
        givenJoules +=
                wattsPerKelvin * ((equilibrium - ambientCelsius) * seconds + (celsius - equilibrium) * gone / rate);
        celsius += (equilibrium - celsius) * gone;
    }

    /**
     * Returns the temperature.
     *
     * @return degrees Celsius
     */
    public double celsius() {
        return celsius;
    }

    /**
     * Returns the heat that the surroundings took.
     *
     * @return joules since the beginning
     */
    public double givenJoules() {
        return givenJoules;
    }

    /**
     * Returns the heat capacity.
     *
     * @return joules per kelvin
     */
    public double joulesPerKelvin() {
        return joulesPerKelvin;
    }
}
