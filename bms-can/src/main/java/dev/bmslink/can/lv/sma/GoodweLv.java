package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/**
 * GoodWe's low-voltage protocol, which is SMA's with another 0x35E and 0x35F.
 *
 * <p>The frames of a cycle are 100 ms apart. The same inverters accept Pylontech's protocol as well.
 */
public final class GoodweLv {

    /** The maker's name. */
    public static final Text MANUFACTURER = Field.named("manufacturer")
            .bytes(0, 8)
            .note("GoodWe.")
            .source(DOCUMENTED, "GS12")
            .text(' ');

    /** Version of the hardware. */
    public static final Whole HARDWARE_VERSION = Field.named("hardware_version")
            .u16be(2)
            .notAvailable(0xFFFF)
            .source(DOCUMENTED, "GS12")
            .whole();

    /** Version of the software. */
    public static final Whole SOFTWARE_VERSION = Field.named("software_version")
            .u16le(6)
            .notAvailable(0xFFFF)
            .source(DOCUMENTED, "GS12")
            .whole();

    private static final Message NAME =
            Manufacturer.MESSAGE.toBuilder().source(DOCUMENTED, "GS12").layout(MANUFACTURER);

    private static final Message VERSIONS = TypeVersionCapacity.MESSAGE.toBuilder()
            .silence("")
            .purpose("Battery type, versions and capacity.")
            .source(DOCUMENTED, "GS12")
            .layout(TypeVersionCapacity.MESSAGE.layout(), HARDWARE_VERSION, SOFTWARE_VERSION);

    /** Revision 1.2. */
    public static final Profile V1_2 = new Profile(
            new ProfileHead(
                    "goodwe-lv",
                    "1.2",
                    "GoodWe low-voltage, Goodwe/SMA CAN Bus protocol V1.2",
                    SmaLv.BIT_RATE,
                    true,
                    new Provenance(DOCUMENTED, "GS12")),
            List.of(Limits.MESSAGE, StateOfCharge.MESSAGE, Measurements.MESSAGE, SunnyIsland.ALARMS, NAME, VERSIONS),
            List.of(),
            List.of());

    private GoodweLv() {}
}
