package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Whole;

/** 0x3130, battery to inverter, every second: voltage, current, temperature and state of charge. */
public final class Measurements {

    private static final String SOURCE = "BE-HV, BE-ARK, BTI-HV";

    /** Voltage of the battery. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .u16be(0)
            .unit("V")
            .range("0", "1000")
            .source(CAPTURED, SOURCE + ", I85")
            .decimal("0.1");

    /** Current of the battery, positive while charging. */
    public static final Decimal CURRENT = Field.named("current")
            .s16be(2)
            .unit("A")
            .range("-300", "300")
            .note("That positive is charging follows from Growatt's low-voltage protocol.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .decimal("0.1");

    /** Highest cell temperature. */
    public static final Decimal MAX_CELL_TEMPERATURE = Frames.temperature("max_cell_temperature", 4);

    /** State of charge. */
    public static final Whole SOC = Field.named("soc")
            .u8(6)
            .unit("%")
            .range("0", "100")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .whole();

    /** State of health. */
    public static final Whole SOH = Field.named("soh")
            .bits(7, 0, 7)
            .unit("%")
            .range("0", "100")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-ARK")
            .whole();

    /** The battery is too worn to be used safely. */
    public static final Flag SOH_UNSAFE_FLAG = Field.named("soh_unsafe_flag")
            .bit(7, 7)
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK")
            .flag();

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("measurements", 0x3130)
            .purpose("Voltage, current, temperature and state of charge.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .layout(VOLTAGE, CURRENT, MAX_CELL_TEMPERATURE, SOC, SOH, SOH_UNSAFE_FLAG);

    private Measurements() {}
}
