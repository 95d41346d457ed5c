package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.Map;

/**
 * 0x370 and 0x371, battery to inverter: the warmest, coldest, highest and lowest cell, and where they are.
 *
 * <p>Other dialects of the family have the battery's name under the same identifiers.
 */
public final class CellExtremeValues {

    private static final String SOURCE = "SP10, CAP-C8";

    /** Temperature of the warmest cell. */
    public static final Decimal MAX_CELL_TEMPERATURE = temperature("max_cell_temperature", 0);

    /** Temperature of the coldest cell. */
    public static final Decimal MIN_CELL_TEMPERATURE = temperature("min_cell_temperature", 2);

    /** Voltage of the highest cell. */
    public static final Whole MAX_CELL_VOLTAGE = voltage("max_cell_voltage", 4).whole();

    /** Voltage of the lowest cell. */
    public static final Whole MIN_CELL_VOLTAGE = voltage("min_cell_voltage", 6).whole();

    /** The description of 0x370. */
    public static final Message MESSAGE = Message.named("cell_extreme_values")
            .standardId(0x370)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The highest and lowest cell temperature and voltage.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(MAX_CELL_TEMPERATURE, MIN_CELL_TEMPERATURE, MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE);

    /** The description of 0x370 under the identifier that the Seplos document prints. */
    public static final Message ON_0X070 =
            MESSAGE.toBuilder().standardId(0x070).source(DOCUMENTED, "SP10").layout(MESSAGE.layout());

    /** The description of 0x370 as one program sends it: under 0x070, and with voltages in steps of 10 mV. */
    public static final Message ON_0X070_IN_10_MV = MESSAGE.toBuilder()
            .standardId(0x070)
            .source(DOCUMENTED, "SP10, YB")
            .layout(
                    MESSAGE.layout(),
                    voltage("max_cell_voltage", 4).decimal("10"),
                    voltage("min_cell_voltage", 6).decimal("10"));

    /** Cell with the highest temperature, or its sensor. */
    public static final Whole MAX_CELL_TEMPERATURE_ID = cell("max_cell_temperature_id", 0);

    /** Pack of the cell with the highest temperature. */
    public static final Whole MAX_CELL_TEMPERATURE_ID_PACK = pack("max_cell_temperature_id_pack", 1);

    /** Cell with the lowest temperature, or its sensor. */
    public static final Whole MIN_CELL_TEMPERATURE_ID = cell("min_cell_temperature_id", 2);

    /** Pack of the cell with the lowest temperature. */
    public static final Whole MIN_CELL_TEMPERATURE_ID_PACK = pack("min_cell_temperature_id_pack", 3);

    /** Cell with the highest voltage. */
    public static final Whole MAX_CELL_VOLTAGE_ID = cell("max_cell_voltage_id", 4);

    /** Pack of the cell with the highest voltage. */
    public static final Whole MAX_CELL_VOLTAGE_ID_PACK = pack("max_cell_voltage_id_pack", 5);

    /** Cell with the lowest voltage. */
    public static final Whole MIN_CELL_VOLTAGE_ID = cell("min_cell_voltage_id", 6);

    /** Pack of the cell with the lowest voltage. */
    public static final Whole MIN_CELL_VOLTAGE_ID_PACK = pack("min_cell_voltage_id_pack", 7);

    /** The description of 0x371. */
    public static final Message IDS = Message.named("cell_extreme_ids")
            .standardId(0x371)
            .direction(FROM_BATTERY)
            .cyclic(1000)
            .purpose("The cells with the highest and lowest temperature and voltage.")
            .source(DOCUMENTED_AND_CAPTURED, SOURCE)
            .layout(
                    MAX_CELL_TEMPERATURE_ID,
                    MAX_CELL_TEMPERATURE_ID_PACK,
                    MIN_CELL_TEMPERATURE_ID,
                    MIN_CELL_TEMPERATURE_ID_PACK,
                    MAX_CELL_VOLTAGE_ID,
                    MAX_CELL_VOLTAGE_ID_PACK,
                    MIN_CELL_VOLTAGE_ID,
                    MIN_CELL_VOLTAGE_ID_PACK);

    /** The description of 0x371 as the Seplos document has it: plain numbers. */
    public static final Message NUMBERED_IDS = IDS.toBuilder()
            .source(DOCUMENTED, "SP10")
            .layout(
                    number("max_cell_temperature_id", 0),
                    number("min_cell_temperature_id", 2),
                    number("max_cell_voltage_id", 4),
                    number("min_cell_voltage_id", 6));

    /** Whether the places in 0x371 are a pack and a cell, or one number. */
    static final ProfileOption ID_OPTION = new ProfileOption(
            "cell_extreme_ids",
            "The places in 0x371: cell in the low byte and pack in the high byte, which agrees with three of four text"
                    + " identifiers in the one capture, or a number of 16 bits, as the Seplos document has it.",
            "pack_and_cell",
            Map.of("pack_and_cell", List.of(IDS), "number", List.of(NUMBERED_IDS)));

    private CellExtremeValues() {}

    private static Decimal temperature(String name, int byteIndex) {
        return Field.named(name)
                .s16le(byteIndex)
                .unit("°C")
                .source(DOCUMENTED_AND_CAPTURED, SOURCE)
                .decimal("0.1");
    }

    private static Field voltage(String name, int byteIndex) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("mV")
                .note("The document prints a unit of temperature; the captured values equal those of 0x373.")
                .source(CAPTURED, SOURCE);
    }

    private static Whole cell(String name, int byteIndex) {
        return Field.named(name).u8(byteIndex).source(INFERRED, SOURCE).whole();
    }

    private static Whole pack(String name, int byteIndex) {
        return Field.named(name).u8(byteIndex).source(INFERRED, SOURCE).whole();
    }

    private static Whole number(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex).source(DOCUMENTED, "SP10").whole();
    }
}
