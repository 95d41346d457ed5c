package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.ASSUMED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;
import static dev.bmslink.core.signal.Confidence.UNKNOWN;

import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/** 0x42A0 to 0x42F0 and 0x5xxx, battery to host, on query: messages that V1.18 does not have. */
public final class LaterFrames {

    /** Highest temperature of a terminal. */
    public static final Decimal TERMINAL_MAX_TEMPERATURE =
            Extremes.temperature("terminal_max_temperature", 0, ONE_SOURCE, "JKE");

    /** Lowest temperature of a terminal. */
    public static final Decimal TERMINAL_MIN_TEMPERATURE =
            Extremes.temperature("terminal_min_temperature", 2, ONE_SOURCE, "JKE");

    /** The module with the hottest terminal. */
    public static final Whole TERMINAL_MAX_TEMPERATURE_MODULE =
            Extremes.number("terminal_max_temperature_module", 4, ONE_SOURCE, "JKE");

    /** The module with the coldest terminal. */
    public static final Whole TERMINAL_MIN_TEMPERATURE_MODULE =
            Extremes.number("terminal_min_temperature_module", 6, ONE_SOURCE, "JKE");

    /** What 0x42B0 has between the voltage and the state of charge. */
    public static final Octets UNKNOWN_DATA =
            Field.named("unknown_data").bytes(2, 4).source(UNKNOWN, "B2I").octets();

    /** Eight bytes of unknown content. */
    public static final Octets VENDOR_DATA =
            Field.named("vendor_data").bytes(0, 8).source(UNKNOWN, "B2I, DIY").octets();

    /** The description of 0x42A0. */
    public static final Message TERMINAL_TEMPERATURES = Addressed.ensemble("terminal_temperatures", 0x42A0)
            .purpose("Highest and lowest temperature of the terminals.")
            .source(ONE_SOURCE, "JKE")
            .layout(
                    TERMINAL_MAX_TEMPERATURE,
                    TERMINAL_MIN_TEMPERATURE,
                    TERMINAL_MAX_TEMPERATURE_MODULE,
                    TERMINAL_MIN_TEMPERATURE_MODULE);

    /** The description of 0x42B0. */
    public static final Message MEASUREMENTS_COPY = Addressed.ensemble("measurements_copy", 0x42B0)
            .purpose("Voltage and state of charge once more.")
            .source(ONE_SOURCE, "B2I")
            .layout(
                    Field.named("voltage")
                            .u16le(0)
                            .unit("V")
                            .plausible("0", "1500")
                            .source(ONE_SOURCE, "B2I")
                            .decimal("0.1"),
                    UNKNOWN_DATA,
                    percentage("soc", 6),
                    percentage("soh", 7));

    /** The descriptions of 0x42C0, 0x42D0, 0x42E0 and 0x42F0. */
    public static final List<Message> VENDOR_SPECIFIC = List.of(
            vendorSpecific(1, 0x42C0, "Seen; content unknown."),
            vendorSpecific(2, 0x42D0, "Seen; content unknown."),
            vendorSpecific(3, 0x42E0, "Seen; content unknown. The first half of the maker's name in Deye's variant."),
            vendorSpecific(4, 0x42F0, "The second half of the maker's name in Deye's variant."));

    /** The description of 0x5xxx. Nothing but the first digit is known, not even where the address is. */
    public static final Message CELL_VOLTAGES = Message.named("cell_voltages")
            .extendedId(0x5000, identifierField("low", 0, 4), identifierField("high", 4, 8))
            .direction(FROM_BATTERY)
            .replyTo("query cell_voltages")
            .purpose("Voltages of single cells, in a layout that nobody published.")
            .source(ONE_SOURCE, "BE-PB")
            .layout(VENDOR_DATA);

    private LaterFrames() {}

    private static Whole percentage(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .unit("%")
                .range("0", "100")
                .source(ONE_SOURCE, "B2I")
                .whole();
    }

    private static Message vendorSpecific(int number, int id, String purpose) {
        return Addressed.ensemble("vendor_specific_" + number, id)
                .purpose(purpose)
                .source(UNKNOWN, "B2I, DIY")
                .layout(VENDOR_DATA);
    }

    private static IdentifierField identifierField(String name, int lowest, int width) {
        return new IdentifierField(name, lowest, width, 0, (1 << width) - 1, new Provenance(ASSUMED, "BE-PB"));
    }
}
