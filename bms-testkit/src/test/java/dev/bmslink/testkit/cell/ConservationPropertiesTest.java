package dev.bmslink.testkit.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.testkit.device.PackBody;
import dev.bmslink.testkit.device.PackParameters;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Energy and charge balance over any sequence of currents. */
class ConservationPropertiesTest {
    private static final int CELLS = 16;

    /** A current for some seconds. */
    record Pulse(double amps, double seconds, boolean balances) {}

    @Provide
    Arbitrary<List<Pulse>> pulses() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-80, 80),
                        Arbitraries.doubles().between(0.1, 60),
                        Arbitraries.of(true, false))
                .as(Pulse::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void energyAndChargeOfABankBalance(
            @ForAll("pulses") List<Pulse> pulses,
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double soc,
            @ForAll long seed) {
        CellBank bank = new CellBank(CELLS, CellParameters.usual(100), soc, new SplittableRandom(seed));
        double chemical = bank.chemicalJoules();
        double stored = bank.storedCoulombs();
        double through = 0;
        double moved = 0;
        double celsius = -10;
        for (Pulse pulse : pulses) {
            if (pulse.balances()) {
                bank.balance();
            }
            double before = bank.terminalJoules();
            bank.advance(pulse.amps(), pulse.seconds(), celsius++);
            moved += Math.abs(bank.terminalJoules() - before);
            through += pulse.amps() * pulse.seconds();
        }
        // Sums of 1e7 J are themselves only known to 1e-8 J or so.
        double tolerance = 1e-9 * moved + 1e-6;
        assertEquals(bank.terminalJoules(), bank.chemicalJoules() - chemical + bank.heatJoules(), tolerance);
        assertEquals(
                CELLS * through - bank.innerCoulombs(),
                bank.storedCoulombs() - stored,
                1e-9 * CELLS * (Math.abs(through) + 1));
    }

    /** The terminals, seen from outside: the voltage there times the current, in steps so short that the sum is the integral. */
    @Property(tries = 50)
    void theEnergyAtTheTerminalsIsVoltageTimesCurrent(
            @ForAll @DoubleRange(min = -60, max = 60) double amps,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double soc) {
        CellBank coarse = new CellBank(CELLS, CellParameters.usual(100), soc, new SplittableRandom(1));
        CellBank fine = new CellBank(CELLS, CellParameters.usual(100), soc, new SplittableRandom(1));
        coarse.advance(amps, 60, 25);
        double joules = 0;
        for (int i = 0; i < 6000; i++) {
            double before = i == 0 ? Double.NaN : fine.terminalVolts();
            fine.advance(amps, 0.01, 25);
            double volts = i == 0 ? fine.terminalVolts() : (before + fine.terminalVolts()) / 2;
            joules += volts * amps * 0.01;
        }
        // Resistance and heat stand still within a step, so one step of a minute is off by some tens of millivolts.
        assertEquals(joules, coarse.terminalJoules(), 3e-3 * Math.abs(joules) + 1e-3);
        assertEquals(joules, fine.terminalJoules(), 1e-5 * Math.abs(joules) + 1e-3);
    }

    @Property(tries = 100)
    void energyOfATowerBalances(@ForAll("pulses") List<Pulse> pulses, @ForAll long seed) {
        PackParameters parameters =
                PackParameters.of(Catalogue.find("gtx3000-h4").orElseThrow());
        PackBody tower = new PackBody(parameters, 0.5, 20, new SplittableRandom(seed));
        double chemical = tower.chemicalJoules();
        double moved = 0;
        for (Pulse pulse : pulses) {
            double before = tower.terminalJoules();
            tower.advance(pulse.amps() / 3, pulse.seconds(), 25);
            tower.balance();
            moved += Math.abs(tower.terminalJoules() - before);
        }
        assertEquals(
                tower.terminalJoules(), tower.chemicalJoules() - chemical + tower.heatJoules(), 1e-9 * moved + 1e-5);
    }

    @Property(tries = 200)
    void heatIsStoredOrGivenAway(
            @ForAll @DoubleRange(min = 0, max = 500) double watts,
            @ForAll @DoubleRange(min = -20, max = 50) double ambient,
            @ForAll @DoubleRange(min = 0.1, max = 100_000) double seconds) {
        ThermalNode node = new ThermalNode(55_000, 6, 20);
        node.advance(watts * seconds, ambient, seconds);
        double stored = 55_000 * (node.celsius() - 20);
        double scale = watts * seconds + Math.abs(stored) + 6 * seconds * Math.abs(ambient - 20) + 1;
        assertEquals(watts * seconds, stored + node.givenJoules(), 1e-9 * scale);
        double least = Math.min(20, ambient);
        double most = Math.max(20, ambient + watts / 6);
        assertEquals(Math.max(least, Math.min(most, node.celsius())), node.celsius(), 1e-9);
    }
}
