package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.stream.Stream;

/**
 * 0x312, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>The record holds the values of Rev_05. A battery that misses the keepalive does not say so here, but in
 * {@link ExtendedFaults}.
 *
 * @param flags the payload bits of the flags; ask with {@link #is}
 * @param packsInParallel number of packs in parallel
 * @param powerReductionFlags why the battery limits its power; 0 when it does not, other values are not documented
 */
public record ProtectionAndWarning(long flags, int packsInParallel, int powerReductionFlags)
        implements GrowattLvMessage {

    private static final String SOURCE = "LV104, REV05, BTI-LV";

    /** Protection: the soft start has failed. */
    public static final Flag PROT_SOFT_START_FAIL = flag("prot_soft_start_fail", 0, 0, DOCUMENTED, "LV104, REV05");

    /** Protection: the module's voltage is too low. */
    public static final Flag PROT_MODULE_UNDER_VOLTAGE = flag("prot_module_under_voltage", 0, 1);

    /** Protection: the module's voltage is too high. */
    public static final Flag PROT_MODULE_OVER_VOLTAGE = flag("prot_module_over_voltage", 0, 2);

    /** Protection: a cell's voltage is too low. */
    public static final Flag PROT_CELL_UNDER_VOLTAGE = flag("prot_cell_under_voltage", 0, 3);

    /** Protection: a cell's voltage is too high. */
    public static final Flag PROT_CELL_OVER_VOLTAGE = flag("prot_cell_over_voltage", 0, 4);

    /** Protection: short circuit while discharging. */
    public static final Flag PROT_SHORT_CIRCUIT_DISCHARGE = flag("prot_short_circuit_discharge", 0, 5);

    /** Protection: the charge current is too high. */
    public static final Flag PROT_CHARGE_OVER_CURRENT = flag("prot_charge_over_current", 0, 6);

    /** Protection: the discharge current is too high. */
    public static final Flag PROT_DISCHARGE_OVER_CURRENT = flag("prot_discharge_over_current", 0, 7);

    /** Protection: the cells' voltages differ too much. */
    public static final Flag PROT_DELTA_V_FAIL = flag("prot_delta_v_fail", 1, 2);

    /** Protection: the battery's system has an error. */
    public static final Flag PROT_SYSTEM_ERROR = flag("prot_system_error", 1, 3);

    /** Protection: too cold to charge. */
    public static final Flag PROT_UNDER_TEMP_CHARGE = flag("prot_under_temp_charge", 1, 4);

    /** Protection: too cold to discharge. */
    public static final Flag PROT_UNDER_TEMP_DISCHARGE = flag("prot_under_temp_discharge", 1, 5);

    /** Protection: too hot to charge. */
    public static final Flag PROT_OVER_TEMP_CHARGE = flag("prot_over_temp_charge", 1, 6);

    /** Protection: too hot to discharge. */
    public static final Flag PROT_OVER_TEMP_DISCHARGE = flag("prot_over_temp_discharge", 1, 7);

    /** Warning: the module's voltage is low. */
    public static final Flag WARN_MODULE_UNDER_VOLTAGE = flag("warn_module_under_voltage", 2, 1);

    /** Warning: the module's voltage is high. */
    public static final Flag WARN_MODULE_OVER_VOLTAGE = flag("warn_module_over_voltage", 2, 2);

    /** Warning: a cell's voltage is low. */
    public static final Flag WARN_CELL_UNDER_VOLTAGE = flag("warn_cell_under_voltage", 2, 3);

    /** Warning: a cell's voltage is high. */
    public static final Flag WARN_CELL_OVER_VOLTAGE = flag("warn_cell_over_voltage", 2, 4);

    /** Warning: the charge current is high. */
    public static final Flag WARN_CHARGE_OVER_CURRENT = flag("warn_charge_over_current", 2, 6);

    /** Warning: the discharge current is high. */
    public static final Flag WARN_DISCHARGE_OVER_CURRENT = flag("warn_discharge_over_current", 2, 7);

    /** Warning: the communication inside the battery fails. */
    public static final Flag WARN_INTERNAL_COMMUNICATION_FAIL = flag("warn_internal_communication_fail", 3, 0);

    /** Warning: the pack is about to switch itself off. */
    public static final Flag WARN_PACK_BEFORE_TURN_OFF =
            flag("warn_pack_before_turn_off", 3, 1, DOCUMENTED_AND_CAPTURED, "LV104, REV05, G2S");

    /** Warning: the cells' voltages differ much. */
    public static final Flag WARN_DELTA_V_FAIL = flag("warn_delta_v_fail", 3, 2);

    /** Warning: cold for charging. */
    public static final Flag WARN_UNDER_TEMP_CHARGE = flag("warn_under_temp_charge", 3, 4);

    /** Warning: cold for discharging. */
    public static final Flag WARN_UNDER_TEMP_DISCHARGE = flag("warn_under_temp_discharge", 3, 5);

    /** Warning: hot for charging. */
    public static final Flag WARN_OVER_TEMP_CHARGE = flag("warn_over_temp_charge", 3, 6);

    /** Warning: hot for discharging. */
    public static final Flag WARN_OVER_TEMP_DISCHARGE = flag("warn_over_temp_discharge", 3, 7);

    /** Number of packs in parallel. */
    public static final Whole PACKS_IN_PARALLEL = Field.named("packs_in_parallel")
            .u8(4)
            .unit("packs")
            .range("1", "254")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .whole();

    /** V1.04: the maker's code. */
    public static final Octets MANUFACTURER_CODE = Field.named("manufacturer_code")
            .bytes(5, 2)
            .note("The document's example is AA BB. Rev_05 has power_reduction_flags here, and so has the GBLI6532.")
            .source(DOCUMENTED, "LV104, BE-LV")
            .octets();

    /** V1.04: number of cells of the whole battery. */
    public static final Whole TOTAL_CELL_COUNT = Field.named("total_cell_count")
            .u8(7)
            .unit("cells")
            .range("1", "254")
            .notAvailable(0)
            .note("Zero from batteries that count their cells in extended_faults, as Rev_05 does.")
            .source(DOCUMENTED, "LV104, G2S")
            .whole();

    /** Rev_05: why the battery limits its power. */
    public static final Whole POWER_REDUCTION_FLAGS = Field.named("power_reduction_flags")
            .u16be(5)
            .note("The bits are not documented. A GBLI6532 showed 0x0200 while it was full and refused to be charged."
                    + " V1.04 has manufacturer_code here.")
            .source(ONE_SOURCE, "REV05, G2S")
            .whole();

    private static final List<Element> COMMON = List.of(
            PROT_SOFT_START_FAIL,
            PROT_MODULE_UNDER_VOLTAGE,
            PROT_MODULE_OVER_VOLTAGE,
            PROT_CELL_UNDER_VOLTAGE,
            PROT_CELL_OVER_VOLTAGE,
            PROT_SHORT_CIRCUIT_DISCHARGE,
            PROT_CHARGE_OVER_CURRENT,
            PROT_DISCHARGE_OVER_CURRENT,
            Reserved.bits(1, 0, 2),
            PROT_DELTA_V_FAIL,
            PROT_SYSTEM_ERROR,
            PROT_UNDER_TEMP_CHARGE,
            PROT_UNDER_TEMP_DISCHARGE,
            PROT_OVER_TEMP_CHARGE,
            PROT_OVER_TEMP_DISCHARGE,
            Reserved.bits(2, 0, 1),
            WARN_MODULE_UNDER_VOLTAGE,
            WARN_MODULE_OVER_VOLTAGE,
            WARN_CELL_UNDER_VOLTAGE,
            WARN_CELL_OVER_VOLTAGE,
            Reserved.bits(2, 5, 1),
            WARN_CHARGE_OVER_CURRENT,
            WARN_DISCHARGE_OVER_CURRENT,
            WARN_INTERNAL_COMMUNICATION_FAIL,
            WARN_PACK_BEFORE_TURN_OFF,
            WARN_DELTA_V_FAIL,
            Reserved.bits(3, 3, 1),
            WARN_UNDER_TEMP_CHARGE,
            WARN_UNDER_TEMP_DISCHARGE,
            WARN_OVER_TEMP_CHARGE,
            WARN_OVER_TEMP_DISCHARGE,
            PACKS_IN_PARALLEL);

    /** The description of this message in V1.04. */
    public static final Message V1_04 = Message.named("protection_and_warning")
            .standardId(0x312)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .layout(commonAnd(MANUFACTURER_CODE, TOTAL_CELL_COUNT));

    /** The description of this message in Rev_05. */
    public static final Message REV05 = V1_04.toBuilder()
            .source(CAPTURED, "REV05, G2S")
            .layout(commonAnd(POWER_REDUCTION_FLAGS, Reserved.bytes(7, 1)));

    private static List<Element> commonAnd(Element... elements) {
        return Stream.concat(COMMON.stream(), Stream.of(elements)).toList();
    }

    private static Flag flag(String name, int byteIndex, int bit) {
        return flag(name, byteIndex, bit, DOCUMENTED, SOURCE);
    }

    private static Flag flag(String name, int byteIndex, int bit, Confidence confidence, String source) {
        return Field.named(name).bit(byteIndex, bit).source(confidence, source).flag();
    }

    /**
     * Returns the values in a payload of Rev_05.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static ProtectionAndWarning decode(long payload) {
        return new ProtectionAndWarning(
                payload & REV05.flagMask(), PACKS_IN_PARALLEL.readInt(payload), POWER_REDUCTION_FLAGS.readInt(payload));
    }

    /**
     * Returns whether a flag is set.
     *
     * @param flag a flag of this class
     * @return true when it is set
     */
    public boolean is(Flag flag) {
        return flag.read(flags);
    }

    @Override
    public CanFrame frame() {
        long payload = PACKS_IN_PARALLEL.write(flags & REV05.flagMask(), packsInParallel);
        return REV05.frame(POWER_REDUCTION_FLAGS.write(payload, powerReductionFlags));
    }
}
