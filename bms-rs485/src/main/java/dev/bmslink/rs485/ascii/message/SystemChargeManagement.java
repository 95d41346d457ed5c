package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a group allows, the reply to 63.
 *
 * @param chargeVoltageLimitVolts charge up to this voltage, or {@code NaN}
 * @param dischargeVoltageLimitVolts discharge down to this voltage, or {@code NaN}
 * @param chargeCurrentLimitAmperes the highest charge current, or {@code NaN}
 * @param dischargeCurrentLimitAmperes the highest discharge current, positive, unlike in the reply to 92; or {@code NaN}
 * @param status what is allowed and wanted
 * @param step what a count of current is, which the document leaves in doubt
 */
public record SystemChargeManagement(
        double chargeVoltageLimitVolts,
        double dischargeVoltageLimitVolts,
        double chargeCurrentLimitAmperes,
        double dischargeCurrentLimitAmperes,
        Set<SystemChargeStatus> status,
        CurrentStep step)
        implements Reply {

    private static final Part.Item CHARGE_VOLTAGE = Fields.milliVolts("charge_voltage_limit", Fields.SYSTEM);
    private static final Part.Item DISCHARGE_VOLTAGE = Fields.milliVolts("discharge_voltage_limit", Fields.SYSTEM);
    private static final FlagSet<SystemChargeStatus> STATUS =
            new FlagSet<>(SystemChargeStatus.class, Fields.SYSTEM, "status");
    private static final Map<CurrentStep, Layout> LAYOUTS = new EnumMap<>(CurrentStep.class);

    static {
        for (CurrentStep step : CurrentStep.values()) {
            LAYOUTS.put(step, Layout.of(step));
        }
    }

    /** The structure for one step of current. */
    private record Layout(Part.Item charge, Part.Item discharge, Structure structure) {

        static Layout of(CurrentStep step) {
            Part.Item charge = current("charge_current_limit", step);
            Part.Item discharge = current("discharge_current_limit", step);
            return new Layout(
                    charge,
                    discharge,
                    new Structure(CHARGE_VOLTAGE, DISCHARGE_VOLTAGE, charge, discharge, STATUS.item(0)));
        }

        private static Part.Item current(String name, CurrentStep step) {
            return Part.Item.of(Fields.field(name, Fields.SYSTEM)
                    .u16be(0)
                    .unit("A")
                    .notAvailable(0xFFFF)
                    .note("the table of the document gives 0.1 A a count, its example 0.01 A")
                    .decimal(step.text()));
        }
    }

    /** Copies the set. */
    public SystemChargeManagement {
        status = Set.copyOf(status);
    }

    static Structure structure(CurrentStep step) {
        return layout(step).structure();
    }

    private static Layout layout(CurrentStep step) {
        Layout layout = LAYOUTS.get(step);
        if (layout == null) {
            throw new IllegalArgumentException("no layout for " + step);
        }
        return layout;
    }

    static SystemChargeManagement of(Block head, CurrentStep step) {
        Layout layout = layout(step);
        return new SystemChargeManagement(
                head.value(CHARGE_VOLTAGE),
                head.value(DISCHARGE_VOLTAGE),
                head.value(layout.charge()),
                head.value(layout.discharge()),
                STATUS.read(head),
                step);
    }

    @Override
    public Command command() {
        return Command.SYSTEM_CHARGE_MANAGEMENT;
    }

    @Override
    public Block head() {
        Layout layout = layout(step);
        BlockBuilder builder = new BlockBuilder(layout.structure())
                .value(CHARGE_VOLTAGE, chargeVoltageLimitVolts)
                .value(DISCHARGE_VOLTAGE, dischargeVoltageLimitVolts)
                .value(layout.charge(), chargeCurrentLimitAmperes)
                .value(layout.discharge(), dischargeCurrentLimitAmperes);
        STATUS.write(builder, status);
        return builder.build();
    }
}
