package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x605, inverter to battery, when the inverter wants details: what a pack is like now.
 *
 * <p>No capture has this message; its length of 8 bytes is assumed.
 *
 * @param battery number in the identifier, 0 to 15; 0 from every sender that is known
 * @param targetBattery index of the battery that is to answer, 0 to 15
 * @param inquiryId name of the first message wanted, or its number when it has no name
 * @param subTarget module within the tower, from 0
 */
public record Inquiry(int battery, int targetBattery, String inquiryId, int subTarget) implements SofarMessage {

    /** The battery that is to answer. */
    public static final Whole TARGET_BATTERY = Inquiries.TARGET_BATTERY;

    /** The message wanted; {@code serial_number} asks for all three frames. */
    public static final Choice INQUIRY_ID = Field.named("inquiry_id")
            .u8(1)
            .note(
                    "serial_number stands for three frames. The numbers of cell_voltages_3 to cell_voltages_8 are inferred.")
            .source(ONE_SOURCE, "BE-S")
            .choice(
                    "time_stamp",
                    "serial_number",
                    "cell_voltages_1",
                    "cell_voltages_2",
                    "cell_voltages_3",
                    "cell_voltages_4",
                    "cell_voltages_5",
                    "cell_voltages_6",
                    "cell_voltages_7",
                    "cell_voltages_8",
                    "cell_temperatures_1",
                    "cell_temperatures_2",
                    "mos_ambient_current",
                    "capacity_and_cycles",
                    "status_words");

    /** The module within the tower. */
    public static final Whole SUB_TARGET =
            Inquiries.subTarget(2, " Weakly known: an earlier program read byte 3 instead.");

    /** The description of this message. */
    public static final Message MESSAGE = Inquiries.named("inquiry", 0x605)
            .purpose("Asks what a pack is like now.")
            .layout(TARGET_BATTERY, INQUIRY_ID, SUB_TARGET);

    /**
     * Returns an inquiry as known inverters send it, with no battery in the identifier.
     *
     * @param targetBattery index of the battery that is to answer, 0 to 15
     * @param inquiryId name or number of the message wanted
     * @param subTarget module within the tower, from 0
     * @return the inquiry
     */
    public static Inquiry of(int targetBattery, String inquiryId, int subTarget) {
        return new Inquiry(0, targetBattery, inquiryId, subTarget);
    }

    /**
     * Returns the values in a payload.
     *
     * @param battery number in the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Inquiry decode(int battery, long payload) {
        return new Inquiry(
                battery, TARGET_BATTERY.readInt(payload), INQUIRY_ID.read(payload), SUB_TARGET.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = TARGET_BATTERY.write(0, targetBattery);
        payload = INQUIRY_ID.write(payload, inquiryId);
        return BatteryIndex.frame(MESSAGE, battery, SUB_TARGET.write(payload, subTarget));
    }
}
