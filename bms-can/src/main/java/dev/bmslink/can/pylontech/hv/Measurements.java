package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x4210, battery to host, on query: voltage, current, temperature and state of charge. */
public final class Measurements {

    private static final String SOURCE = "PHV, B2I";

    /** Voltage of the string. */
    public static final Decimal VOLTAGE = Field.named("voltage")
            .u16le(0)
            .unit("V")
            .plausible("0", "1500")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1");

    /** Current of the string. */
    public static final Decimal CURRENT = Field.named("current")
            .u16le(2)
            .unit("A")
            .plausible("-3000", "3000")
            .note(
                    "The document does not state the sign. Programs read positive as charging, one writes the opposite, and"
                            + " no capture has a current; check it against basic_status.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE + ", JKE, DIY, BE-PB")
            .decimal("0.1", "-3000");

    /** Temperature of the BMS. */
    public static final Decimal BMS_TEMPERATURE = Field.named("bms_temperature")
            .u16le(4)
            .unit("°C")
            .plausible("-40", "120")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .decimal("0.1", "-100");

    /** State of charge. */
    public static final Whole SOC = percentage("soc", 6);

    /** State of health. */
    public static final Whole SOH = percentage("soh", 7);

    /** The description of this message. */
    public static final Message MESSAGE = Addressed.ensemble("measurements", 0x4210)
            .purpose("Voltage, current, temperature and state of charge.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(VOLTAGE, CURRENT, BMS_TEMPERATURE, SOC, SOH);

    private Measurements() {}

    private static Whole percentage(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .unit("%")
                .range("0", "100")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .whole();
    }
}
