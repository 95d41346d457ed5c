package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.pylontech.hv.CellExtremes;
import dev.bmslink.can.pylontech.hv.Limits;
import dev.bmslink.can.pylontech.hv.Measurements;
import dev.bmslink.can.pylontech.hv.Permissions;
import dev.bmslink.can.pylontech.hv.Status;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Frames of Pylontech HV to values: through the descriptions, as a user writes it, and by shifts written by hand. */
@State(Scope.Thread)
public class PylontechHvDecode extends DecodeBenchmark {

    final Frames frames = Mixes.PYLONTECH_HV.frames();
    final Values values = new Values();

    static final class Values {
        double voltage;
        double current;
        double bmsTemperature;
        int soc;
        int soh;
        double chargeVoltageLimit;
        double dischargeVoltageLimit;
        double chargeCurrentLimit;
        double dischargeCurrentLimit;
        double maxCellVoltage;
        double minCellVoltage;
        int maxCellVoltageNumber;
        int minCellVoltageNumber;
        double maxCellTemperature;
        double minCellTemperature;
        int maxCellTemperatureNumber;
        int minCellTemperatureNumber;
        int basicStatus;
        int cyclePeriod;
        long statusFlags;
        int chargeForbidden;
        int dischargeForbidden;

        /** A figure that depends on every value. */
        double sum() {
            return voltage
                    + current
                    + bmsTemperature
                    + chargeVoltageLimit
                    + dischargeVoltageLimit
                    + chargeCurrentLimit
                    + dischargeCurrentLimit
                    + maxCellVoltage
                    + minCellVoltage
                    + maxCellTemperature
                    + minCellTemperature
                    + soc
                    + soh
                    + maxCellVoltageNumber
                    + minCellVoltageNumber
                    + maxCellTemperatureNumber
                    + minCellTemperatureNumber
                    + basicStatus
                    + cyclePeriod
                    + chargeForbidden
                    + dischargeForbidden
                    + Long.bitCount(statusFlags);
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
        switch (word & ~0xF) {
            case 0x8000_4210 -> readMeasurements(data, values);
            case 0x8000_4220 -> readLimits(data, values);
            case 0x8000_4230 -> readCellVoltageExtremes(data, values);
            case 0x8000_4240 -> readCellTemperatureExtremes(data, values);
            case 0x8000_4250 -> readStatus(data, values);
            case 0x8000_4280 -> readPermissions(data, values);
            default -> {}
        }
    }

    private static void readMeasurements(long data, Values values) {
        readMeasurements1(data, values);
        readMeasurements2(data, values);
    }

    private static void readMeasurements1(long data, Values values) {
        values.voltage = Measurements.VOLTAGE.read(data);
        values.current = Measurements.CURRENT.read(data);
        values.bmsTemperature = Measurements.BMS_TEMPERATURE.read(data);
    }

    private static void readMeasurements2(long data, Values values) {
        values.soc = Measurements.SOC.readInt(data);
        values.soh = Measurements.SOH.readInt(data);
    }

    private static void readLimits(long data, Values values) {
        readLimits1(data, values);
        readLimits2(data, values);
    }

    private static void readLimits1(long data, Values values) {
        values.chargeVoltageLimit = Limits.CHARGE_VOLTAGE_LIMIT.read(data);
        values.dischargeVoltageLimit = Limits.DISCHARGE_VOLTAGE_LIMIT.read(data);
        values.chargeCurrentLimit = Limits.CHARGE_CURRENT_LIMIT.read(data);
    }

    private static void readLimits2(long data, Values values) {
        values.dischargeCurrentLimit = Limits.DISCHARGE_CURRENT_LIMIT.read(data);
    }

    private static void readCellVoltageExtremes(long data, Values values) {
        readCellVoltageExtremes1(data, values);
        readCellVoltageExtremes2(data, values);
    }

    private static void readCellVoltageExtremes1(long data, Values values) {
        values.maxCellVoltage = CellExtremes.MAX_CELL_VOLTAGE.read(data);
        values.minCellVoltage = CellExtremes.MIN_CELL_VOLTAGE.read(data);
        values.maxCellVoltageNumber = CellExtremes.MAX_CELL_VOLTAGE_NUMBER.readInt(data);
    }

    private static void readCellVoltageExtremes2(long data, Values values) {
        values.minCellVoltageNumber = CellExtremes.MIN_CELL_VOLTAGE_NUMBER.readInt(data);
    }

    private static void readCellTemperatureExtremes(long data, Values values) {
        readCellTemperatureExtremes1(data, values);
        readCellTemperatureExtremes2(data, values);
    }

    private static void readCellTemperatureExtremes1(long data, Values values) {
        values.maxCellTemperature = CellExtremes.MAX_CELL_TEMPERATURE.read(data);
        values.minCellTemperature = CellExtremes.MIN_CELL_TEMPERATURE.read(data);
        values.maxCellTemperatureNumber = CellExtremes.MAX_CELL_TEMPERATURE_NUMBER.readInt(data);
    }

    private static void readCellTemperatureExtremes2(long data, Values values) {
        values.minCellTemperatureNumber = CellExtremes.MIN_CELL_TEMPERATURE_NUMBER.readInt(data);
    }

    private static void readStatus(long data, Values values) {
        readStatus1(data, values);
        readStatus2(data, values);
    }

    private static void readStatus1(long data, Values values) {
        values.basicStatus = (int) Status.BASIC_STATUS.raw(data);
        values.cyclePeriod = Status.CYCLE_PERIOD.readInt(data);
    }

    private static void readStatus2(long data, Values values) {
        values.statusFlags = data & Status.MESSAGE.flagMask();
    }

    private static void readPermissions(long data, Values values) {
        values.chargeForbidden = (int) Permissions.CHARGE_FORBIDDEN.raw(data);
        values.dischargeForbidden = (int) Permissions.DISCHARGE_FORBIDDEN.raw(data);
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
        switch (word & ~0xF) {
            case 0x8000_4210 -> handMeasurements(data, values);
            case 0x8000_4220 -> handLimits(data, values);
            case 0x8000_4230 -> handCellVoltageExtremes(data, values);
            case 0x8000_4240 -> handCellTemperatureExtremes(data, values);
            case 0x8000_4250 -> handStatus(data, values);
            case 0x8000_4280 -> handPermissions(data, values);
            default -> {}
        }
    }

    private static void handMeasurements(long data, Values values) {
        handMeasurements1(data, values);
        handMeasurements2(data, values);
        handMeasurements3(data, values);
        handMeasurements4(data, values);
    }

    private static void handMeasurements1(long data, Values values) {
        values.voltage = (data & 0xFFFF) / 10.0;
    }

    private static void handMeasurements2(long data, Values values) {
        values.current = (((data >>> 16) & 0xFFFF) - 30000) / 10.0;
    }

    private static void handMeasurements3(long data, Values values) {
        values.bmsTemperature = (((data >>> 32) & 0xFFFF) - 1000) / 10.0;
        values.soc = (int) (data >>> 48 & 0xFF);
    }

    private static void handMeasurements4(long data, Values values) {
        values.soh = (int) (data >>> 56);
    }

    private static void handLimits(long data, Values values) {
        handLimits1(data, values);
        handLimits2(data, values);
        handLimits3(data, values);
    }

    private static void handLimits1(long data, Values values) {
        values.chargeVoltageLimit = (data & 0xFFFF) / 10.0;
        values.dischargeVoltageLimit = ((data >>> 16) & 0xFFFF) / 10.0;
    }

    private static void handLimits2(long data, Values values) {
        values.chargeCurrentLimit = (((data >>> 32) & 0xFFFF) - 30000) / 10.0;
    }

    private static void handLimits3(long data, Values values) {
        values.dischargeCurrentLimit = ((data >>> 48) - 30000) / 10.0;
    }

    private static void handCellVoltageExtremes(long data, Values values) {
        handCellVoltageExtremes1(data, values);
        handCellVoltageExtremes2(data, values);
    }

    private static void handCellVoltageExtremes1(long data, Values values) {
        values.maxCellVoltage = (data & 0xFFFF) / 1000.0;
        values.minCellVoltage = ((data >>> 16) & 0xFFFF) / 1000.0;
    }

    private static void handCellVoltageExtremes2(long data, Values values) {
        values.maxCellVoltageNumber = (int) (data >>> 32 & 0xFFFF);
        values.minCellVoltageNumber = (int) (data >>> 48);
    }

    private static void handCellTemperatureExtremes(long data, Values values) {
        handCellTemperatureExtremes1(data, values);
        handCellTemperatureExtremes2(data, values);
        handCellTemperatureExtremes3(data, values);
    }

    private static void handCellTemperatureExtremes1(long data, Values values) {
        values.maxCellTemperature = ((data & 0xFFFF) - 1000) / 10.0;
    }

    private static void handCellTemperatureExtremes2(long data, Values values) {
        values.minCellTemperature = (((data >>> 16) & 0xFFFF) - 1000) / 10.0;
        values.maxCellTemperatureNumber = (int) (data >>> 32 & 0xFFFF);
    }

    private static void handCellTemperatureExtremes3(long data, Values values) {
        values.minCellTemperatureNumber = (int) (data >>> 48);
    }

    private static void handStatus(long data, Values values) {
        values.basicStatus = (int) (data & 7);
        values.cyclePeriod = (int) (data >>> 8 & 0xFFFF);
        values.statusFlags = data & 0xFFF0FFFFF000018L;
    }

    private static void handPermissions(long data, Values values) {
        values.chargeForbidden = (int) (data & 0xFF);
        values.dischargeForbidden = (int) (data >>> 8 & 0xFF);
    }
}
