package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x323, battery to inverter, every second, Rev_05: number of cells, and faults that 0x312 has no room for. */
public final class ExtendedFaults {

    /** Number of cells of the whole battery. */
    public static final Whole TOTAL_CELL_COUNT = Field.named("total_cell_count")
            .u8(0)
            .unit("cells")
            .source(CAPTURED, "REV05, G2S")
            .whole();

    /** Cell voltage at which charging ends. */
    public static final Whole CELL_CHARGE_CUTOFF_VOLTAGE = Field.named("cell_charge_cutoff_voltage")
            .u16be(1)
            .unit("mV")
            .note("Constant 3600 in the captures; the meaning follows from Growatt's high-voltage protocol.")
            .source(INFERRED, "G2S")
            .whole();

    /** Protection: overload while charging. */
    public static final Flag PROT3_OVER_LOAD_CHARGE = acronym("prot3_over_load_charge", 4, 0, "olc");

    /** Protection: overload while discharging. */
    public static final Flag PROT3_OVER_LOAD_DISCHARGE = acronym("prot3_over_load_discharge", 4, 1, "old");

    /** Protection: the communication with the inverter fails. */
    public static final Flag PROT3_EXTERNAL_COMM_FAULT = Field.named("prot3_external_comm_fault")
            .bit(4, 2)
            .note("Set while a GBLI6532 misses a valid keepalive, cleared about a second after the first one.")
            .source(CAPTURED, "REV05, G2S")
            .flag();

    /** Protection: the precharge has failed. */
    public static final Flag PROT3_PRECHARGE_FAIL = flag("prot3_precharge_fail", 4, 3);

    /** Protection: a hardware fault. */
    public static final Flag PROT3_HARDWARE_FAULT = flag("prot3_hardware_fault", 4, 4);

    /** Protection: the communication with the analogue front end fails. */
    public static final Flag PROT3_AFE_COMM_FAULT = flag("prot3_afe_comm_fault", 4, 5);

    /** Protection: a cell is lost. */
    public static final Flag PROT3_CELL_LOST_FAULT = flag("prot3_cell_lost_fault", 4, 6);

    /** Protection: the pack's current cannot be sampled. */
    public static final Flag PROT3_PACK_CURRENT_SAMPLE_FAULT = flag("prot3_pack_current_sample_fault", 4, 7);

    /** Protection: the pack's voltage cannot be sampled. */
    public static final Flag PROT4_FAULT_SAMPLE_UMAIN = flag("prot4_fault_sample_umain", 5, 0);

    /** Protection: the load's voltage cannot be sampled. */
    public static final Flag PROT4_FAULT_SAMPLE_ULOAD = flag("prot4_fault_sample_uload", 5, 1);

    /** Protection: a parameter in the EEPROM is faulty. */
    public static final Flag PROT4_FAULT_EEPROM_PARAM = flag("prot4_fault_eeprom_param", 5, 2);

    /** Protection: the charge bus is reversed. */
    public static final Flag PROT4_FAULT_CHARGE_BUS_REVERSE = flag("prot4_fault_charge_bus_reverse", 5, 3);

    /** Protection: the voltage is too high. */
    public static final Flag PROT4_FAULT_OVER_VOLTAGE = acronym("prot4_fault_over_voltage", 5, 4, "ovp");

    /** Protection: the current is too high. */
    public static final Flag PROT4_FAULT_OVER_CURRENT = acronym("prot4_fault_over_current", 5, 5, "ocp");

    /** Protection: a fault of the parallel connection. */
    public static final Flag PROT4_FAULT_PARALLEL = flag("prot4_fault_parallel", 5, 6);

    /** Protection: the voltages of parallel packs differ too much. */
    public static final Flag PROT4_FAULT_PARALLEL_VOLTAGE_DIFFERENCE_OVER =
            flag("prot4_fault_parallel_voltage_difference_over", 5, 7);

    /** Protection: the discharge current is too high. */
    public static final Flag PROT5_FAULT_DISCHARGE_OVER_CURRENT = flag("prot5_fault_discharge_over_current", 6, 0);

    /** Protection: the charge limit has no effect. */
    public static final Flag PROT5_FAULT_CHARGE_LIMIT_NO_RESPONSE = flag("prot5_fault_charge_limit_no_response", 6, 1);

    /** Protection: the discharge limit has no effect. */
    public static final Flag PROT5_FAULT_DISCHARGE_LIMIT_NO_RESPONSE =
            flag("prot5_fault_discharge_limit_no_response", 6, 2);

    /** Protection: the bus is open. */
    public static final Flag PROT5_FAULT_BUS_OPEN = flag("prot5_fault_bus_open", 6, 3);

    /** Warning: overload while charging. */
    public static final Flag WARN3_OVER_LOAD_CHARGE = acronym("warn3_over_load_charge", 7, 0, "olc");

    /** Warning: overload while discharging. */
    public static final Flag WARN3_OVER_LOAD_DISCHARGE = acronym("warn3_over_load_discharge", 7, 1, "old");

    /** Warning: the charge current of parallel packs is high. */
    public static final Flag WARN3_PARALLEL_CHARGE_H2_OVER_CURRENT =
            flag("warn3_parallel_charge_h2_over_current", 7, 2);

    /** Warning: the discharge current of parallel packs is high. */
    public static final Flag WARN3_PARALLEL_DISCHARGE_H2_OVER_CURRENT =
            flag("warn3_parallel_discharge_h2_over_current", 7, 3);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("extended_faults")
            .standardId(0x323)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("Number of cells, and faults that protection_and_warning has no room for.")
            .source(CAPTURED, "REV05, G2S")
            .layout(
                    TOTAL_CELL_COUNT,
                    CELL_CHARGE_CUTOFF_VOLTAGE,
                    Reserved.bytes(3, 1),
                    PROT3_OVER_LOAD_CHARGE,
                    PROT3_OVER_LOAD_DISCHARGE,
                    PROT3_EXTERNAL_COMM_FAULT,
                    PROT3_PRECHARGE_FAIL,
                    PROT3_HARDWARE_FAULT,
                    PROT3_AFE_COMM_FAULT,
                    PROT3_CELL_LOST_FAULT,
                    PROT3_PACK_CURRENT_SAMPLE_FAULT,
                    PROT4_FAULT_SAMPLE_UMAIN,
                    PROT4_FAULT_SAMPLE_ULOAD,
                    PROT4_FAULT_EEPROM_PARAM,
                    PROT4_FAULT_CHARGE_BUS_REVERSE,
                    PROT4_FAULT_OVER_VOLTAGE,
                    PROT4_FAULT_OVER_CURRENT,
                    PROT4_FAULT_PARALLEL,
                    PROT4_FAULT_PARALLEL_VOLTAGE_DIFFERENCE_OVER,
                    PROT5_FAULT_DISCHARGE_OVER_CURRENT,
                    PROT5_FAULT_CHARGE_LIMIT_NO_RESPONSE,
                    PROT5_FAULT_DISCHARGE_LIMIT_NO_RESPONSE,
                    PROT5_FAULT_BUS_OPEN,
                    Reserved.bits(6, 4, 4),
                    WARN3_OVER_LOAD_CHARGE,
                    WARN3_OVER_LOAD_DISCHARGE,
                    WARN3_PARALLEL_CHARGE_H2_OVER_CURRENT,
                    WARN3_PARALLEL_DISCHARGE_H2_OVER_CURRENT,
                    Reserved.bits(7, 4, 4));

    private ExtendedFaults() {}

    private static Flag flag(String name, int byteIndex, int bit) {
        return Field.named(name).bit(byteIndex, bit).source(ONE_SOURCE, "REV05").flag();
    }

    private static Flag acronym(String name, int byteIndex, int bit, String acronym) {
        return Field.named(name)
                .bit(byteIndex, bit)
                .note("The source says " + acronym + "; the long form is inferred.")
                .source(ONE_SOURCE, "REV05")
                .flag();
    }
}
