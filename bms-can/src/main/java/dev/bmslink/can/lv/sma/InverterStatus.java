package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;
import java.util.Map;
import java.util.TreeMap;

/** 0x306, inverter to battery, every second: what the inverter does. */
public final class InverterStatus {

    /** State of health in the inverter's view. */
    public static final Whole INVERTER_SOH = Field.named("inverter_soh")
            .u16le(0)
            .unit("%")
            .source(DOCUMENTED, "SMA, SOLD")
            .whole();

    /** How the inverter charges. */
    public static final Choice CHARGING_PROCEDURE = Field.named("charging_procedure")
            .u8(2)
            .source(DOCUMENTED, "SMA")
            .choice(new TreeMap<>(Map.of(10L, "external_bms")));

    /** Whether the inverter runs. */
    public static final Choice OPERATING_STATE = Field.named("operating_state")
            .u8(3)
            .source(DOCUMENTED, "SMA")
            .choice(new TreeMap<>(Map.of(0L, "none", 1L, "operating", 3L, "warning", 4L, "failure")));

    /** Number of the error that is present. */
    public static final Whole ERROR_NUMBER =
            Field.named("error_number").u16le(4).source(DOCUMENTED, "SMA, SOLD").whole();

    /** Voltage up to which the inverter charges. */
    public static final Decimal CHARGE_VOLTAGE_SETPOINT = Field.named("charge_voltage_setpoint")
            .u16le(6)
            .unit("V")
            .source(DOCUMENTED, "SMA, SOLD")
            .decimal("0.1");

    /** The description of this message. */
    public static final Message MESSAGE = SunnyIsland.fromInverter("inverter_status", 0x306)
            .purpose("What the inverter does.")
            .source(DOCUMENTED, "SMA, SOLD")
            .layout(INVERTER_SOH, CHARGING_PROCEDURE, OPERATING_STATE, ERROR_NUMBER, CHARGE_VOLTAGE_SETPOINT);

    private InverterStatus() {}
}
