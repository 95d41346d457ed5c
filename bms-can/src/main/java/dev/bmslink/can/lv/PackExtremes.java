package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/** 0x372 to 0x377 and 0x379, battery to inverter: modules, cell extremes and capacity of the whole battery. */
public final class PackExtremes {

    private static final String CELLS = "MG8, CAP";
    private static final String IDS = "BYDR, PTR, ODTU, CAP";

    /** Modules that are connected. */
    public static final Whole MODULES_ONLINE = modules("modules_online", 0, CAPTURED);

    /** Modules that block charging. */
    public static final Whole MODULES_BLOCKING_CHARGE = modules("modules_blocking_charge", 2, IMPLEMENTED_BY_SEVERAL);

    /** Modules that block discharging. */
    public static final Whole MODULES_BLOCKING_DISCHARGE =
            modules("modules_blocking_discharge", 4, IMPLEMENTED_BY_SEVERAL);

    /** Modules that are not connected. */
    public static final Whole MODULES_OFFLINE = modules("modules_offline", 6, IMPLEMENTED_BY_SEVERAL);

    /** The description of 0x372. */
    public static final Message MODULES = message("modules", 0x372, "How many modules there are, and what they do.")
            .layout(MODULES_ONLINE, MODULES_BLOCKING_CHARGE, MODULES_BLOCKING_DISCHARGE, MODULES_OFFLINE);

    /** Voltage of the lowest cell. */
    public static final Whole MIN_CELL_VOLTAGE =
            cell("min_cell_voltage", 0, "mV").whole();

    /** Voltage of the highest cell. */
    public static final Whole MAX_CELL_VOLTAGE =
            cell("max_cell_voltage", 2, "mV").whole();

    /** Temperature of the coldest cell; the wire carries kelvins. */
    public static final Whole MIN_CELL_TEMPERATURE =
            cell("min_cell_temperature", 4, "°C").whole(-273);

    /** Temperature of the warmest cell; the wire carries kelvins. */
    public static final Whole MAX_CELL_TEMPERATURE =
            cell("max_cell_temperature", 6, "°C").whole(-273);

    /** The description of 0x373. */
    public static final Message EXTREMES = message(
                    "cell_extremes", 0x373, "The lowest and highest cell voltage and temperature.")
            .layout(MIN_CELL_VOLTAGE, MAX_CELL_VOLTAGE, MIN_CELL_TEMPERATURE, MAX_CELL_TEMPERATURE);

    /** Place of the lowest cell. */
    public static final Text MIN_CELL_VOLTAGE_ID = id("min_cell_voltage_id");

    /** Place of the highest cell. */
    public static final Text MAX_CELL_VOLTAGE_ID = id("max_cell_voltage_id");

    /** Place of the coldest cell. */
    public static final Text MIN_CELL_TEMPERATURE_ID = id("min_cell_temperature_id");

    /** Place of the warmest cell. */
    public static final Text MAX_CELL_TEMPERATURE_ID = id("max_cell_temperature_id");

    /** The descriptions of 0x374 to 0x377. */
    public static final List<Message> PLACES = List.of(
            message(MIN_CELL_VOLTAGE_ID.name(), 0x374, "Where the cell with the lowest voltage is.")
                    .layout(MIN_CELL_VOLTAGE_ID),
            message(MAX_CELL_VOLTAGE_ID.name(), 0x375, "Where the cell with the highest voltage is.")
                    .layout(MAX_CELL_VOLTAGE_ID),
            message(MIN_CELL_TEMPERATURE_ID.name(), 0x376, "Where the coldest cell is.")
                    .layout(MIN_CELL_TEMPERATURE_ID),
            message(MAX_CELL_TEMPERATURE_ID.name(), 0x377, "Where the warmest cell is.")
                    .layout(MAX_CELL_TEMPERATURE_ID));

    /** Capacity of the battery. */
    public static final Whole INSTALLED_CAPACITY = Field.named("installed_capacity")
            .u16le(0)
            .unit("Ah")
            .source(DOCUMENTED_AND_CAPTURED, "BYDR, PTR, ODTU, SA13, YB, CAP")
            .whole();

    /** The description of 0x379. */
    public static final Message CAPACITY = message("installed_capacity", 0x379, "The capacity of the battery.")
            .lengths(8, 2)
            .layout(INSTALLED_CAPACITY, Reserved.bytes(2, 6));

    private PackExtremes() {}

    private static MessageBuilder message(String name, int id, String purpose) {
        return Message.named(name)
                .standardId(id)
                .direction(FROM_BATTERY)
                .cyclic(1000)
                .purpose(purpose)
                .source(CAPTURED, "CAP-C8");
    }

    private static Whole modules(String name, int byteIndex, Confidence confidence) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("modules")
                .source(confidence, "BYDR, PTR, ODTU, YB, CAP")
                .whole();
    }

    private static Field cell(String name, int byteIndex, String unit) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit(unit)
                .notAvailable(0xFFFF)
                .source(DOCUMENTED_AND_CAPTURED, CELLS);
    }

    private static Text id(String name) {
        return Field.named(name)
                .bytes(0, 8)
                .note("An Eco-Worthy pack sends two digits of the pack and two of the cell; a few makers send a number"
                        + " of 16 bits instead of text.")
                .source(CAPTURED, IDS)
                .text('\0');
    }
}
