package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** What LuxPower adds to 0x355, 0x356 and 0x359, and 0x300, by which the inverter switches the battery off. */
public final class LuxpowerMessages {

    private static final String SOURCE = "LX04, YB";
    private static final String NOTE = "Inverters show cell data only when the highest and the lowest value differ.";

    /** Voltage of the highest cell. */
    public static final Whole MAX_CELL_VOLTAGE = voltage("max_cell_voltage", 4);

    /** Voltage of the lowest cell. */
    public static final Whole MIN_CELL_VOLTAGE = voltage("min_cell_voltage", 6);

    /** 0x355. */
    public static final Message STATE_OF_CHARGE = StateOfCharge.MESSAGE.toBuilder()
            .lengths(8)
            .purpose("How full and how healthy the battery is, and its highest and lowest cell.")
            .source(DOCUMENTED, SOURCE)
            .layout(StateOfCharge.MESSAGE.layout(), MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE);

    /** Temperature of the warmest cell. */
    public static final Decimal MAX_CELL_TEMPERATURE = temperature("max_cell_temperature", 4);

    /** Temperature of the coldest cell. */
    public static final Decimal MIN_CELL_TEMPERATURE = temperature("min_cell_temperature", 6);

    /** 0x356; the average temperature gives way to the highest one. */
    public static final Message MEASUREMENTS = Measurements.MESSAGE.toBuilder()
            .lengths(8)
            .purpose("What the battery measures. High-voltage batteries send the voltage in steps of 0.1 V.")
            .source(DOCUMENTED, SOURCE)
            .layout(Measurements.MESSAGE.layout(), MAX_CELL_TEMPERATURE, MIN_CELL_TEMPERATURE);

    /** Capacity of the battery. */
    public static final Whole CAPACITY = Field.named("capacity")
            .u16le(5)
            .unit("Ah")
            .note("Users report inverters that take the capacity from 0x379 instead, and cell data from 0x373.")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** 0x359; the capacity stands in place of the letters PN. */
    public static final Message PROTECTION_AND_ALARM = ProtectionAndAlarm.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, SOURCE)
            .layout(ProtectionAndAlarm.MESSAGE.layout(), CAPACITY);

    /** The battery is to switch itself off. */
    public static final Flag SHUTDOWN_BATTERY =
            Field.named("shutdown_battery").bit(0, 0).source(DOCUMENTED, "LX04").flag();

    /** 0x300. */
    public static final Message SHUTDOWN = Message.named("shutdown")
            .standardId(0x300)
            .direction(TO_BATTERY)
            .on("rapid shutdown")
            .purpose("The battery is to switch itself off.")
            .source(DOCUMENTED, "LX04")
            .layout(SHUTDOWN_BATTERY, Reserved.bits(0, 1, 7), Reserved.bytes(1, 7));

    private LuxpowerMessages() {}

    private static Whole voltage(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("mV")
                .note(NOTE)
                .source(DOCUMENTED, SOURCE)
                .whole();
    }

    private static Decimal temperature(String name, int byteIndex) {
        return Field.named(name)
                .s16le(byteIndex)
                .unit("°C")
                .note(NOTE)
                .source(DOCUMENTED, SOURCE)
                .decimal("0.1");
    }
}
