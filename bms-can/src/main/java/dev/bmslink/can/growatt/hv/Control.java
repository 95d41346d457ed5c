package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** 0x3020, inverter to battery, every second: commands. A captured inverter sent zeros. */
public final class Control {

    private static final String SOURCE = "BE-HV, BE-ARK";

    /** The battery is to be charged. */
    public static final Choice CHARGE_COMMAND = command("charge_command", 0);

    /** The battery is to be discharged. */
    public static final Choice DISCHARGE_COMMAND = command("discharge_command", 1);

    /** The battery is to ignore that the communication fails. */
    public static final Whole SHIELD_EXTERNAL_COMM_FAILURE = undescribed("shield_external_comm_failure", 2);

    /** The battery is to clear its fault. */
    public static final Choice CLEAR_BATTERY_FAULT = Field.named("clear_battery_fault")
            .u8(3)
            .note("Sent when the force charge mark and a cell under-voltage protection coincide.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV")
            .choice(Frames.onDemand("active"));

    /** The battery is to measure its insulation. */
    public static final Whole ISO_DETECTION_COMMAND = undescribed("iso_detection_command", 4);

    /** The battery is to wake. */
    public static final Choice SLEEP_WAKEUP_CONTROL = Field.named("sleep_wakeup_control")
            .u8(7)
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
            .choice(Frames.onDemand("wake"));

    /** The description of this message. */
    public static final Message MESSAGE = Frames.toBattery("control", 0x3020)
            .purpose("Commands to the battery.")
            .source(IMPLEMENTED_BY_SEVERAL, SOURCE + ", I85")
            .layout(
                    CHARGE_COMMAND,
                    DISCHARGE_COMMAND,
                    SHIELD_EXTERNAL_COMM_FAILURE,
                    CLEAR_BATTERY_FAULT,
                    ISO_DETECTION_COMMAND,
                    SLEEP_WAKEUP_CONTROL);

    private Control() {}

    private static Choice command(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .source(IMPLEMENTED_BY_SEVERAL, SOURCE)
                .choice(Frames.onDemand("active"));
    }

    private static Whole undescribed(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .note("0 is none; other values are not documented.")
                .source(IMPLEMENTED_BY_SEVERAL, "BE-HV")
                .whole();
    }
}
