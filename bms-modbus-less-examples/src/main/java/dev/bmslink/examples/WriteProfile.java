package dev.bmslink.examples;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.core.state.Quantity;
import java.util.List;

/**
 * Describes an invented battery in a profile of one message; its bytes are worked out by hand.
 *
 * <p>Run: WriteProfile
 */
public final class WriteProfile {

    private static final String PAPER = "own paper, page 1";

    /** Byte 0: percent. Names of the catalogue, such as this one, are understood by everything else. */
    static final Whole SOC = Field.named("soc")
            .u8(0)
            .unit("%")
            .range("0", "100")
            .source(DOCUMENTED, PAPER)
            .whole();

    /** Bytes 1 and 2, the high one first: 0.1 V. */
    static final Decimal VOLTAGE =
            Field.named("voltage").u16be(1).unit("V").source(DOCUMENTED, PAPER).decimal("0.1");

    /** Bytes 3 and 4, the low one first, signed: 0.01 A. */
    static final Decimal CURRENT =
            Field.named("current").s16le(3).unit("A").source(DOCUMENTED, PAPER).decimal("0.01");

    static final Flag CHARGE_PERMISSION =
            Field.named("charge_permission").bit(5, 0).source(DOCUMENTED, PAPER).flag();

    static final Message STATUS = Message.named("status")
            .standardId(0x123)
            .direction(FROM_BATTERY)
            .lengths(6)
            .cyclic(1000)
            .purpose("How the battery is.")
            .source(DOCUMENTED, PAPER)
            .layout(SOC, VOLTAGE, CURRENT, CHARGE_PERMISSION, Reserved.bits(5, 1, 7));

    static final Profile PROFILE = new Profile(
            new ProfileHead("own", "1", "An invented battery", 500_000, true, new Provenance(DOCUMENTED, PAPER)),
            List.of(STATUS),
            List.of(),
            List.of());

    private WriteProfile() {}

    /**
     * Decodes, reads into the neutral battery, and encodes.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // 80 % is 50; 52.3 V is 523 = 020B, high byte first; -12.34 A is -1234 = FB2E, low byte first; permitted is 01.
        CanFrame frame = CanFrame.parse("123#50020B2EFB01");
        System.out.println(PROFILE.decode(frame));
        StateReader reader = new StateReader(PROFILE);
        reader.onFrame(frame, System.nanoTime());
        System.out.println(reader.store(0).number(Quantity.CURRENT) + " A");
        long payload = CURRENT.write(VOLTAGE.write(SOC.write(0, 81), 52.4), 12.34);
        System.out.println(STATUS.frame(CHARGE_PERMISSION.write(payload, false)));
    }
}
