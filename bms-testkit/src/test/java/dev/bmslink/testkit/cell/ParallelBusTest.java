package dev.bmslink.testkit.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParallelBusTest {
    private static final boolean[] YES = {true, true};
    private static final boolean[] NO = {false, false};

    private static Demand amps(double amps) {
        return new Demand(amps, Double.POSITIVE_INFINITY, 0);
    }

    /** 52 V behind 10 mΩ and 52.2 V behind 20 mΩ, 30 A in: the bars are at (5200 + 2610 + 30) / 150 = 52.2667 V. */
    @Test
    void theCurrentDividesByVoltageAndResistance() {
        double[] amps = ParallelBus.divide(new double[] {52, 52.2}, new double[] {0.01, 0.02}, YES, YES, amps(30));
        assertArrayEquals(new double[] {26.6667, 3.3333}, amps, 1e-4);
    }

    /** Without load the fuller pack charges the emptier one: 0.2 V over 30 mΩ. */
    @Test
    void packsBalanceEachOther() {
        double[] amps = ParallelBus.divide(new double[] {52, 52.2}, new double[] {0.01, 0.02}, YES, YES, amps(0));
        assertArrayEquals(new double[] {6.6667, -6.6667}, amps, 1e-4);
    }

    @Test
    void anOpenSwitchLeavesTheCurrentToTheOthers() {
        boolean[] second = {false, true};
        double[] amps = ParallelBus.divide(new double[] {52, 52.2}, new double[] {0.01, 0.02}, second, YES, amps(30));
        assertArrayEquals(new double[] {0, 30}, amps, 1e-9);
        assertArrayEquals(
                new double[] {0, 0}, ParallelBus.divide(new double[] {52, 52}, new double[] {1, 1}, NO, NO, amps(9)));
    }

    /** 55.68 V − 55.2 V over 20 mΩ is 24 A, less than the 50 A wanted. */
    @Test
    void chargingIsLessAtTheHighestVoltage() {
        double[] amps =
                ParallelBus.divide(new double[] {55.2}, new double[] {0.02}, YES, YES, new Demand(50, 55.68, 45.6));
        assertArrayEquals(new double[] {24}, amps, 1e-9);
        double[] full =
                ParallelBus.divide(new double[] {55.9}, new double[] {0.02}, YES, YES, new Demand(50, 55.68, 45.6));
        assertArrayEquals(new double[] {0}, full, 1e-9);
        double[] empty =
                ParallelBus.divide(new double[] {46}, new double[] {0.02}, YES, YES, new Demand(-50, 55.68, 45.6));
        assertArrayEquals(new double[] {-20}, empty, 1e-9);
    }

    @Property
    void whatFlowsIsWhatIsWantedAndNoSwitchIsPassed(
            @ForAll @IntRange(min = 1, max = 8) int packs,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -200, max = 200) double wanted) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] emf = random.doubles(packs, 45, 56).toArray();
        double[] ohms = random.doubles(packs, 0.005, 0.05).toArray();
        boolean[] in = new boolean[packs];
        boolean[] out = new boolean[packs];
        for (int i = 0; i < packs; i++) {
            in[i] = random.nextInt(4) > 0;
            out[i] = random.nextInt(4) > 0;
        }
        double[] amps = ParallelBus.divide(emf, ohms, in, out, amps(wanted));
        boolean any = false;
        for (int i = 0; i < packs; i++) {
            assertTrue(amps[i] <= 0 || in[i], () -> Arrays.toString(amps));
            assertTrue(amps[i] >= 0 || out[i], () -> Arrays.toString(amps));
            any |= amps[i] != 0;
        }
        if (any) {
            assertEquals(wanted, Arrays.stream(amps).sum(), 1e-6);
        }
    }
}
