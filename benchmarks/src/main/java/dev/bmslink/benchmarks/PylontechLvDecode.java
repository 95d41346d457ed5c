package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.lv.Measurements;
import dev.bmslink.can.lv.ProtectionAndAlarm;
import dev.bmslink.can.lv.Requests;
import dev.bmslink.can.lv.StateOfCharge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Frames of Pylontech LV to values: through the descriptions, as a user writes it, and by shifts written by hand. */
@State(Scope.Thread)
public class PylontechLvDecode extends DecodeBenchmark {

    final Frames frames = Mixes.PYLONTECH_LV.frames();
    final Values values = new Values();

    static final class Values {
        double chargeVoltageLimit;
        double chargeCurrentLimit;
        double dischargeCurrentLimit;
        double dischargeVoltageLimit;
        int soc;
        int soh;
        double voltage;
        double current;
        double temperature;
        int moduleCount;
        long alarms;
        long requests;
        long manufacturer;

        /** A figure that depends on every value. */
        double sum() {
            return chargeVoltageLimit
                    + chargeCurrentLimit
                    + dischargeCurrentLimit
                    + dischargeVoltageLimit
                    + voltage
                    + current
                    + temperature
                    + soc
                    + soh
                    + moduleCount
                    + Long.bitCount(alarms)
                    + Long.bitCount(requests)
                    + (manufacturer >>> 56);
        }
    }

    /** Through the descriptions. */
    @Benchmark
    @OperationsPerInvocation(Mixes.CYCLIC)
    public void typed(Blackhole sink) {
        readAll(frames, values, sink);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    static void readAll(Frames frames, Values values, Blackhole sink) {
        for (int i = 0; i < frames.size(); i++) {
            read(frames.words()[i], frames.data()[i], values);
            sink.consume(values);
        }
    }

    static void read(int word, long data, Values values) {
        switch (word) {
            case 0x351 -> readLimits(data, values);
            case 0x355 -> readStateOfCharge(data, values);
            case 0x356 -> readMeasurements(data, values);
            case 0x359 -> readProtectionAndAlarm(data, values);
            case 0x35C -> readRequests(data, values);
            case 0x35E -> readManufacturer(data, values);
            default -> {}
        }
    }

    private static void readLimits(long data, Values values) {
        readLimits1(data, values);
        readLimits2(data, values);
    }

    private static void readLimits1(long data, Values values) {
        values.chargeVoltageLimit = Limits.CHARGE_VOLTAGE_LIMIT.read(data);
        values.chargeCurrentLimit = Limits.CHARGE_CURRENT_LIMIT.read(data);
        values.dischargeCurrentLimit = Limits.DISCHARGE_CURRENT_LIMIT.read(data);
    }

    private static void readLimits2(long data, Values values) {
        values.dischargeVoltageLimit = Limits.DISCHARGE_VOLTAGE_LIMIT.read(data);
    }

    private static void readStateOfCharge(long data, Values values) {
        values.soc = StateOfCharge.SOC.readInt(data);
        values.soh = StateOfCharge.SOH.readInt(data);
    }

    private static void readMeasurements(long data, Values values) {
        values.voltage = Measurements.VOLTAGE.read(data);
        values.current = Measurements.CURRENT.read(data);
        values.temperature = Measurements.TEMPERATURE.read(data);
    }

    private static void readProtectionAndAlarm(long data, Values values) {
        values.moduleCount = ProtectionAndAlarm.MODULE_COUNT.readInt(data);
        values.alarms = data & ProtectionAndAlarm.MESSAGE.flagMask();
    }

    private static void readRequests(long data, Values values) {
        values.requests = data & Requests.MESSAGE.flagMask();
    }

    private static void readManufacturer(long data, Values values) {
        values.manufacturer = Manufacturer.MANUFACTURER.raw(data);
    }

    /** By hand: the baseline. */
    @Benchmark
    @OperationsPerInvocation(Mixes.CYCLIC)
    public void byHand(Blackhole sink) {
        handAll(frames, values, sink);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    static void handAll(Frames frames, Values values, Blackhole sink) {
        for (int i = 0; i < frames.size(); i++) {
            hand(frames.words()[i], frames.data()[i], values);
            sink.consume(values);
        }
    }

    static void hand(int word, long data, Values values) {
        switch (word) {
            case 0x351 -> handLimits(data, values);
            case 0x355 -> handStateOfCharge(data, values);
            case 0x356 -> handMeasurements(data, values);
            case 0x359 -> handProtectionAndAlarm(data, values);
            case 0x35C -> handRequests(data, values);
            case 0x35E -> handManufacturer(data, values);
            default -> {}
        }
    }

    private static void handLimits(long data, Values values) {
        handLimits1(data, values);
        handLimits2(data, values);
    }

    private static void handLimits1(long data, Values values) {
        values.chargeVoltageLimit = (data & 0xFFFF) / 10.0;
        values.chargeCurrentLimit = (short) (data >>> 16) / 10.0;
    }

    private static void handLimits2(long data, Values values) {
        values.dischargeCurrentLimit = (short) (data >>> 32) / 10.0;
        values.dischargeVoltageLimit = (data >>> 48) / 10.0;
    }

    private static void handStateOfCharge(long data, Values values) {
        values.soc = (int) (data & 0xFFFF);
        values.soh = (int) (data >>> 16 & 0xFFFF);
    }

    private static void handMeasurements(long data, Values values) {
        handMeasurements1(data, values);
        handMeasurements2(data, values);
    }

    private static void handMeasurements1(long data, Values values) {
        values.voltage = (short) data / 100.0;
        values.current = (short) (data >>> 16) / 10.0;
    }

    private static void handMeasurements2(long data, Values values) {
        values.temperature = (short) (data >>> 32) / 10.0;
    }

    private static void handProtectionAndAlarm(long data, Values values) {
        values.moduleCount = (int) (data >>> 32 & 0xFF);
        values.alarms = data & 0x99E099EL;
    }

    private static void handRequests(long data, Values values) {
        values.requests = data & 0xF8L;
    }

    private static void handManufacturer(long data, Values values) {
        values.manufacturer = Long.reverseBytes(data);
    }
}
