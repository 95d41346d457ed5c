package dev.bmslink.can.sofar;

import static dev.bmslink.core.signal.Confidence.ASSUMED;
import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x359, battery to inverter, every second: how the battery is put together.
 *
 * <p>The one sample allows two readings of bytes 5 to 7. This record and {@link #MESSAGE} follow reading {@code a} of the
 * profile's option {@code pack_configuration}; for modules of 16 cells and version 10000 both give the same bytes.
 *
 * @param battery index of the battery, 0 to 15
 * @param protectionWord2 a word that is perhaps protection bits 32 to 47; 0 in the sample
 * @param protectionWord3 a word that is perhaps protection bits 48 to 63; 0 in the sample
 * @param moduleCount number of modules in this tower
 * @param canProtocolVersion protocol version, 10000 for 1.00.00
 * @param cellsPerModule number of cells in one module
 */
public record PackConfiguration(
        int battery,
        int protectionWord2,
        int protectionWord3,
        int moduleCount,
        int canProtocolVersion,
        int cellsPerModule)
        implements SofarMessage {

    /** A word that is perhaps the third word of protections. */
    public static final Whole PROTECTION_WORD_2 = protectionWord("protection_word_2", 0);

    /** A word that is perhaps the fourth word of protections. */
    public static final Whole PROTECTION_WORD_3 = protectionWord("protection_word_3", 2);

    /** Number of modules in this tower. */
    public static final Whole MODULE_COUNT = Field.named("module_count")
            .u8(4)
            .unit("modules")
            .range("1", "16")
            .note("Known towers have 4 to 10.")
            .source(INFERRED, "BE-S0, G3")
            .whole();

    /** Protocol version. */
    public static final Whole CAN_PROTOCOL_VERSION =
            version(Field.named("can_protocol_version").u16le(5));

    /** Number of cells in one module. */
    public static final Whole CELLS_PER_MODULE =
            cells(Field.named("cells_per_module").u8(7));

    /** The description of this message, with the version before the number of cells. */
    public static final Message MESSAGE = message(CAN_PROTOCOL_VERSION, CELLS_PER_MODULE);

    /** The description of this message, with the number of cells before the version. */
    static final Message READING_B = message(
            cells(Field.named("cells_per_module").u8(5)),
            version(Field.named("can_protocol_version").u16be(6)));

    private static Whole protectionWord(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .note("A guess: the Modbus registers have two words of protections beside those of 0x35A. 0 in the"
                        + " sample; no bit table is published.")
                .source(ASSUMED, "BE-S0, G3")
                .whole();
    }

    private static Whole version(Field field) {
        return field.note("10000 stands for 1.00.00.").source(INFERRED, "BE-S0").whole();
    }

    private static Whole cells(Field field) {
        return field.unit("cells")
                .note("16 in the sample.")
                .source(INFERRED, "BE-S0, G3")
                .whole();
    }

    private static Message message(Whole afterModules, Whole last) {
        return Broadcasts.named("pack_configuration", 0x359)
                .purpose("How the battery is put together.")
                .source(ONE_SOURCE, "BE-S0, BE-S")
                .layout(PROTECTION_WORD_2, PROTECTION_WORD_3, MODULE_COUNT, afterModules, last);
    }

    /**
     * Returns the values in a payload, with the version before the number of cells.
     *
     * @param battery index of the battery, from the identifier
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static PackConfiguration decode(int battery, long payload) {
        return new PackConfiguration(
                battery,
                PROTECTION_WORD_2.readInt(payload),
                PROTECTION_WORD_3.readInt(payload),
                MODULE_COUNT.readInt(payload),
                CAN_PROTOCOL_VERSION.readInt(payload),
                CELLS_PER_MODULE.readInt(payload));
    }

    @Override
    public CanFrame frame() {
        long payload = PROTECTION_WORD_2.write(0, protectionWord2);
        payload = PROTECTION_WORD_3.write(payload, protectionWord3);
        payload = MODULE_COUNT.write(payload, moduleCount);
        payload = CAN_PROTOCOL_VERSION.write(payload, canProtocolVersion);
        return BatteryIndex.frame(MESSAGE, battery, CELLS_PER_MODULE.write(payload, cellsPerModule));
    }
}
