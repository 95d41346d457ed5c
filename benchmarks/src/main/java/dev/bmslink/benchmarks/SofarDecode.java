package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.sofar.Alarms;
import dev.bmslink.can.sofar.Limits;
import dev.bmslink.can.sofar.Manufacturer;
import dev.bmslink.can.sofar.Measurements;
import dev.bmslink.can.sofar.PackConfiguration;
import dev.bmslink.can.sofar.StateOfCharge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Frames of the SOFAR extended protocol to values: through the descriptions, as a user writes it, and by shifts written by hand. */
@State(Scope.Thread)
public class SofarDecode extends DecodeBenchmark {

    final Frames frames = Mixes.SOFAR.frames();
    final Values values = new Values();

    static final class Values {
        double chargeVoltageLimit;
        double chargeCurrentLimit;
        double dischargeCurrentLimit;
        double dischargeVoltageLimit;
        int soc;
        int soh;
        double socHighResolution;
        double remainingCapacity;
        double voltage;
        double current;
        double averageCellTemperature;
        int cycleCount;
        int systemProtection0;
        int systemProtection1;
        int systemAlarm0;
        int systemAlarm1;
        int protectionWord2;
        int protectionWord3;
        int moduleCount;
        int canProtocolVersion;
        int cellsPerModule;
        long manufacturer;

        /** A figure that depends on every value. */
        double sum() {
            return chargeVoltageLimit
                    + chargeCurrentLimit
                    + dischargeCurrentLimit
                    + dischargeVoltageLimit
                    + orZero(socHighResolution)
                    + remainingCapacity
                    + voltage
                    + current
                    + averageCellTemperature
                    + soc
                    + soh
                    + cycleCount
                    + systemProtection0
                    + systemProtection1
                    + systemAlarm0
                    + systemAlarm1
                    + protectionWord2
                    + protectionWord3
                    + moduleCount
                    + canProtocolVersion
                    + cellsPerModule
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
        switch (word & ~0xF000) {
            case 0x8000_0351 -> readLimits(data, values);
            case 0x8000_0355 -> readStateOfCharge(data, values);
            case 0x8000_0356 -> readMeasurements(data, values);
            case 0x8000_035A -> readAlarms(data, values);
            case 0x8000_0359 -> readPackConfiguration(data, values);
            case 0x8000_035E -> readManufacturer(data, values);
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
        readStateOfCharge1(data, values);
        readStateOfCharge2(data, values);
    }

    private static void readStateOfCharge1(long data, Values values) {
        values.soc = StateOfCharge.SOC.readInt(data);
        values.soh = StateOfCharge.SOH.readInt(data);
        values.socHighResolution = StateOfCharge.SOC_HIGH_RESOLUTION.read(data);
    }

    private static void readStateOfCharge2(long data, Values values) {
        values.remainingCapacity = StateOfCharge.REMAINING_CAPACITY.read(data);
    }

    private static void readMeasurements(long data, Values values) {
        readMeasurements1(data, values);
        readMeasurements2(data, values);
    }

    private static void readMeasurements1(long data, Values values) {
        values.voltage = Measurements.VOLTAGE.read(data);
        values.current = Measurements.CURRENT.read(data);
        values.averageCellTemperature = Measurements.AVERAGE_CELL_TEMPERATURE.read(data);
    }

    private static void readMeasurements2(long data, Values values) {
        values.cycleCount = Measurements.CYCLE_COUNT.readInt(data);
    }

    private static void readAlarms(long data, Values values) {
        readAlarms1(data, values);
        readAlarms2(data, values);
    }

    private static void readAlarms1(long data, Values values) {
        values.systemProtection0 = Alarms.SYSTEM_PROTECTION_0.readInt(data);
        values.systemProtection1 = Alarms.SYSTEM_PROTECTION_1.readInt(data);
        values.systemAlarm0 = Alarms.SYSTEM_ALARM_0.readInt(data);
    }

    private static void readAlarms2(long data, Values values) {
        values.systemAlarm1 = Alarms.SYSTEM_ALARM_1.readInt(data);
    }

    private static void readPackConfiguration(long data, Values values) {
        readPackConfiguration1(data, values);
        readPackConfiguration2(data, values);
    }

    private static void readPackConfiguration1(long data, Values values) {
        values.protectionWord2 = PackConfiguration.PROTECTION_WORD_2.readInt(data);
        values.protectionWord3 = PackConfiguration.PROTECTION_WORD_3.readInt(data);
        values.moduleCount = PackConfiguration.MODULE_COUNT.readInt(data);
    }

    private static void readPackConfiguration2(long data, Values values) {
        values.canProtocolVersion = PackConfiguration.CAN_PROTOCOL_VERSION.readInt(data);
        values.cellsPerModule = PackConfiguration.CELLS_PER_MODULE.readInt(data);
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
        switch (word & ~0xF000) {
            case 0x8000_0351 -> handLimits(data, values);
            case 0x8000_0355 -> handStateOfCharge(data, values);
            case 0x8000_0356 -> handMeasurements(data, values);
            case 0x8000_035A -> handAlarms(data, values);
            case 0x8000_0359 -> handPackConfiguration(data, values);
            case 0x8000_035E -> handManufacturer(data, values);
            default -> {}
        }
    }

    private static void handLimits(long data, Values values) {
        handLimits1(data, values);
        handLimits2(data, values);
    }

    private static void handLimits1(long data, Values values) {
        values.chargeVoltageLimit = (data & 0xFFFF) / 10.0;
        values.chargeCurrentLimit = ((data >>> 16) & 0xFFFF) / 10.0;
    }

    private static void handLimits2(long data, Values values) {
        values.dischargeCurrentLimit = ((data >>> 32) & 0xFFFF) / 10.0;
        values.dischargeVoltageLimit = (data >>> 48) / 10.0;
    }

    private static void handStateOfCharge(long data, Values values) {
        handStateOfCharge1(data, values);
        handStateOfCharge2(data, values);
        handStateOfCharge3(data, values);
    }

    private static void handStateOfCharge1(long data, Values values) {
        values.soc = (int) (data & 0xFFFF);
        values.soh = (int) (data >>> 16 & 0xFFFF);
    }

    private static void handStateOfCharge2(long data, Values values) {
        long raw = data >>> 32 & 0xFFFF;
        values.socHighResolution = raw == 65535 ? Double.NaN : raw / 100.0;
    }

    private static void handStateOfCharge3(long data, Values values) {
        values.remainingCapacity = (data >>> 48) / 10.0;
    }

    private static void handMeasurements(long data, Values values) {
        handMeasurements1(data, values);
        handMeasurements2(data, values);
    }

    private static void handMeasurements1(long data, Values values) {
        values.voltage = (data & 0xFFFF) / 10.0;
        values.current = (short) (data >>> 16) / 10.0;
    }

    private static void handMeasurements2(long data, Values values) {
        values.averageCellTemperature = (short) (data >>> 32) / 10.0;
        values.cycleCount = (int) (data >>> 48);
    }

    private static void handAlarms(long data, Values values) {
        handAlarms1(data, values);
        handAlarms2(data, values);
    }

    private static void handAlarms1(long data, Values values) {
        values.systemProtection0 = (int) (data & 0xFFFF);
        values.systemProtection1 = (int) (data >>> 16 & 0xFFFF);
    }

    private static void handAlarms2(long data, Values values) {
        values.systemAlarm0 = (int) (data >>> 32 & 0xFFFF);
        values.systemAlarm1 = (int) (data >>> 48);
    }

    private static void handPackConfiguration(long data, Values values) {
        handPackConfiguration1(data, values);
        handPackConfiguration2(data, values);
        handPackConfiguration3(data, values);
    }

    private static void handPackConfiguration1(long data, Values values) {
        values.protectionWord2 = (int) (data & 0xFFFF);
        values.protectionWord3 = (int) (data >>> 16 & 0xFFFF);
    }

    private static void handPackConfiguration2(long data, Values values) {
        values.moduleCount = (int) (data >>> 32 & 0xFF);
        values.canProtocolVersion = (int) (data >>> 40 & 0xFFFF);
    }

    private static void handPackConfiguration3(long data, Values values) {
        values.cellsPerModule = (int) (data >>> 56);
    }

    private static void handManufacturer(long data, Values values) {
        values.manufacturer = Long.reverseBytes(data);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
