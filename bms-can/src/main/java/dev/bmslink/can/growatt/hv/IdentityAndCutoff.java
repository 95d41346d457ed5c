package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;

/** 0x3200, battery to inverter, every second: maker, hardware, and the cell voltage at which charging ends. */
public final class IdentityAndCutoff {

    /** The maker's code. */
    public static final Text MANUFACTURER = Frames.manufacturer(0);

    /** Version of the hardware. */
    public static final Choice HARDWARE_VERSION = Field.named("hardware_version")
            .u8(2)
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
            .choice("none", "version_a", "version_b");

    /** Current that circulates between packs. */
    public static final Decimal CIRCULATING_CURRENT = Field.named("circulating_current")
            .u16be(4)
            .unit("A")
            .range("0", "20")
            .note("One program takes the bytes for reserved.")
            .source(ONE_SOURCE, "BE-HV")
            .decimal("0.1");

    /** Cell voltage at which charging ends. */
    public static final Whole CELL_CHARGE_CUTOFF_VOLTAGE = Field.named("cell_charge_cutoff_voltage")
            .u16be(6)
            .unit("mV")
            .notAvailable(0)
            .note("0 says nothing.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK, BTI-HV")
            .whole();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("identity_and_cutoff", 0x3200)
            .purpose("Maker, hardware, and the cell voltage at which charging ends.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK, BTI-HV")
            .layout(
                    MANUFACTURER,
                    HARDWARE_VERSION,
                    Reserved.bytes(3, 1),
                    CIRCULATING_CURRENT,
                    CELL_CHARGE_CUTOFF_VOLTAGE);

    private IdentityAndCutoff() {}
}
