package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x3220, battery to inverter, every second: why the battery limits its power, system faults, rated energy. */
public final class DeratingAndFault {

    /** Why the battery limits its power. */
    public static final Whole POWER_REDUCTION_FLAGS =
            Frames.word("power_reduction_flags", 0, "The bits are not documented; 0 is none.");

    /** Faults of the system. */
    public static final Whole SYSTEM_FAULT_STATUS =
            Frames.word("system_fault_status", 2, "The bits are not documented; 0 is normal.");

    /** The battery asks to be charged. */
    public static final Choice FORCE_CHARGE_MARK = Field.named("force_charge_mark")
            .u8(4)
            .note("The source speaks of forced charge and of forced discharge.")
            .source(ONE_SOURCE, "BE-HV")
            .choice(Frames.onDemand("active"));

    /** Energy of the battery as rated. */
    public static final Decimal RATED_ENERGY = Field.named("rated_energy")
            .u16be(5)
            .unit("kWh")
            .source(ONE_SOURCE, "BE-HV")
            .decimal("0.1");

    /** Part of the software version. */
    public static final Whole SOFTWARE_SUBVERSION =
            Field.named("software_subversion").u8(7).source(ONE_SOURCE, "BE-HV").whole();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("derating_and_fault", 0x3220)
            .purpose("Why the battery limits its power, system faults, rated energy.")
            .source(ONE_SOURCE, "BE-HV")
            .layout(POWER_REDUCTION_FLAGS, SYSTEM_FAULT_STATUS, FORCE_CHARGE_MARK, RATED_ENERGY, SOFTWARE_SUBVERSION);

    private DeratingAndFault() {}
}
