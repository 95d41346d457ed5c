package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;

/**
 * 0x35C, battery to inverter, every second: what the battery permits and asks for.
 *
 * <p>A battery that does not send this message leaves its permissions unknown, not withdrawn.
 *
 * @param chargeEnable charging is permitted
 * @param dischargeEnable discharging is permitted
 * @param requestForceCharge1 urgent request to charge, from a pack that may switch itself off
 * @param requestForceCharge2 early request to charge, before the pack would switch itself off
 * @param requestFullCharge request to charge fully, to correct the state of charge
 */
public record Requests(
        boolean chargeEnable,
        boolean dischargeEnable,
        boolean requestForceCharge1,
        boolean requestForceCharge2,
        boolean requestFullCharge)
        implements PylontechLvMessage {

    /** Charging is permitted. */
    public static final Flag CHARGE_ENABLE = Field.named("charge_enable")
            .bit(0, 7)
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .flag();

    /** Discharging is permitted. */
    public static final Flag DISCHARGE_ENABLE = Field.named("discharge_enable")
            .bit(0, 6)
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .flag();

    /** Urgent request to charge. */
    public static final Flag REQUEST_FORCE_CHARGE_1 = Field.named("request_force_charge_1")
            .bit(0, 5)
            .note("For inverters that let the pack switch off and wake it later. State of charge 15 to 19 % on a"
                    + " US2000B, 5 to 10 % on a US2000B-Plus.")
            .source(DOCUMENTED, "PY12")
            .flag();

    /** Early request to charge. */
    public static final Flag REQUEST_FORCE_CHARGE_2 = Field.named("request_force_charge_2")
            .bit(0, 4)
            .note("Issued before shutdown; the one to honour, with a release hysteresis of the inverter's own. Not used"
                    + " by a US2000B; 9 to 13 % on a US2000B-Plus.")
            .source(DOCUMENTED, "PY12")
            .flag();

    /** Request to charge fully. */
    public static final Flag REQUEST_FULL_CHARGE = Field.named("request_full_charge")
            .bit(0, 3)
            .note("Set when the state of charge has not exceeded 97 % for 30 days, cleared at 97 %.")
            .source(DOCUMENTED, "PY12")
            .flag();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("requests")
            .standardId(0x35C)
            .direction(FROM_BATTERY)
            .lengths(2, 8)
            .cyclic(1000)
            .purpose("What the battery permits and asks for.")
            .source(DOCUMENTED_AND_CAPTURED, "PY12, CAP")
            .layout(
                    CHARGE_ENABLE,
                    DISCHARGE_ENABLE,
                    REQUEST_FORCE_CHARGE_1,
                    REQUEST_FORCE_CHARGE_2,
                    REQUEST_FULL_CHARGE,
                    Reserved.bits(0, 0, 3),
                    Reserved.bytes(1, 7));

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of at least 1 byte
     * @return the values
     */
    public static Requests decode(long payload) {
        return new Requests(
                CHARGE_ENABLE.read(payload),
                DISCHARGE_ENABLE.read(payload),
                REQUEST_FORCE_CHARGE_1.read(payload),
                REQUEST_FORCE_CHARGE_2.read(payload),
                REQUEST_FULL_CHARGE.read(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = CHARGE_ENABLE.write(0, chargeEnable);
        payload = DISCHARGE_ENABLE.write(payload, dischargeEnable);
        payload = REQUEST_FORCE_CHARGE_1.write(payload, requestForceCharge1);
        payload = REQUEST_FORCE_CHARGE_2.write(payload, requestForceCharge2);
        return MESSAGE.frame(REQUEST_FULL_CHARGE.write(payload, requestFullCharge));
    }
}
