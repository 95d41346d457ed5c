package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;

/**
 * Limits that a host sets with 94; the pack goes back to its own when they are not repeated within ten seconds.
 *
 * @param pack the pack's ADR
 * @param chargeVoltageLimitVolts charge up to this voltage
 * @param dischargeVoltageLimitVolts discharge down to this voltage
 * @param chargeCurrentLimitAmperes the highest charge current
 * @param dischargeCurrentLimitAmperes the highest discharge current, negative
 */
public record ChargeLimits(
        int pack,
        double chargeVoltageLimitVolts,
        double dischargeVoltageLimitVolts,
        double chargeCurrentLimitAmperes,
        double dischargeCurrentLimitAmperes) {

    private static final Part.Item PACK = Fields.pack();
    private static final Part.Item CHARGE_VOLTAGE = Fields.milliVolts("charge_voltage_limit", Fields.SEEN);
    private static final Part.Item DISCHARGE_VOLTAGE = Fields.milliVolts("discharge_voltage_limit", Fields.SEEN);
    private static final Part.Item CHARGE_CURRENT = Fields.deciAmperes("charge_current_limit", Fields.SEEN, "");
    private static final Part.Item DISCHARGE_CURRENT =
            Fields.deciAmperes("discharge_current_limit", Fields.SEEN, "negative");

    static final Structure STRUCTURE =
            new Structure(PACK, CHARGE_VOLTAGE, DISCHARGE_VOLTAGE, CHARGE_CURRENT, DISCHARGE_CURRENT);

    /**
     * Returns the limits in a request.
     *
     * @param head the argument of 94
     * @return the limits
     */
    public static ChargeLimits of(Block head) {
        return new ChargeLimits(
                head.whole(PACK).orElse(0),
                head.value(CHARGE_VOLTAGE),
                head.value(DISCHARGE_VOLTAGE),
                head.value(CHARGE_CURRENT),
                head.value(DISCHARGE_CURRENT));
    }

    Block head() {
        return new BlockBuilder(STRUCTURE)
                .whole(PACK, pack)
                .value(CHARGE_VOLTAGE, chargeVoltageLimitVolts)
                .value(DISCHARGE_VOLTAGE, dischargeVoltageLimitVolts)
                .value(CHARGE_CURRENT, chargeCurrentLimitAmperes)
                .value(DISCHARGE_CURRENT, dischargeCurrentLimitAmperes)
                .build();
    }
}
