package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** 0x305, inverter to battery, every second: what the inverter measures at the battery. */
public final class InverterMeasurements {

    private static final String SOURCE = "SMA, SOLD, SVD";

    /** Battery voltage as the inverter measures it. */
    public static final Decimal INVERTER_BATTERY_VOLTAGE = Field.named("inverter_battery_voltage")
            .u16le(0)
            .unit("V")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** Battery current as the inverter measures it, negative while charging. */
    public static final Decimal INVERTER_BATTERY_CURRENT = Field.named("inverter_battery_current")
            .s16le(2)
            .unit("A")
            .note("Negative while charging, unlike current.")
            .source(DOCUMENTED, "SMA, SOLD")
            .decimal("0.1");

    /** Battery temperature as the inverter measures it. */
    public static final Decimal INVERTER_BATTERY_TEMPERATURE = Field.named("inverter_battery_temperature")
            .s16le(4)
            .unit("°C")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** State of charge in the inverter's view. */
    public static final Decimal INVERTER_SOC = Field.named("inverter_soc")
            .s16le(6)
            .unit("%")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = SunnyIsland.fromInverter("inverter_measurements", 0x305)
            .purpose("What the inverter measures at the battery; it also says that the inverter is there.")
            .source(DOCUMENTED, SOURCE)
            .layout(INVERTER_BATTERY_VOLTAGE, INVERTER_BATTERY_CURRENT, INVERTER_BATTERY_TEMPERATURE, INVERTER_SOC);

    private InverterMeasurements() {}
}
