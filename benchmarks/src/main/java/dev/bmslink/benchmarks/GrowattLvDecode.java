package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.growatt.lv.Capacity;
import dev.bmslink.can.growatt.lv.LimitsAndStatus;
import dev.bmslink.can.growatt.lv.Measurements;
import dev.bmslink.can.growatt.lv.ProtectionAndWarning;
import dev.bmslink.can.growatt.lv.TemperatureAndSocExtremes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Frames of Growatt LV, which is big-endian to values: through the descriptions, as a user writes it, and by shifts written by hand. */
@State(Scope.Thread)
public class GrowattLvDecode extends DecodeBenchmark {

    final Frames frames = Mixes.GROWATT_LV.frames();
    final Values values = new Values();

    static final class Values {
        double chargeVoltageLimit;
        double chargeCurrentLimit;
        double dischargeCurrentLimit;
        int batteryState;
        int masterBoxMode;
        int storageInverterStatus;
        long statusFlags;
        int packsInParallel;
        int powerReductionFlags;
        long warningFlags;
        double voltage;
        double current;
        double cellTemperature;
        int soc;
        int soh;
        long measurementFlags;
        double remainingCapacity;
        double fullChargeCapacity;
        int cellDeltaVoltage;
        int cycleCount;
        double maxTemperature;
        double minTemperature;
        int maxTemperatureSensor;
        int minTemperatureSensor;
        int maxSoc;
        int minSoc;

        /** A figure that depends on every value. */
        double sum() {
            return chargeVoltageLimit
                    + chargeCurrentLimit
                    + dischargeCurrentLimit
                    + voltage
                    + current
                    + cellTemperature
                    + remainingCapacity
                    + fullChargeCapacity
                    + maxTemperature
                    + minTemperature
                    + batteryState
                    + masterBoxMode
                    + storageInverterStatus
                    + packsInParallel
                    + powerReductionFlags
                    + soc
                    + soh
                    + cellDeltaVoltage
                    + cycleCount
                    + maxTemperatureSensor
                    + minTemperatureSensor
                    + maxSoc
                    + minSoc
                    + Long.bitCount(statusFlags)
                    + Long.bitCount(warningFlags)
                    + Long.bitCount(measurementFlags);
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
            case 0x311 -> readLimitsAndStatus(data, values);
            case 0x312 -> readProtectionAndWarning(data, values);
            case 0x313 -> readMeasurements(data, values);
            case 0x314 -> readCapacity(data, values);
            case 0x322 -> readTemperatureAndSocExtremes(data, values);
            default -> {}
        }
    }

    private static void readLimitsAndStatus(long data, Values values) {
        readLimitsAndStatus1(data, values);
        readLimitsAndStatus2(data, values);
        readLimitsAndStatus3(data, values);
    }

    private static void readLimitsAndStatus1(long data, Values values) {
        values.chargeVoltageLimit = LimitsAndStatus.CHARGE_VOLTAGE_LIMIT.read(data);
        values.chargeCurrentLimit = LimitsAndStatus.CHARGE_CURRENT_LIMIT.read(data);
        values.dischargeCurrentLimit = LimitsAndStatus.DISCHARGE_CURRENT_LIMIT.read(data);
    }

    private static void readLimitsAndStatus2(long data, Values values) {
        values.batteryState = (int) LimitsAndStatus.BATTERY_STATE.raw(data);
        values.masterBoxMode = (int) LimitsAndStatus.MASTER_BOX_MODE.raw(data);
    }

    private static void readLimitsAndStatus3(long data, Values values) {
        values.storageInverterStatus = (int) LimitsAndStatus.STORAGE_INVERTER_STATUS.raw(data);
        values.statusFlags = data & LimitsAndStatus.MESSAGE.flagMask();
    }

    private static void readProtectionAndWarning(long data, Values values) {
        values.packsInParallel = ProtectionAndWarning.PACKS_IN_PARALLEL.readInt(data);
        values.powerReductionFlags = ProtectionAndWarning.POWER_REDUCTION_FLAGS.readInt(data);
        values.warningFlags = data & ProtectionAndWarning.REV05.flagMask();
    }

    private static void readMeasurements(long data, Values values) {
        readMeasurements1(data, values);
        readMeasurements2(data, values);
    }

    private static void readMeasurements1(long data, Values values) {
        values.voltage = Measurements.VOLTAGE.read(data);
        values.current = Measurements.CURRENT.read(data);
        values.cellTemperature = Measurements.CELL_TEMPERATURE.read(data);
    }

    private static void readMeasurements2(long data, Values values) {
        values.soc = Measurements.SOC.readInt(data);
        values.soh = Measurements.SOH.readInt(data);
        values.measurementFlags = data & Measurements.MESSAGE.flagMask();
    }

    private static void readCapacity(long data, Values values) {
        readCapacity1(data, values);
        readCapacity2(data, values);
    }

    private static void readCapacity1(long data, Values values) {
        values.remainingCapacity = Capacity.REMAINING_CAPACITY.read(data);
        values.fullChargeCapacity = Capacity.FULL_CHARGE_CAPACITY.read(data);
        values.cellDeltaVoltage = Capacity.CELL_DELTA_VOLTAGE.readInt(data);
    }

    private static void readCapacity2(long data, Values values) {
        values.cycleCount = Capacity.CYCLE_COUNT.readInt(data);
    }

    private static void readTemperatureAndSocExtremes(long data, Values values) {
        readTemperatureAndSocExtremes1(data, values);
        readTemperatureAndSocExtremes2(data, values);
    }

    private static void readTemperatureAndSocExtremes1(long data, Values values) {
        values.maxTemperature = TemperatureAndSocExtremes.MAX_TEMPERATURE.read(data);
        values.minTemperature = TemperatureAndSocExtremes.MIN_TEMPERATURE.read(data);
        values.maxTemperatureSensor = TemperatureAndSocExtremes.MAX_TEMPERATURE_SENSOR.readInt(data);
    }

    private static void readTemperatureAndSocExtremes2(long data, Values values) {
        values.minTemperatureSensor = TemperatureAndSocExtremes.MIN_TEMPERATURE_SENSOR.readInt(data);
        values.maxSoc = TemperatureAndSocExtremes.MAX_SOC.readInt(data);
        values.minSoc = TemperatureAndSocExtremes.MIN_SOC.readInt(data);
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
            case 0x311 -> handLimitsAndStatus(data, values);
            case 0x312 -> handProtectionAndWarning(data, values);
            case 0x313 -> handMeasurements(data, values);
            case 0x314 -> handCapacity(data, values);
            case 0x322 -> handTemperatureAndSocExtremes(data, values);
            default -> {}
        }
    }

    private static void handLimitsAndStatus(long data, Values values) {
        handLimitsAndStatus1(data, values);
        handLimitsAndStatus2(data, values);
        handLimitsAndStatus3(data, values);
        handLimitsAndStatus4(data, values);
        handLimitsAndStatus5(data, values);
    }

    private static void handLimitsAndStatus1(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.chargeVoltageLimit = (reversed >>> 48) / 10.0;
    }

    private static void handLimitsAndStatus2(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.chargeCurrentLimit = ((reversed >>> 32) & 0xFFFF) / 10.0;
    }

    private static void handLimitsAndStatus3(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.dischargeCurrentLimit = ((reversed >>> 16) & 0xFFFF) / 10.0;
    }

    private static void handLimitsAndStatus4(long data, Values values) {
        values.batteryState = (int) (data >>> 56 & 3);
        values.masterBoxMode = (int) (data >>> 48 & 3);
    }

    private static void handLimitsAndStatus5(long data, Values values) {
        values.storageInverterStatus = (int) (data >>> 50 & 3);
        values.statusFlags = data & 0xFC00000000000000L;
    }

    private static void handProtectionAndWarning(long data, Values values) {
        handProtectionAndWarning1(data, values);
        handProtectionAndWarning2(data, values);
    }

    private static void handProtectionAndWarning1(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.packsInParallel = (int) (data >>> 32 & 0xFF);
        values.powerReductionFlags = (int) (reversed >>> 8 & 0xFFFF);
    }

    private static void handProtectionAndWarning2(long data, Values values) {
        values.warningFlags = data & 0xF7DEFCFFL;
    }

    private static void handMeasurements(long data, Values values) {
        handMeasurements1(data, values);
        handMeasurements2(data, values);
        handMeasurements3(data, values);
        handMeasurements4(data, values);
    }

    private static void handMeasurements1(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.voltage = (short) (reversed >>> 48) / 100.0;
    }

    private static void handMeasurements2(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.current = (short) (reversed >>> 32) / 10.0;
    }

    private static void handMeasurements3(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.cellTemperature = (short) (reversed >>> 16) / 10.0;
        values.soc = (int) (data >>> 48 & 0xFF);
    }

    private static void handMeasurements4(long data, Values values) {
        values.soh = (int) (data >>> 56 & 0x7F);
        values.measurementFlags = data & 0x8000000000000000L;
    }

    private static void handCapacity(long data, Values values) {
        handCapacity1(data, values);
        handCapacity2(data, values);
        handCapacity3(data, values);
    }

    private static void handCapacity1(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.remainingCapacity = (reversed >>> 48) / 100.0;
    }

    private static void handCapacity2(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.fullChargeCapacity = ((reversed >>> 32) & 0xFFFF) / 100.0;
    }

    private static void handCapacity3(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.cellDeltaVoltage = (int) (reversed >>> 16 & 0xFFFF);
        values.cycleCount = (int) (reversed & 0xFFFF);
    }

    private static void handTemperatureAndSocExtremes(long data, Values values) {
        handTemperatureAndSocExtremes1(data, values);
        handTemperatureAndSocExtremes2(data, values);
        handTemperatureAndSocExtremes3(data, values);
        handTemperatureAndSocExtremes4(data, values);
    }

    private static void handTemperatureAndSocExtremes1(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.maxTemperature = (short) (reversed >>> 48) / 10.0;
    }

    private static void handTemperatureAndSocExtremes2(long data, Values values) {
        long reversed = Long.reverseBytes(data);
        values.minTemperature = (short) (reversed >>> 32) / 10.0;
        values.maxTemperatureSensor = (int) (data >>> 32 & 0xFF);
    }

    private static void handTemperatureAndSocExtremes3(long data, Values values) {
        values.minTemperatureSensor = (int) (data >>> 40 & 0xFF);
        values.maxSoc = (int) (data >>> 48 & 0xFF);
    }

    private static void handTemperatureAndSocExtremes4(long data, Values values) {
        values.minSoc = (int) (data >>> 56);
    }
}
