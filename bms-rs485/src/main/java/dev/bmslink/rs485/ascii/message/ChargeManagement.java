package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.Set;

/**
 * What one pack allows, the reply to 92.
 *
 * @param pack the pack's ADR
 * @param chargeVoltageLimitVolts charge up to this voltage
 * @param dischargeVoltageLimitVolts discharge down to this voltage
 * @param chargeCurrentLimitAmperes the highest charge current
 * @param dischargeCurrentLimitAmperes the highest discharge current, negative
 * @param status what is allowed and wanted
 */
public record ChargeManagement(
        int pack,
        double chargeVoltageLimitVolts,
        double dischargeVoltageLimitVolts,
        double chargeCurrentLimitAmperes,
        double dischargeCurrentLimitAmperes,
        Set<ChargeStatus> status)
        implements Reply {

    private static final Part.Item PACK = Fields.pack();
    private static final Part.Item CHARGE_VOLTAGE = Fields.milliVolts("charge_voltage_limit", Fields.SEEN);
    private static final Part.Item DISCHARGE_VOLTAGE = Fields.milliVolts("discharge_voltage_limit", Fields.SEEN);
    private static final Part.Item CHARGE_CURRENT = Fields.deciAmperes("charge_current_limit", Fields.SEEN, "");
    private static final Part.Item DISCHARGE_CURRENT =
            Fields.deciAmperes("discharge_current_limit", Fields.SEEN, "negative");
    private static final FlagSet<ChargeStatus> STATUS = new FlagSet<>(ChargeStatus.class, Fields.SEEN, "status");

    static final Structure STRUCTURE =
            new Structure(PACK, CHARGE_VOLTAGE, DISCHARGE_VOLTAGE, CHARGE_CURRENT, DISCHARGE_CURRENT, STATUS.item(0));

    /** Copies the set. */
    public ChargeManagement {
        status = Set.copyOf(status);
    }

    static ChargeManagement of(Block head) {
        return new ChargeManagement(
                head.whole(PACK).orElse(0),
                head.value(CHARGE_VOLTAGE),
                head.value(DISCHARGE_VOLTAGE),
                head.value(CHARGE_CURRENT),
                head.value(DISCHARGE_CURRENT),
                STATUS.read(head));
    }

    @Override
    public Command command() {
        return Command.CHARGE_MANAGEMENT;
    }

    @Override
    public Block head() {
        BlockBuilder builder = new BlockBuilder(STRUCTURE)
                .whole(PACK, pack)
                .value(CHARGE_VOLTAGE, chargeVoltageLimitVolts)
                .value(DISCHARGE_VOLTAGE, dischargeVoltageLimitVolts)
                .value(CHARGE_CURRENT, chargeCurrentLimitAmperes)
                .value(DISCHARGE_CURRENT, dischargeCurrentLimitAmperes);
        STATUS.write(builder, status);
        return builder.build();
    }
}
