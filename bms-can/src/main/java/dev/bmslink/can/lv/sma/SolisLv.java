package dev.bmslink.can.lv.sma;

import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.lv.Keepalive;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.stream.Stream;

/**
 * Solis hybrid inverters for 48 V batteries.
 *
 * <p>Their menu has two entries: Pylon LV is {@code pylontech-lv}, and AoBo is SMA's set of messages. Without any frame
 * such an inverter takes the battery for empty and charges it from the grid.
 */
public final class SolisLv {

    private static final Message KEEPALIVE = Keepalive.MESSAGE.toBuilder()
            .silence("")
            .source(INFERRED, "PY12, YB")
            .layout(Keepalive.MESSAGE.layout());

    /** What the menu entry AoBo stands for. */
    public static final Profile AOBO = new Profile(
            new ProfileHead(
                    "solis-lv",
                    "aobo",
                    "Solis low-voltage, menu entry AoBo: SMA's messages (the entry Pylon LV is pylontech-lv)",
                    SmaLv.BIT_RATE,
                    false,
                    new Provenance(ONE_SOURCE, "YB")),
            Stream.concat(SmaLv.FROM_BATTERY.stream(), Stream.of(KEEPALIVE)).toList(),
            List.of(),
            List.of());

    private SolisLv() {}
}
