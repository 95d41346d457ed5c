package dev.bmslink.can.lv.deye;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.Map;

/** 0x306, inverter to battery, and 0x358, battery to inverter: the battery's board with USB sockets. */
public final class UsbBoard {

    private static final String SOURCE = "DY33";

    /** Switches the sockets. */
    public static final Choice USB_COMMAND =
            Field.named("usb_command").u8(0).source(DOCUMENTED, SOURCE).choice("close", "open");

    /** How long the sockets stay off. */
    public static final Whole USB_DISABLE_TIME =
            disableTime().range("3000", "18000").whole();

    /** The description of 0x306. */
    public static final Message COMMAND = Message.named("usb_command")
            .standardId(0x306)
            .direction(TO_BATTERY)
            .on("a user's wish")
            .purpose("Switches the battery's USB sockets.")
            .source(DOCUMENTED, SOURCE)
            .layout(USB_COMMAND, USB_DISABLE_TIME, Reserved.bytes(3, 5));

    /** The description of 0x306 with times in steps of 0.1 s. */
    public static final Message COMMAND_IN_TENTHS = COMMAND.toBuilder()
            .layout(COMMAND.layout(), disableTime().range("300", "1800").decimal("0.1"));

    /** The step of the time in 0x306. */
    static final ProfileOption STEP_OPTION = new ProfileOption(
            "usb_disable_time_step",
            "The step of the time in 0x306. The document prints 1 s and a range of 3000 to 18000, but also 5 minutes by"
                    + " default and 30 minutes at most, which fits that range in steps of 0.1 s.",
            "1",
            Map.of("1", List.of(COMMAND), "0.1", List.of(COMMAND_IN_TENTHS)));

    /** Power that the sockets deliver. */
    public static final Decimal USB_POWER = Field.named("usb_power")
            .u16le(0)
            .unit("W")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** Energy that the sockets have delivered. */
    public static final Decimal USB_ENERGY = Field.named("usb_energy")
            .at(Bits.littleEndian(16, 32))
            .unit("Wh")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** Whether the sockets are on. */
    public static final Whole USB_SWITCH_STATE = Field.named("usb_switch_state")
            .u8(6)
            .note("The values are not described.")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** The description of 0x358. */
    public static final Message STATUS = Message.named("usb_status")
            .standardId(0x358)
            .direction(FROM_BATTERY)
            .cyclic(0)
            .purpose("Power and energy of the battery's USB sockets.")
            .source(DOCUMENTED, SOURCE)
            .layout(USB_POWER, USB_ENERGY, USB_SWITCH_STATE, Reserved.bytes(7, 1));

    private UsbBoard() {}

    private static Field disableTime() {
        return Field.named("usb_disable_time").u16le(1).unit("s").source(DOCUMENTED, SOURCE);
    }
}
