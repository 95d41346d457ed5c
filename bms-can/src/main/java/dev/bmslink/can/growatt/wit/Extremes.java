package dev.bmslink.can.growatt.wit;

import static dev.bmslink.core.signal.Confidence.INFERRED;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.stream.Stream;

/**
 * 0x1AC9, 0x1ACA, 0x1ACC to 0x1ACF, battery to inverter: highest, lowest and average module voltage, cell temperature and
 * cell voltage, and where they were measured.
 *
 * <p>For 0x1ACD and 0x1ACF no source states the place; it is inferred from 0x1ACC and 0x1ACE.
 */
public final class Extremes {

    /** Highest module voltage. */
    public static final Decimal MAX_MODULE_VOLTAGE = Frames.u16("max_module_voltage", 4, "V", "0.01");

    /** Average module voltage. */
    public static final Decimal AVG_MODULE_VOLTAGE = Frames.u16("avg_module_voltage", 6, "V", "0.01");

    /** Lowest module voltage. */
    public static final Decimal MIN_MODULE_VOLTAGE = Frames.u16("min_module_voltage", 4, "V", "0.01");

    /** Highest cell temperature. */
    public static final Decimal MAX_CELL_TEMP = Frames.temperature("max_cell_temp", 4);

    /** Average cell temperature. */
    public static final Decimal AVG_CELL_TEMP = Frames.temperature("avg_cell_temp", 6);

    /** Lowest cell temperature. */
    public static final Decimal MIN_CELL_TEMP = Frames.temperature("min_cell_temp", 4);

    /** Temperature of the surroundings. */
    public static final Decimal ENVIRONMENT_TEMP = Frames.temperature("environment_temp", 6);

    /** Highest cell voltage. */
    public static final Whole MAX_CELL_VOLTAGE = millivolts("max_cell_voltage", 4);

    /** Average cell voltage. */
    public static final Whole AVG_CELL_VOLTAGE = millivolts("avg_cell_voltage", 6);

    /** Lowest cell voltage. */
    public static final Whole MIN_CELL_VOLTAGE = millivolts("min_cell_voltage", 4);

    /** The descriptions of 0x1AC9 and 0x1ACA, of 0x1ACC and 0x1ACD, and of 0x1ACE and 0x1ACF. */
    static final List<Message> MESSAGES = List.of(
            Frames.fromBattery("module_voltage_max", 0x1AC9)
                    .cyclic(1000)
                    .purpose("Highest and average module voltage.")
                    .layout(
                            Location.stack(ONE_SOURCE),
                            Location.cluster(ONE_SOURCE),
                            Location.module(ONE_SOURCE),
                            MAX_MODULE_VOLTAGE,
                            AVG_MODULE_VOLTAGE),
            Frames.fromBattery("module_voltage_min", 0x1ACA)
                    .cyclic(1000)
                    .purpose("Lowest module voltage.")
                    .layout(
                            Location.stack(ONE_SOURCE),
                            Location.cluster(ONE_SOURCE),
                            Location.module(ONE_SOURCE),
                            MIN_MODULE_VOLTAGE,
                            Reserved.bytes(6, 2)),
            ofCell("cell_temperature_max", 0x1ACC, 1000, ONE_SOURCE, MAX_CELL_TEMP, AVG_CELL_TEMP),
            ofCell("cell_temperature_min", 0x1ACD, 1000, INFERRED, MIN_CELL_TEMP, ENVIRONMENT_TEMP),
            ofCell("cell_voltage_max", 0x1ACE, 100, ONE_SOURCE, MAX_CELL_VOLTAGE, AVG_CELL_VOLTAGE),
            ofCell("cell_voltage_min", 0x1ACF, 100, INFERRED, MIN_CELL_VOLTAGE));

    private Extremes() {}

    private static Message ofCell(String name, int id, int period, Confidence place, Element... values) {
        List<Element> location =
                List.of(Location.stack(place), Location.cluster(place), Location.module(place), Location.cell(place));
        return Frames.fromBattery(name, id)
                .cyclic(period)
                .purpose("An extreme of the cells, and where it was measured.")
                .layout(Stream.concat(location.stream(), Stream.of(values)).toList());
    }

    private static Whole millivolts(String name, int firstByte) {
        return Frames.field(name).u16le(firstByte).unit("mV").range("0", "5000").whole();
    }
}
