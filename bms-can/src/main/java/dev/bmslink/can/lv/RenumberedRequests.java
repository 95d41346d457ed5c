package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/**
 * 0x35C, battery to inverter: what the battery permits and asks for, in the documents of Sol-Ark and LuxPower.
 *
 * <p>These documents number the two requests to charge the other way round. The bits mean the same, so the signals keep
 * the names that they have in {@link Requests}.
 */
public final class RenumberedRequests {

    private static final String SOURCE = "SA13, LX04";

    /** Urgent request to charge. */
    public static final Flag REQUEST_FORCE_CHARGE_1 = Field.named("request_force_charge_1")
            .bit(0, 5)
            .note("Called forced charge request 2 in these documents: charge now, until both requests are withdrawn.")
            .source(DOCUMENTED, SOURCE)
            .flag();

    /** Early request to charge. */
    public static final Flag REQUEST_FORCE_CHARGE_2 = Field.named("request_force_charge_2")
            .bit(0, 4)
            .note("Called forced charge request 1 in these documents: the state of charge is below a low threshold.")
            .source(DOCUMENTED, SOURCE)
            .flag();

    /** Charge cycles, from LuxPower batteries only. */
    public static final Whole CYCLE_COUNT = Field.named("cycle_count")
            .u16le(2)
            .unit("cycles")
            .source(DOCUMENTED, "LX04, YB")
            .whole();

    /** The description of this message for Sol-Ark. */
    public static final Message SOL_ARK = Requests.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, "SA13")
            .layout(Requests.MESSAGE.layout(), REQUEST_FORCE_CHARGE_1, REQUEST_FORCE_CHARGE_2);

    /** The description of this message for LuxPower. */
    public static final Message LUXPOWER = Requests.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, "LX04")
            .layout(
                    Requests.MESSAGE.layout(),
                    REQUEST_FORCE_CHARGE_1,
                    REQUEST_FORCE_CHARGE_2,
                    Reserved.bytes(1, 1),
                    CYCLE_COUNT,
                    Reserved.bytes(4, 4));

    private RenumberedRequests() {}
}
