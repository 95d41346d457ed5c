package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x705, inverter to battery, when the inverter wants details: what a pack was like when a fault occurred.
 *
 * <p>No capture has this message; its length of 8 bytes is assumed.
 *
 * @param battery number in the identifier, 0 to 15; 0 from every sender that is known
 * @param targetBattery index of the battery that is to answer, 0 to 15
 * @param inquiryId name of the message wanted, or its number when it has no name
 * @param record the fault record, 0 to 5; 0 is the latest
 * @param subTarget module within the tower, from 0
 */
public record FaultInquiry(int battery, int targetBattery, String inquiryId, int record, int subTarget)
        implements SofarMessage {

    /** The battery that is to answer. */
    public static final Whole TARGET_BATTERY = Inquiries.TARGET_BATTERY;

    /** The message wanted; the numbers of temperatures, capacity and status are not known. */
    public static final Choice INQUIRY_ID = Field.named("inquiry_id")
            .u8(1)
            .note("The numbers of fault_cell_voltages_6 to fault_cell_voltages_8 are inferred, those of temperatures,"
                    + " capacity and status are not known.")
            .source(ONE_SOURCE, "BE-S")
            .choice(
                    "fault_time_stamp",
                    "fault_serial_number_1",
                    "fault_serial_number_2",
                    "fault_serial_number_3",
                    "fault_cell_voltages_1",
                    "fault_cell_voltages_2",
                    "fault_cell_voltages_3",
                    "fault_cell_voltages_4",
                    "fault_cell_voltages_5",
                    "fault_cell_voltages_6",
                    "fault_cell_voltages_7",
                    "fault_cell_voltages_8");

    /** The fault record. */
    public static final Whole RECORD = Field.named("record")
            .u8(2)
            .range("0", "5")
            .note("0 is the latest.")
            .source(ONE_SOURCE, "BE-S, G3")
            .whole();

    /** The module within the tower. */
    public static final Whole SUB_TARGET = Inquiries.subTarget(3, "");

    /** The description of this message. */
    public static final Message MESSAGE = Inquiries.named("fault_inquiry", 0x705)
            .purpose("Asks what a pack was like when a fault occurred.")
            .layout(TARGET_BATTERY, INQUIRY_ID, RECORD, SUB_TARGET);

    /**
     * Returns an inquiry as known inverters send it, with no battery in the identifier.
     *
     * @param targetBattery index of the battery that is to answer, 0 to 15
     * @param inquiryId name or number of the message wanted
     * @param record the fault record, 0 to 5; 0 is the latest
     * @param subTarget module within the tower, from 0
     * @return the inquiry
     */
    public static FaultInquiry of(int targetBattery, String inquiryId, int record, int subTarget) {
        return new FaultInquiry(0, targetBattery, inquiryId, record, subTarget);
    }

    /**
     * Returns the values in a payload.
     *
     * @param battery number in the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static FaultInquiry decode(int battery, long payload) {
        return new FaultInquiry(
                battery,
                TARGET_BATTERY.readInt(payload),
                INQUIRY_ID.read(payload),
                RECORD.readInt(payload),
                SUB_TARGET.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = TARGET_BATTERY.write(0, targetBattery);
        payload = INQUIRY_ID.write(payload, inquiryId);
        payload = RECORD.write(payload, record);
        return BatteryIndex.frame(MESSAGE, battery, SUB_TARGET.write(payload, subTarget));
    }
}
