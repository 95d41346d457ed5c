package dev.bmslink.testkit.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** The points are those of docs/simulator.md. */
class OpenCircuitVoltageTest {

    @Test
    void theCurvePassesThroughItsPoints() {
        assertEquals(2.55, OpenCircuitVoltage.volts(0), 1e-12);
        assertEquals(3.19, OpenCircuitVoltage.volts(0.15), 1e-12);
        assertEquals(3.285, OpenCircuitVoltage.volts(0.5), 1e-12);
        assertEquals(3.45, OpenCircuitVoltage.volts(1), 1e-12);
        assertEquals(3.285 + 0.005, OpenCircuitVoltage.volts(0.55), 1e-12);
        assertEquals(1.6, OpenCircuitVoltage.volts(-0.05), 1e-12);
        assertEquals(4.1, OpenCircuitVoltage.volts(1.05), 1e-12);
    }

    /** The area under the line from 50 to 60 %, a trapezoid of 3.285 V and 3.295 V. */
    @Test
    void theIntegralIsTheAreaUnderTheLine() {
        assertEquals(0.1 * 3.29, OpenCircuitVoltage.integral(0.6) - OpenCircuitVoltage.integral(0.5), 1e-12);
        assertEquals(0, OpenCircuitVoltage.integral(0), 1e-15);
        assertTrue(OpenCircuitVoltage.integral(-0.01) < 0);
    }

    @Property
    void theVoltageIsTheSlopeOfTheIntegral(@ForAll @Scale(5) @DoubleRange(min = -0.045, max = 1.045) double soc) {
        double h = 1e-5;
        double slope = (OpenCircuitVoltage.integral(soc + h) - OpenCircuitVoltage.integral(soc - h)) / (2 * h);
        assertEquals(slope, OpenCircuitVoltage.volts(soc), 1e-3);
    }

    @Property
    void aFullerCellHasTheHigherVoltage(
            @ForAll @Scale(5) @DoubleRange(min = -0.1, max = 1.1) double a,
            @ForAll @Scale(5) @DoubleRange(min = -0.1, max = 1.1) double b) {
        if (a < b) {
            assertTrue(OpenCircuitVoltage.volts(a) < OpenCircuitVoltage.volts(b));
            double mean = OpenCircuitVoltage.mean(a, b);
            assertTrue(mean >= OpenCircuitVoltage.volts(a) - 1e-6 && mean <= OpenCircuitVoltage.volts(b) + 1e-6);
        }
    }
}
