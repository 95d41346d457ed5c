package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.Map;

/** Seplos' protocol for 48 V batteries. */
public final class SeplosLv {

    private static final String SOURCE = "SP10";

    /** Alarm: a cell has failed. */
    public static final Flag CELL_FAILURE =
            Field.named("cell_failure").bit(3, 4).source(DOCUMENTED, SOURCE).flag();

    /** Packs that are connected, one bit for each address. */
    public static final Whole ONLINE_BITMAP = Field.named("online_bitmap")
            .u8(7)
            .note("Bit n stands for the pack whose switches are set to address n.")
            .source(DOCUMENTED, SOURCE)
            .whole();

    /** 0x359; without a system error, and with zeros in place of the letters PN. */
    public static final Message PROTECTION_AND_ALARM = ProtectionAndAlarm.MESSAGE.toBuilder()
            .lengths(8)
            .source(DOCUMENTED, SOURCE)
            .layout(
                    ProtectionAndAlarm.MESSAGE.layout(),
                    Reserved.bits(1, 3, 1),
                    CELL_FAILURE,
                    Reserved.bits(3, 5, 3),
                    new Reserved(Bits.littleEndian(40, 16), "Zero from Seplos packs; the letters PN elsewhere."),
                    ONLINE_BITMAP);

    /** 0x35C; without the request to charge fully. */
    public static final Message REQUESTS = Requests.MESSAGE.toBuilder()
            .source(DOCUMENTED, SOURCE)
            .layout(Requests.MESSAGE.layout(), Reserved.bits(0, 3, 1));

    /** Revision 1.0 of 2020. */
    public static final Profile V1_0 = PylontechLv.V1_2
            .derive(new ProfileHead(
                    "seplos-lv",
                    "1.0",
                    "Seplos BMS CAN protocol V1.0",
                    500_000,
                    true,
                    new Provenance(DOCUMENTED, SOURCE)))
            .replace(PROTECTION_AND_ALARM, REQUESTS)
            .add(CellExtremeValues.MESSAGE, CellExtremeValues.IDS)
            .options(
                    new ProfileOption(
                            "cell_extremes",
                            "Identifier and voltage step of the highest and lowest cell. The document prints 0x70, which"
                                    + " is taken for 0x370, as real packs send and as the 0x371 beside it suggests. One"
                                    + " program sends 0x070 with steps of 10 mV.",
                            "370",
                            Map.of(
                                    "370", List.of(CellExtremeValues.MESSAGE),
                                    "070", List.of(CellExtremeValues.ON_0X070),
                                    "070_in_10_mv", List.of(CellExtremeValues.ON_0X070_IN_10_MV))),
                    CellExtremeValues.ID_OPTION)
            .profile();

    private SeplosLv() {}
}
