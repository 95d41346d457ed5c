package dev.bmslink.benchmarks;

import dev.bmslink.can.lv.Limits;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decodes and encodes the limits of Pylontech LV, by the description and by shifts written out by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
@State(Scope.Thread)
public class LimitsBenchmark {

    long payload = 0x01CC_0E74_0E74_0214L;
    double chargeVoltage = 53.2;
    double chargeCurrent = 370.0;
    double dischargeCurrent = 370.0;
    double dischargeVoltage = 46.0;

    /** Reads the four values by their descriptions. */
    @Benchmark
    public double decode() {
        long data = payload;
        return Limits.CHARGE_VOLTAGE_LIMIT.read(data)
                + Limits.CHARGE_CURRENT_LIMIT.read(data)
                + Limits.DISCHARGE_CURRENT_LIMIT.read(data)
                + Limits.DISCHARGE_VOLTAGE_LIMIT.read(data);
    }

    /** Reads the four values by hand: the baseline. */
    @Benchmark
    public double decodeByHand() {
        long data = payload;
        return (data & 0xFFFF) / 10.0
                + (short) (data >> 16) / 10.0
                + (short) (data >> 32) / 10.0
                + (data >>> 48) / 10.0;
    }

    /** Reads the message as a record. */
    @Benchmark
    public Limits decodeRecord() {
        return Limits.decode(payload, 8);
    }

    /** Writes the four values by their descriptions, with rounding and range checks. */
    @Benchmark
    public long encode() {
        long data = Limits.CHARGE_VOLTAGE_LIMIT.write(0, chargeVoltage);
        data = Limits.CHARGE_CURRENT_LIMIT.write(data, chargeCurrent);
        data = Limits.DISCHARGE_CURRENT_LIMIT.write(data, dischargeCurrent);
        return Limits.DISCHARGE_VOLTAGE_LIMIT.write(data, dischargeVoltage);
    }

    /** Writes the four values by hand, rounded but not checked: the baseline. */
    @Benchmark
    public long encodeByHand() {
        return (round(chargeVoltage) & 0xFFFF)
                | (round(chargeCurrent) & 0xFFFF) << 16
                | (round(dischargeCurrent) & 0xFFFF) << 32
                | round(dischargeVoltage) << 48;
    }

    private static long round(double value) {
        double raw = value * 10;
        return (long) (raw + Math.copySign(0.5, raw));
    }
}
