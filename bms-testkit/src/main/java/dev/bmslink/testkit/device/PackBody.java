package dev.bmslink.testkit.device;

import dev.bmslink.testkit.cell.CellBank;
import dev.bmslink.testkit.cell.ThermalNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The body of a pack or tower: modules of cells in series, their heat, and the two switches.
 *
 * <p>Not safe for use by several threads.
 */
public final class PackBody {

    /** Below this a current is none; ours. */
    static final double NO_AMPS = 0.05;

    private final PackParameters parameters;
    private final List<CellBank> modules = new ArrayList<>();
    private final List<ThermalNode> heat = new ArrayList<>();
    private boolean chargeSwitch;
    private boolean dischargeSwitch;
    private boolean welded;
    private double amps;
    private double volts;
    private double terminalJoules;
    private double wiringJoules;
    private double bmsJoules;

    /**
     * Creates a body with both switches open.
     *
     * @param parameters what it consists of
     * @param soc mean state of charge, 0 to 1
     * @param celsius temperature
     * @param random where deviations of cells come from
     */
    public PackBody(PackParameters parameters, double soc, double celsius, SplittableRandom random) {
        this.parameters = parameters;
        for (int module = 0; module < parameters.modules(); module++) {
            modules.add(new CellBank(PackParameters.CELLS_OF_A_MODULE, parameters.cells(), soc, random));
            heat.add(new ThermalNode(parameters.joulesPerKelvin(), parameters.wattsPerKelvin(), celsius));
        }
        volts = emfVolts();
    }

    /**
     * Moves the switches; a welded one stays closed.
     *
     * @param mayCharge whether current may flow in
     * @param mayDischarge whether current may flow out
     */
    public void switches(boolean mayCharge, boolean mayDischarge) {
        chargeSwitch = mayCharge;
        dischargeSwitch = mayDischarge;
    }

    /**
     * Welds the switches, or frees them.
     *
     * @param stuck whether they stay closed whatever they are told
     */
    public void weld(boolean stuck) {
        welded = stuck;
    }

    /**
     * Returns whether current may flow in.
     *
     * @return true when the switch is closed
     */
    public boolean mayCharge() {
        return chargeSwitch || welded;
    }

    /**
     * Returns whether current may flow out.
     *
     * @return true when the switch is closed
     */
    public boolean mayDischarge() {
        return dischargeSwitch || welded;
    }

    /**
     * Returns whether a current flows that an open switch would have stopped.
     *
     * @return true when a switch does not follow
     */
    public boolean disobeys() {
        return (amps > NO_AMPS && !chargeSwitch) || (amps < -NO_AMPS && !dischargeSwitch);
    }

    /**
     * Returns the voltage without current.
     *
     * @return volts
     */
    public double emfVolts() {
        double sum = 0;
        for (CellBank module : modules) {
            sum += module.emfVolts();
        }
        return sum;
    }

    /**
     * Returns the resistance that a current of a certain length sees: the ohmic one, and half the rise of the voltage.
     *
     * @param seconds how long the current flows
     * @return ohms
     */
    public double ohms(double seconds) {
        double sum = parameters.wiringOhms();
        for (CellBank module : modules) {
            sum += module.ohms() + module.voltsPerCoulomb() * seconds / 2;
        }
        return sum;
    }

    /**
     * Lets a current flow.
     *
     * @param current at the terminals, positive while charging
     * @param seconds how long, above 0
     * @param ambientCelsius temperature of the surroundings
     */
    public void advance(double current, double seconds, double ambientCelsius) {
        double inner = current - parameters.bmsAmps();
        double before = cellJoules();
        volts = current * parameters.wiringOhms();
        for (int i = 0; i < modules.size(); i++) {
            double joules = modules.get(i).advance(inner, seconds, heat.get(i).celsius());
            heat.get(i).advance(joules, ambientCelsius, seconds);
            volts += modules.get(i).terminalVolts();
        }
        double meanVolts = inner == 0 ? volts : (cellJoules() - before) / (inner * seconds);
        double wiring = current * current * parameters.wiringOhms() * seconds;
        wiringJoules += wiring;
        bmsJoules += meanVolts * parameters.bmsAmps() * seconds;
        terminalJoules += meanVolts * current * seconds + wiring;
        amps = current;
    }

    private double cellJoules() {
        double sum = 0;
        for (CellBank module : modules) {
            sum += module.terminalJoules();
        }
        return sum;
    }

    /** Decides anew which cells are balanced. */
    public void balance() {
        modules.forEach(CellBank::balance);
    }

    /**
     * Returns the modules, the first one at the negative terminal.
     *
     * @return the modules
     */
    public List<CellBank> modules() {
        return List.copyOf(modules);
    }

    CellBank module(int index) {
        return modules.get(index);
    }

    /**
     * Returns the temperature of a module.
     *
     * @param index the module, from 0
     * @return degrees Celsius
     */
    public double celsius(int index) {
        return heat.get(index).celsius();
    }

    /**
     * Returns the present current.
     *
     * @return amperes, positive while charging
     */
    public double amps() {
        return amps;
    }

    /**
     * Returns the voltage at the terminals with the present current.
     *
     * @return volts
     */
    public double volts() {
        return volts;
    }

    /**
     * Returns the energy that came in at the terminals.
     *
     * @return joules since the beginning, negative when more went out
     */
    public double terminalJoules() {
        return terminalJoules;
    }

    /**
     * Returns the heat of cells, balancing, wiring and BMS.
     *
     * @return joules since the beginning
     */
    public double heatJoules() {
        double sum = wiringJoules + bmsJoules;
        for (CellBank module : modules) {
            sum += module.heatJoules();
        }
        return sum;
    }

    /**
     * Returns the chemical energy in the cells.
     *
     * @return joules
     */
    public double chemicalJoules() {
        double sum = 0;
        for (CellBank module : modules) {
            sum += module.chemicalJoules();
        }
        return sum;
    }

    /**
     * Returns the mean state of charge of the cells, which the BMS does not know.
     *
     * @return 0 empty to 1 full
     */
    public double meanSoc() {
        double sum = 0;
        for (CellBank module : modules) {
            sum += module.meanSoc();
        }
        return sum / modules.size();
    }
}
