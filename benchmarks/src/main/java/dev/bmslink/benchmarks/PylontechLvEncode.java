package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.lv.Measurements;
import dev.bmslink.can.lv.StateOfCharge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Values of Pylontech LV to frames, exactly rounded; the descriptions also refuse what the wire cannot carry. */
@State(Scope.Thread)
public class PylontechLvEncode extends DecodeBenchmark {

    static final int CYCLES = 256;
    static final int FRAMES = 3 * CYCLES;

    final double[] values = values();
    final long[] payloads = new long[FRAMES];

    /** The nine values of each cycle: limits, state of charge, measurements. */
    static double[] values() {
        Frames frames = Mixes.PYLONTECH_LV.frames();
        double[] values = new double[9 * CYCLES];
        for (int cycle = 0, at = 0; cycle < CYCLES; cycle++) {
            long limits = frames.data()[6 * cycle];
            long charge = frames.data()[6 * cycle + 1];
            long measured = frames.data()[6 * cycle + 2];
            values[at++] = Limits.CHARGE_VOLTAGE_LIMIT.read(limits);
            values[at++] = Limits.CHARGE_CURRENT_LIMIT.read(limits);
            values[at++] = Limits.DISCHARGE_CURRENT_LIMIT.read(limits);
            values[at++] = Limits.DISCHARGE_VOLTAGE_LIMIT.read(limits);
            values[at++] = StateOfCharge.SOC.read(charge);
            values[at++] = StateOfCharge.SOH.read(charge);
            values[at++] = Measurements.VOLTAGE.read(measured);
            values[at++] = Measurements.CURRENT.read(measured);
            values[at++] = Measurements.TEMPERATURE.read(measured);
        }
        return values;
    }

    /** Through the descriptions, with checks of range and NaN. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void typed(Blackhole sink) {
        double[] all = values;
        for (int cycle = 0, v = 0, p = 0; cycle < CYCLES; cycle++, v += 9, p += 3) {
            payloads[p] = limits(all[v], all[v + 1], all[v + 2], all[v + 3]);
            payloads[p + 1] = charge((long) all[v + 4], (long) all[v + 5]);
            payloads[p + 2] = measured(all[v + 6], all[v + 7], all[v + 8]);
            sink.consume(payloads);
        }
    }

    private static long limits(double chargeVoltage, double charge, double discharge, double dischargeVoltage) {
        long data = Limits.CHARGE_VOLTAGE_LIMIT.write(0, chargeVoltage);
        data = Limits.CHARGE_CURRENT_LIMIT.write(data, charge);
        data = Limits.DISCHARGE_CURRENT_LIMIT.write(data, discharge);
        return Limits.DISCHARGE_VOLTAGE_LIMIT.write(data, dischargeVoltage);
    }

    private static long charge(long soc, long soh) {
        return StateOfCharge.SOH.write(StateOfCharge.SOC.write(0, soc), soh);
    }

    private static long measured(double voltage, double current, double temperature) {
        long data = Measurements.VOLTAGE.write(0, voltage);
        data = Measurements.CURRENT.write(data, current);
        return Measurements.TEMPERATURE.write(data, temperature);
    }

    /** By hand, rounded but not checked. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void byHand(Blackhole sink) {
        double[] all = values;
        for (int cycle = 0, v = 0, p = 0; cycle < CYCLES; cycle++, v += 9, p += 3) {
            payloads[p] = round(all[v] * 10)
                    | round(all[v + 1] * 10) << 16
                    | round(all[v + 2] * 10) << 32
                    | round(all[v + 3] * 10) << 48;
            payloads[p + 1] = ((long) all[v + 4] & 0xFFFF) | ((long) all[v + 5] & 0xFFFF) << 16;
            payloads[p + 2] = round(all[v + 6] * 100) | round(all[v + 7] * 10) << 16 | round(all[v + 8] * 10) << 32;
            sink.consume(payloads);
        }
    }

    private static long round(double value) {
        return (long) (value + Math.copySign(0.5, value)) & 0xFFFF;
    }
}
