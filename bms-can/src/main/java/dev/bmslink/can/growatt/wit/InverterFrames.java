package dev.bmslink.can.growatt.wit;

import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/** 0x1AB5 to 0x1AB8 and 0x1ABE, inverter to battery: sign of life, clock, status, bus voltage, product information. */
public final class InverterFrames {

    /** Counts up with every frame, and wraps. */
    public static final Whole SEND_COUNTER =
            Frames.field("send_counter").u16le(0).whole();

    /** Year. */
    public static final Whole YEAR =
            Frames.field("year").u8(0).unit("year").range("2020", "2099").whole(2000);

    /** Month. */
    public static final Whole MONTH = part("month", 1, "", "1", "12");

    /** Day of the month. */
    public static final Whole DAY = part("day", 2, "", "1", "31");

    /** Hour. */
    public static final Whole HOUR = part("hour", 3, "h", "0", "24");

    /** Minute. */
    public static final Whole MINUTE = part("minute", 4, "min", "0", "59");

    /** Second. */
    public static final Whole SECOND = part("second", 5, "s", "0", "59");

    /** What the inverter is doing. */
    public static final Choice PCS_STATE = Frames.state("pcs_state");

    /** Whether the inverter has a fault. */
    public static final Choice PCS_FAULT_STATE =
            Frames.field("pcs_fault_state").u8(1).choice("init", "fault", "alarm");

    /** Voltage that the DC bus is to have. */
    public static final Decimal BUS_VOLTAGE_SETTING = Frames.field("bus_voltage_setting")
            .u16le(0)
            .unit("V")
            .range("340", "1000")
            .decimal("0.1");

    /** Product information, as it is. */
    public static final Octets PRODUCT_INFO = Field.named("product_info")
            .bytes(0, 8)
            .note("The content is not described.")
            .source(UNKNOWN, Frames.SOURCE)
            .octets();

    /** The description of 0x1AB5. */
    public static final Message HEARTBEAT = Frames.toBattery("heartbeat", 0x1AB5)
            .cyclic(1000)
            .lengths(8, 2, 3, 4, 5, 6, 7)
            .purpose("Shows that the inverter is alive.")
            .layout(SEND_COUNTER);

    /** The description of 0x1AB6. */
    public static final Message CLOCK = Frames.toBattery("clock", 0x1AB6)
            .cyclic(1000)
            .purpose("The inverter's clock.")
            .layout(YEAR, MONTH, DAY, HOUR, MINUTE, SECOND);

    /** The description of 0x1AB7. */
    public static final Message INVERTER_STATUS = Frames.toBattery("inverter_status", 0x1AB7)
            .cyclic(1000)
            .purpose("What the inverter is doing.")
            .layout(PCS_STATE, PCS_FAULT_STATE);

    /** The description of 0x1AB8. */
    public static final Message BUS_VOLTAGE = Frames.toBattery("bus_voltage", 0x1AB8)
            .cyclic(50)
            .purpose("The voltage that the DC bus is to have.")
            .layout(BUS_VOLTAGE_SETTING);

    /** The description of 0x1ABE. The battery answers with 0x1AC2, 0x1A80 and the three pages of 0x1A82. */
    public static final Message INVERTER_PRODUCT = Frames.toBattery("inverter_product", 0x1ABE)
            .on("the inverter wants the battery's product information")
            .purpose("Product information of the inverter; asks for that of the battery.")
            .layout(PRODUCT_INFO);

    /** The descriptions of all these messages. */
    static final List<Message> MESSAGES = List.of(HEARTBEAT, CLOCK, INVERTER_STATUS, BUS_VOLTAGE, INVERTER_PRODUCT);

    private InverterFrames() {}

    private static Whole part(String name, int byteIndex, String unit, String min, String max) {
        return Frames.field(name).u8(byteIndex).unit(unit).range(min, max).whole();
    }
}
