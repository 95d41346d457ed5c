package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Whole;
import java.util.Map;
import java.util.TreeMap;

/** 0x3110, battery to inverter, every second: how hard the battery may be charged and discharged, and what it is doing. */
public final class LimitsAndStatus {

    private static final String SOURCE = "BE-HV, BE-ARK, BTI-HV, I85";

    /** Highest voltage the battery accepts. */
    public static final Decimal CHARGE_VOLTAGE_LIMIT =
            limit("charge_voltage_limit", 0, "V", "1000").decimal("0.1");

    /** Highest charge current the battery accepts; 0 forbids charging. */
    public static final Decimal CHARGE_CURRENT_LIMIT =
            limit("charge_current_limit", 2, "A", "300").decimal("0.1");

    /** Highest discharge current the battery accepts, a positive magnitude; 0 forbids discharging. */
    public static final Decimal DISCHARGE_CURRENT_LIMIT =
            limit("discharge_current_limit", 4, "A", "300").decimal("0.1");

    /** Bits of the status word without known meaning. */
    public static final Whole STATUS_BITS_8_TO_11 = unknown("status_bits_8_to_11", 6, 0, 4);

    /** The battery's status is normal. */
    public static final Flag BATTERY_STATUS_NORMAL = flag("battery_status_normal", 6, 4, CAPTURED, "BE-HV, I85");

    /** The insulation was measured. */
    public static final Flag ISO_DETECTED = flag("iso_detected", 6, 5, CAPTURED, "BE-HV, I85");

    /** Bits of the status word without known meaning. */
    public static final Whole STATUS_BITS_14_TO_15 = unknown("status_bits_14_to_15", 6, 6, 2);

    /** What the battery is doing. */
    public static final Choice BATTERY_STATE = Field.named("battery_state")
            .bits(7, 0, 2)
            .note("No source names 0.")
            .source(CAPTURED, "BE-HV, BTI-HVB, I85")
            .choice(new TreeMap<>(Map.of(1L, "standby", 2L, "charging", 3L, "discharging")));

    /** There is a fault. */
    public static final Flag FAULT_PRESENT = flag("fault_present", 7, 2, IMPLEMENTED_BY_SEVERAL, "BE-ARK, BTI-HV");

    /** The battery balances its cells. */
    public static final Flag BALANCING = flag("balancing", 7, 3, ONE_SOURCE, "BTI-HV");

    /** The battery sleeps. */
    public static final Flag SLEEPING = flag("sleeping", 7, 4, IMPLEMENTED_BY_SEVERAL, "BE-ARK, BTI-HV");

    /** The battery must not be discharged. */
    public static final Flag DISCHARGE_FORBIDDEN =
            flag("discharge_forbidden", 7, 5, IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK");

    /** The battery must not be charged. */
    public static final Flag CHARGE_FORBIDDEN = flag("charge_forbidden", 7, 6, CAPTURED, "BE-HV, BE-ARK, I85");

    /** A bit of the status word without known meaning. */
    public static final Whole STATUS_BIT_7 = unknown("status_bit_7", 7, 7, 1);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("limits_and_status", 0x3110)
            .purpose("How hard the battery may be charged and discharged, and what it is doing.")
            .source(CAPTURED, SOURCE)
            .layout(
                    CHARGE_VOLTAGE_LIMIT,
                    CHARGE_CURRENT_LIMIT,
                    DISCHARGE_CURRENT_LIMIT,
                    BATTERY_STATE,
                    FAULT_PRESENT,
                    BALANCING,
                    SLEEPING,
                    DISCHARGE_FORBIDDEN,
                    CHARGE_FORBIDDEN,
                    STATUS_BIT_7,
                    STATUS_BITS_8_TO_11,
                    BATTERY_STATUS_NORMAL,
                    ISO_DETECTED,
                    STATUS_BITS_14_TO_15);

    private LimitsAndStatus() {}

    private static Field limit(String name, int firstByte, String unit, String max) {
        return Field.named(name).u16be(firstByte).unit(unit).range("0", max).source(CAPTURED, SOURCE);
    }

    private static Flag flag(String name, int byteIndex, int bit, Confidence confidence, String source) {
        return Field.named(name).bit(byteIndex, bit).source(confidence, source).flag();
    }

    private static Whole unknown(String name, int byteIndex, int lowest, int width) {
        return Field.named(name)
                .bits(byteIndex, lowest, width)
                .note("Zero in the capture.")
                .source(UNKNOWN, "I85")
                .whole();
    }
}
