package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;

/** Sol-Ark's protocol for 48 V batteries. */
public final class SolArkLv {

    private static final String SOURCE = "SA13";

    /** Battery current. */
    public static final Decimal CURRENT = Field.named("current")
            .s16le(2)
            .unit("A")
            .note("The document says that the sign varies by maker; positive while charging is the common reading.")
            .source(DOCUMENTED, SOURCE)
            .decimal("0.1");

    /** Alarm: critical system error. */
    public static final Flag INTERNAL_COMMUNICATION_FAIL = Field.named("internal_communication_fail")
            .bit(3, 3)
            .note("Called critical system error in this document.")
            .source(DOCUMENTED, SOURCE)
            .flag();

    /** 0x356 with the voltage in steps of 0.1 V, as printed. */
    public static final Message MEASUREMENTS = CoarseMeasurements.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, SOURCE)
            .layout(CoarseMeasurements.MESSAGE.layout(), CURRENT);

    /** 0x356 with the voltage in steps of 0.01 V, as in the rest of the family. */
    public static final Message FINE_MEASUREMENTS =
            MEASUREMENTS.toBuilder().layout(MEASUREMENTS.layout(), Measurements.VOLTAGE);

    /** 0x359. */
    public static final Message PROTECTION_AND_ALARM = ProtectionAndAlarm.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, SOURCE)
            .layout(ProtectionAndAlarm.MESSAGE.layout(), INTERNAL_COMMUNICATION_FAIL);

    /** Revision 1.3 of 2023-01-20: every frame has eight bytes, and one node sends the values of the whole bank. */
    public static final Profile V1_3 = PylontechLv.V1_2
            .derive(new ProfileHead(
                    "sol-ark-lv",
                    "1.3",
                    "Sol-Ark CAN bus protocol V1.3",
                    500_000,
                    true,
                    new Provenance(DOCUMENTED, SOURCE)))
            .replace(
                    PylontechLv.padded(Limits.MESSAGE),
                    PylontechLv.padded(StateOfCharge.MESSAGE),
                    MEASUREMENTS,
                    PROTECTION_AND_ALARM,
                    RenumberedRequests.SOL_ARK,
                    Keepalive.MESSAGE.toBuilder()
                            .on("after each complete set received, so about every second")
                            .source(DOCUMENTED, SOURCE)
                            .layout(Keepalive.MESSAGE.layout()))
            .add(InstalledCapacity.MESSAGE.toBuilder()
                    .lengths(8)
                    .source(DOCUMENTED, SOURCE)
                    .layout(InstalledCapacity.MESSAGE.layout()))
            .options(new ProfileOption(
                    "voltage_step",
                    "The step of the voltage in 0x356: 0.1 V, as the document prints, or 0.01 V, which the rest of the"
                            + " family uses and batteries made for other inverters send to these as well.",
                    "0.1",
                    Map.of("0.1", List.of(MEASUREMENTS), "0.01", List.of(FINE_MEASUREMENTS))))
            .profile();

    private SolArkLv() {}
}
