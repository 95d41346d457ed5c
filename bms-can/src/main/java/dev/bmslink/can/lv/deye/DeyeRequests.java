package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.lv.Requests;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;

/** 0x35C, battery to inverter, every second: what the battery permits and asks for. */
public final class DeyeRequests {

    private static final String THRESHOLDS = "Raised below a state of charge of 20 %, withdrawn above 23 %.";

    /** Urgent request to charge. */
    public static final Flag REQUEST_FORCE_CHARGE_1 = flag("request_force_charge_1", 5, THRESHOLDS);

    /** Early request to charge. */
    public static final Flag REQUEST_FORCE_CHARGE_2 = flag("request_force_charge_2", 4, THRESHOLDS);

    /** Request to heat. */
    public static final Flag REQUEST_HEAT = flag("request_heat", 2, "Marked as banned in the document.");

    /** The description of this message. */
    public static final Message MESSAGE = Requests.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, "DY33, CAP-C11, CAP-C12")
            .layout(
                    Requests.MESSAGE.layout(),
                    REQUEST_FORCE_CHARGE_1,
                    REQUEST_FORCE_CHARGE_2,
                    REQUEST_HEAT,
                    Reserved.bits(0, 0, 2));

    private DeyeRequests() {}

    private static Flag flag(String name, int bit, String note) {
        return Field.named(name)
                .bit(0, bit)
                .note(note)
                .source(DOCUMENTED, "DY33")
                .flag();
    }
}
