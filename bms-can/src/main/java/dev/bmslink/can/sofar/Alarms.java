package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x35A, battery to inverter, on change: what the battery has tripped on, and what it warns of.
 *
 * <p>No table of the bits is published for high-voltage batteries, so the words are given as they are; 0 is none.
 *
 * @param battery index of the battery, 0 to 15
 * @param systemProtection0 first word of protections
 * @param systemProtection1 second word of protections
 * @param systemAlarm0 first word of alarms
 * @param systemAlarm1 second word of alarms
 */
public record Alarms(int battery, int systemProtection0, int systemProtection1, int systemAlarm0, int systemAlarm1)
        implements SofarMessage {

    /** First word of protections. */
    public static final Whole SYSTEM_PROTECTION_0 = word("system_protection_0", 0);

    /** Second word of protections. */
    public static final Whole SYSTEM_PROTECTION_1 = word("system_protection_1", 2);

    /** First word of alarms. */
    public static final Whole SYSTEM_ALARM_0 = word("system_alarm_0", 4);

    /** Second word of alarms. */
    public static final Whole SYSTEM_ALARM_1 = word("system_alarm_1", 6);

    /** The description of this message. */
    public static final Message MESSAGE = Broadcasts.named("alarms", 0x35A)
            .onChange("and once at the start; at least 200 ms apart")
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-S, CP, BE-S0")
            .layout(SYSTEM_PROTECTION_0, SYSTEM_PROTECTION_1, SYSTEM_ALARM_0, SYSTEM_ALARM_1);

    private static Whole word(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .note("No bit table is published for high-voltage batteries; 0 is none.")
                .source(INFERRED, "G3, CP")
                .whole();
    }

    /**
     * Returns the values in a payload.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Alarms decode(int battery, long payload) {
        return new Alarms(
                battery,
                SYSTEM_PROTECTION_0.readInt(payload),
                SYSTEM_PROTECTION_1.readInt(payload),
                SYSTEM_ALARM_0.readInt(payload),
                SYSTEM_ALARM_1.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = SYSTEM_PROTECTION_0.write(0, systemProtection0);
        payload = SYSTEM_PROTECTION_1.write(payload, systemProtection1);
        payload = SYSTEM_ALARM_0.write(payload, systemAlarm0);
        return BatteryIndex.frame(MESSAGE, battery, SYSTEM_ALARM_1.write(payload, systemAlarm1));
    }
}
