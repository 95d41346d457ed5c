package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import java.util.List;

/** Pylontech's low-voltage protocol. */
public final class PylontechLv {

    private static final String FAMILY = "pylontech-lv";
    private static final int BIT_RATE = 500_000;

    /** Revision 1.2 of 2018-04-08. */
    public static final Profile V1_2 = new Profile(
            new ProfileHead(
                    FAMILY,
                    "1.2",
                    "Pylontech low-voltage CAN protocol V1.2",
                    BIT_RATE,
                    true,
                    new Provenance(DOCUMENTED_AND_CAPTURED, "PY12, CAP")),
            List.of(
                    Limits.MESSAGE,
                    StateOfCharge.MESSAGE,
                    Measurements.MESSAGE,
                    ProtectionAndAlarm.MESSAGE,
                    Requests.MESSAGE,
                    Manufacturer.MESSAGE,
                    Keepalive.MESSAGE),
            List.of(),
            List.of());

    /**
     * Revision 1.3, as one newer US5000 sends it; no document is known.
     *
     * <p>Protections, alarms and requests are missing from it, so what the battery permits is unknown, not withdrawn.
     */
    public static final Profile V1_3 = V1_2.derive(new ProfileHead(
                    FAMILY,
                    "1.3",
                    "Pylontech low-voltage CAN protocol V1.3 as a US5000 sends it",
                    BIT_RATE,
                    false,
                    new Provenance(CAPTURED, "SFL, CAP-C3")))
            .without(ProtectionAndAlarm.MESSAGE.name(), Requests.MESSAGE.name())
            .replace(StateOfCharge.MESSAGE.toBuilder()
                    .lengths(6)
                    .source(ONE_SOURCE, "SFL, CAP-C3")
                    .layout(
                            StateOfCharge.MESSAGE.layout(),
                            new Reserved(Bits.littleEndian(32, 16), "Zero in the one capture.")))
            .add(Alarms.INFERRED_MESSAGE, PylontechTypeVersionCapacity.MESSAGE)
            .profile();

    /** The dialect of clones that is called "Pylon CAN V2.0.6_220510", as an Eco-Worthy pack sends it. */
    public static final Profile V2_0_6 = V1_2.derive(new ProfileHead(
                    FAMILY,
                    "2.0.6",
                    "Pylon CAN V2.0.6_220510 as an Eco-Worthy pack sends it",
                    BIT_RATE,
                    false,
                    new Provenance(CAPTURED, "CAP-C8, SP10")))
            .replace(
                    padded(Limits.MESSAGE),
                    padded(StateOfCharge.MESSAGE),
                    padded(Measurements.MESSAGE),
                    padded(ProtectionAndAlarm.MESSAGE),
                    padded(Requests.MESSAGE))
            .add(
                    PylontechTypeVersionCapacity.MESSAGE,
                    CellExtremeValues.MESSAGE,
                    CellExtremeValues.IDS,
                    ecoWorthy(padded(Modules.MESSAGE)),
                    ecoWorthy(CellExtremes.MESSAGE))
            .add(CellExtremePlaces.MESSAGES.stream().map(PylontechLv::ecoWorthy).toArray(Message[]::new))
            .add(ecoWorthy(InstalledCapacity.MESSAGE))
            .options(CellExtremeValues.ID_OPTION)
            .profile();

    private PylontechLv() {}

    /** The message with eight bytes, whatever its lengths were. */
    static Message padded(Message message) {
        return message.toBuilder().lengths(8).layout(message.layout());
    }

    private static Message ecoWorthy(Message message) {
        return message.toBuilder().source(CAPTURED, "CAP-C8").layout(message.layout());
    }
}
