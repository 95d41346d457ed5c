package dev.bmslink.can.lv.victron;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;

/** 0x35E, battery to inverter, every second: the maker's name, by which a GX recognises some brands. */
public final class Manufacturer {

    /** The maker's name. */
    public static final Text MANUFACTURER = Field.named("manufacturer")
            .bytes(0, 8)
            .note("Padded with zeros or in a short frame; names taken from Pylontech are padded with spaces.")
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .text('\0');

    /** The description of this message. */
    public static final Message MESSAGE = dev.bmslink.can.lv.Manufacturer.MESSAGE.toBuilder()
            .lengths(8, 3, 4, 5, 6, 7)
            .source(DOCUMENTED_AND_CAPTURED, "MG8, CAP")
            .layout(MANUFACTURER);

    private Manufacturer() {}
}
