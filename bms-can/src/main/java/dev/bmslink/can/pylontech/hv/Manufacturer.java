package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import java.util.List;

/** 0x7330 and 0x7340, battery to host, on query: the maker's name in two halves. */
public final class Manufacturer {

    /** The first half: {@code PYLONTEC}. */
    public static final Text MANUFACTURER_1 = half("manufacturer_1");

    /** The second half: {@code H}. */
    public static final Text MANUFACTURER_2 = half("manufacturer_2");

    /** The description of 0x7330. */
    public static final Message FIRST_HALF = Addressed.equipment("manufacturer_1", 0x7330)
            .purpose("The maker's name, first half.")
            .source(DOCUMENTED, "PHV")
            .layout(MANUFACTURER_1);

    /** The description of 0x7340. */
    public static final Message SECOND_HALF = Addressed.equipment("manufacturer_2", 0x7340)
            .purpose("The maker's name, second half.")
            .source(DOCUMENTED, "PHV")
            .layout(MANUFACTURER_2);

    /** The whole name. */
    static final SplitText WHOLE = new SplitText(
            "manufacturer",
            null,
            List.of(new SplitText.Part(FIRST_HALF, MANUFACTURER_1), new SplitText.Part(SECOND_HALF, MANUFACTURER_2)));

    private Manufacturer() {}

    private static Text half(String name) {
        return Field.named(name).bytes(0, 8).source(DOCUMENTED, "PHV").text('\0');
    }
}
