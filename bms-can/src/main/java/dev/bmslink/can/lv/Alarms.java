package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Meaning;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import java.util.List;

/**
 * 0x35A, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>SMA defined the message. Each condition has two bits: {@code raised} and {@code cleared}. A Sunny Island acts on
 * these two values only, so a condition that is over has to be sent as cleared; with neither bit set, an alarm stands. A
 * Victron GX takes neither bit for no alarm.
 */
public final class Alarms {

    /** Alarm: a fault that no other condition names. */
    public static final Choice ALARM_GENERAL = alarm("general", 0);

    /** Alarm: the battery voltage is high. */
    public static final Choice ALARM_BATTERY_VOLTAGE_HIGH = alarm("battery_voltage_high", 1);

    /** Alarm: the battery voltage is low. */
    public static final Choice ALARM_BATTERY_VOLTAGE_LOW = alarm("battery_voltage_low", 2);

    /** Alarm: the battery is hot. */
    public static final Choice ALARM_TEMPERATURE_HIGH = alarm("temperature_high", 3);

    /** Alarm: the battery is cold. */
    public static final Choice ALARM_TEMPERATURE_LOW = alarm("temperature_low", 4);

    /** Alarm: the battery is hot for charging. */
    public static final Choice ALARM_CHARGE_TEMPERATURE_HIGH = alarm("charge_temperature_high", 5);

    /** Alarm: the battery is cold for charging. */
    public static final Choice ALARM_CHARGE_TEMPERATURE_LOW = alarm("charge_temperature_low", 6);

    /** Alarm: the discharge current is high. */
    public static final Choice ALARM_DISCHARGE_CURRENT_HIGH = alarm("discharge_current_high", 7);

    /** Alarm: the charge current is high. */
    public static final Choice ALARM_CHARGE_CURRENT_HIGH = alarm("charge_current_high", 8);

    /** Alarm: the contactor. */
    public static final Choice ALARM_CONTACTOR = alarm("contactor", 9);

    /** Alarm: a short circuit. */
    public static final Choice ALARM_SHORT_CIRCUIT = alarm("short_circuit", 10);

    /** Alarm: the BMS itself. */
    public static final Choice ALARM_BMS_INTERNAL = alarm("bms_internal", 11);

    /** Alarm: the cells differ much. */
    public static final Choice ALARM_CELL_IMBALANCE = alarm("cell_imbalance", 12);

    /** Alarm: the generator. */
    public static final Choice ALARM_GENERATOR = alarm("generator", 15);

    /** Warning: a fault that no other condition names. */
    public static final Choice WARNING_GENERAL = warning("general", 0);

    /** Warning: the battery voltage is high. */
    public static final Choice WARNING_BATTERY_VOLTAGE_HIGH = warning("battery_voltage_high", 1);

    /** Warning: the battery voltage is low. */
    public static final Choice WARNING_BATTERY_VOLTAGE_LOW = warning("battery_voltage_low", 2);

    /** Warning: the battery is hot. */
    public static final Choice WARNING_TEMPERATURE_HIGH = warning("temperature_high", 3);

    /** Warning: the battery is cold. */
    public static final Choice WARNING_TEMPERATURE_LOW = warning("temperature_low", 4);

    /** Warning: the battery is hot for charging. */
    public static final Choice WARNING_CHARGE_TEMPERATURE_HIGH = warning("charge_temperature_high", 5);

    /** Warning: the battery is cold for charging. */
    public static final Choice WARNING_CHARGE_TEMPERATURE_LOW = warning("charge_temperature_low", 6);

    /** Warning: the discharge current is high. */
    public static final Choice WARNING_DISCHARGE_CURRENT_HIGH = warning("discharge_current_high", 7);

    /** Warning: the charge current is high. */
    public static final Choice WARNING_CHARGE_CURRENT_HIGH = warning("charge_current_high", 8);

    /** Warning: the contactor. */
    public static final Choice WARNING_CONTACTOR = warning("contactor", 9);

    /** Warning: a short circuit. */
    public static final Choice WARNING_SHORT_CIRCUIT = warning("short_circuit", 10);

    /** Warning: the BMS itself. */
    public static final Choice WARNING_BMS_INTERNAL = warning("bms_internal", 11);

    /** Warning: the cells differ much. */
    public static final Choice WARNING_CELL_IMBALANCE = warning("cell_imbalance", 12);

    /** Warning: the generator. */
    public static final Choice WARNING_GENERATOR = warning("generator", 15);

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("alarms")
            .standardId(0x35A)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(DOCUMENTED, "SMA, MG8, GS12, BYDR, PTR")
            .layout(
                    ALARM_GENERAL,
                    ALARM_BATTERY_VOLTAGE_HIGH,
                    ALARM_BATTERY_VOLTAGE_LOW,
                    ALARM_TEMPERATURE_HIGH,
                    ALARM_TEMPERATURE_LOW,
                    ALARM_CHARGE_TEMPERATURE_HIGH,
                    ALARM_CHARGE_TEMPERATURE_LOW,
                    ALARM_DISCHARGE_CURRENT_HIGH,
                    ALARM_CHARGE_CURRENT_HIGH,
                    ALARM_CONTACTOR,
                    ALARM_SHORT_CIRCUIT,
                    ALARM_BMS_INTERNAL,
                    ALARM_CELL_IMBALANCE,
                    Reserved.bits(3, 2, 4),
                    ALARM_GENERATOR,
                    WARNING_GENERAL,
                    WARNING_BATTERY_VOLTAGE_HIGH,
                    WARNING_BATTERY_VOLTAGE_LOW,
                    WARNING_TEMPERATURE_HIGH,
                    WARNING_TEMPERATURE_LOW,
                    WARNING_CHARGE_TEMPERATURE_HIGH,
                    WARNING_CHARGE_TEMPERATURE_LOW,
                    WARNING_DISCHARGE_CURRENT_HIGH,
                    WARNING_CHARGE_CURRENT_HIGH,
                    WARNING_CONTACTOR,
                    WARNING_SHORT_CIRCUIT,
                    WARNING_BMS_INTERNAL,
                    WARNING_CELL_IMBALANCE,
                    Reserved.bits(7, 2, 4),
                    WARNING_GENERATOR);

    /**
     * The description of this message from batteries that were only seen to send zeros.
     *
     * <p>Zeros are "not signalled" in SMA's table and are sent by batteries whose alarms are known to follow it, so the
     * places of the conditions are taken from there.
     */
    public static final Message INFERRED_MESSAGE = MESSAGE.toBuilder()
            .cyclic(0)
            .source(CAPTURED, "CAP-C3, CAP-C12")
            .layout(MESSAGE.layout(), inferred("SMA, CAP").toArray(Element[]::new));

    private Alarms() {}

    /**
     * Returns the conditions for a battery of which no document or capture shows their places.
     *
     * @param source keys of the sources
     * @return the conditions, first the alarms and then the warnings
     */
    public static List<Choice> inferred(String source) {
        Provenance provenance = new Provenance(INFERRED, source);
        return MESSAGE.signals().stream()
                .map(Choice.class::cast)
                .map(condition -> new Choice(
                        condition.bits(),
                        new Meaning(condition.name(), "", null, "The position is that of SMA's table.", provenance),
                        condition.names()))
                .toList();
    }

    /** An alarm by its place among the pairs of bits; an inverter's codes count from F920 in the same order. */
    private static Choice alarm(String name, int place) {
        return pair("alarm_" + name, place, "A Sunny Island reports F" + (920 + place) + " and stops within 10 s.");
    }

    private static Choice warning(String name, int place) {
        return pair("warning_" + name, 16 + place, "A Sunny Island logs W" + (936 + place) + ".");
    }

    private static Choice pair(String name, int place, String note) {
        return Field.named(name)
                .at(Bits.littleEndian(2 * place, 2))
                .note(note)
                .source(DOCUMENTED, "SMA, MG8, BYDR, PTR")
                .choice("not_signalled", "raised", "cleared");
    }
}
