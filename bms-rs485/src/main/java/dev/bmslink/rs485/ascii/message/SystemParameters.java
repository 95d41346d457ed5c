package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.Set;

/**
 * Limits at which a pack warns and protects itself, the reply to 47.
 *
 * @param flags what has changed since the host last read it
 * @param cellHighVolts a cell above is an alarm
 * @param cellLowVolts a cell below is an alarm
 * @param cellUnderVolts a cell below makes the pack protect itself
 * @param chargeHighCelsius the highest temperature to charge at
 * @param chargeLowCelsius the lowest temperature to charge at
 * @param chargeCurrentAmperes the highest charge current
 * @param moduleHighVolts a module above is an alarm
 * @param moduleLowVolts a module below is an alarm
 * @param moduleUnderVolts a module below makes the pack protect itself
 * @param dischargeHighCelsius the highest temperature to discharge at
 * @param dischargeLowCelsius the lowest temperature to discharge at
 * @param dischargeCurrentAmperes the highest discharge current, negative
 */
public record SystemParameters(
        Set<InfoFlag> flags,
        double cellHighVolts,
        double cellLowVolts,
        double cellUnderVolts,
        double chargeHighCelsius,
        double chargeLowCelsius,
        double chargeCurrentAmperes,
        double moduleHighVolts,
        double moduleLowVolts,
        double moduleUnderVolts,
        double dischargeHighCelsius,
        double dischargeLowCelsius,
        double dischargeCurrentAmperes)
        implements Reply {

    private static final FlagSet<InfoFlag> INFO_FLAG = new FlagSet<>(InfoFlag.class, Fields.SEEN, "info_flag");
    private static final Part.Item CELL_HIGH = Fields.milliVolts("cell_high_voltage_limit", Fields.SEEN);
    private static final Part.Item CELL_LOW = Fields.milliVolts("cell_low_voltage_limit", Fields.SEEN);
    private static final Part.Item CELL_UNDER = Fields.milliVolts("cell_under_voltage_limit", Fields.SEEN);
    private static final Part.Item CHARGE_HIGH = Fields.deciKelvin("charge_high_temperature_limit", Fields.SEEN);
    private static final Part.Item CHARGE_LOW = Fields.deciKelvin("charge_low_temperature_limit", Fields.SEEN);
    private static final Part.Item CHARGE_CURRENT = Fields.deciAmperes("charge_current_limit", Fields.SEEN, "");
    private static final Part.Item MODULE_HIGH = Fields.milliVolts("module_high_voltage_limit", Fields.SEEN);
    private static final Part.Item MODULE_LOW = Fields.milliVolts("module_low_voltage_limit", Fields.SEEN);
    private static final Part.Item MODULE_UNDER = Fields.milliVolts("module_under_voltage_limit", Fields.SEEN);
    private static final Part.Item DISCHARGE_HIGH = Fields.deciKelvin("discharge_high_temperature_limit", Fields.SEEN);
    private static final Part.Item DISCHARGE_LOW = Fields.deciKelvin("discharge_low_temperature_limit", Fields.SEEN);
    private static final Part.Item DISCHARGE_CURRENT =
            Fields.deciAmperes("discharge_current_limit", Fields.SEEN, "negative");

    static final Structure STRUCTURE = new Structure(
            INFO_FLAG.item(0),
            CELL_HIGH,
            CELL_LOW,
            CELL_UNDER,
            CHARGE_HIGH,
            CHARGE_LOW,
            CHARGE_CURRENT,
            MODULE_HIGH,
            MODULE_LOW,
            MODULE_UNDER,
            DISCHARGE_HIGH,
            DISCHARGE_LOW,
            DISCHARGE_CURRENT);

    /** Copies the set. */
    public SystemParameters {
        flags = Set.copyOf(flags);
    }

    static SystemParameters of(Block head) {
        return new SystemParameters(
                INFO_FLAG.read(head),
                head.value(CELL_HIGH),
                head.value(CELL_LOW),
                head.value(CELL_UNDER),
                head.value(CHARGE_HIGH),
                head.value(CHARGE_LOW),
                head.value(CHARGE_CURRENT),
                head.value(MODULE_HIGH),
                head.value(MODULE_LOW),
                head.value(MODULE_UNDER),
                head.value(DISCHARGE_HIGH),
                head.value(DISCHARGE_LOW),
                head.value(DISCHARGE_CURRENT));
    }

    @Override
    public Command command() {
        return Command.SYSTEM_PARAMETERS;
    }

    @Override
    public Block head() {
        BlockBuilder builder = new BlockBuilder(STRUCTURE)
                .value(CELL_HIGH, cellHighVolts)
                .value(CELL_LOW, cellLowVolts)
                .value(CELL_UNDER, cellUnderVolts)
                .value(CHARGE_HIGH, chargeHighCelsius)
                .value(CHARGE_LOW, chargeLowCelsius)
                .value(CHARGE_CURRENT, chargeCurrentAmperes)
                .value(MODULE_HIGH, moduleHighVolts)
                .value(MODULE_LOW, moduleLowVolts)
                .value(MODULE_UNDER, moduleUnderVolts)
                .value(DISCHARGE_HIGH, dischargeHighCelsius)
                .value(DISCHARGE_LOW, dischargeLowCelsius)
                .value(DISCHARGE_CURRENT, dischargeCurrentAmperes);
        INFO_FLAG.write(builder, flags);
        return builder.build();
    }
}
