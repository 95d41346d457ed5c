package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 0x300 to 0x304, 0x308 and 0x309, inverter to battery: powers and voltages on the AC side of a Sunny Island.
 *
 * <p>SMA does not document these messages; they are known from programs that read them. The phases are L1, L2 and L3.
 */
public final class AcMeasurements {

    /** Active power of the grid or the generator, by phase. */
    public static final List<Decimal> GRID_ACTIVE_POWER = power("grid_active_power", "W");

    /** Active power of the inverters, by phase. */
    public static final List<Decimal> INVERTER_ACTIVE_POWER = power("inverter_active_power", "W");

    /** Reactive power of the grid or the generator, by phase. */
    public static final List<Decimal> GRID_REACTIVE_POWER = power("grid_reactive_power", "var");

    /** Reactive power of the inverters, by phase. */
    public static final List<Decimal> INVERTER_REACTIVE_POWER = power("inverter_reactive_power", "var");

    /** Voltages of terminal AC1, by phase. */
    public static final List<Decimal> AC1_VOLTAGE = phases("ac1_voltage", "V", "0.1");

    /** Frequency of terminal AC1. */
    public static final Decimal AC1_FREQUENCY = word("ac1_frequency", 6, "Hz", "0.01");

    /** Voltages of terminal AC2, by phase. */
    public static final List<Decimal> AC2_VOLTAGE = phases("ac2_voltage", "V", "0.1");

    /** Frequency of terminal AC2. */
    public static final Decimal AC2_FREQUENCY = word("ac2_frequency", 6, "Hz", "0.01");

    /** Power of all loads. */
    public static final Decimal TOTAL_LOAD_POWER = word("total_load_power", 0, "W", "100");

    /** The descriptions of these messages. */
    public static final List<Message> MESSAGES = List.of(
            SunnyIsland.undocumented("grid_active_power", 0x300)
                    .lengths(8, 6)
                    .purpose("Active power of grid or generator.")
                    .layout(GRID_ACTIVE_POWER),
            SunnyIsland.undocumented("inverter_active_power", 0x301)
                    .lengths(8, 6)
                    .purpose("Active power of the inverters.")
                    .layout(INVERTER_ACTIVE_POWER),
            SunnyIsland.undocumented("grid_reactive_power", 0x302)
                    .lengths(8, 6)
                    .purpose("Reactive power of grid or generator.")
                    .layout(GRID_REACTIVE_POWER),
            SunnyIsland.undocumented("inverter_reactive_power", 0x303)
                    .lengths(8, 6)
                    .purpose("Reactive power of the inverters.")
                    .layout(INVERTER_REACTIVE_POWER),
            ac(1, 0x304, AC1_VOLTAGE, AC1_FREQUENCY),
            SunnyIsland.undocumented("total_load_power", 0x308)
                    .lengths(8, 2)
                    .purpose("Power of all loads.")
                    .layout(TOTAL_LOAD_POWER),
            ac(2, 0x309, AC2_VOLTAGE, AC2_FREQUENCY));

    private AcMeasurements() {}

    private static Message ac(int terminal, int id, List<Decimal> voltages, Decimal frequency) {
        return SunnyIsland.undocumented("ac" + terminal + "_measurements", id)
                .purpose("Voltages and frequency of terminal AC" + terminal + ".")
                .layout(voltages.get(0), voltages.get(1), voltages.get(2), frequency);
    }

    private static List<Decimal> power(String name, String unit) {
        return phases(name, unit, "100");
    }

    private static List<Decimal> phases(String name, String unit, String step) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(phase -> word(name + "_l" + phase, 2 * (phase - 1), unit, step))
                .toList();
    }

    private static Decimal word(String name, int byteIndex, String unit, String step) {
        return Field.named(name)
                .s16le(byteIndex)
                .unit(unit)
                .source(ONE_SOURCE, "SOLD")
                .decimal(step);
    }
}
