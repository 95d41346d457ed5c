package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;

/** 0x3190, battery to inverter, every second: requests, chemistry, and the extreme cell voltages. */
public final class RequestsAndExtremes {

    /** Chemistry. */
    public static final Choice BATTERY_TYPE = Field.named("battery_type")
            .bits(0, 0, 2)
            .source(IMPLEMENTED_BY_SEVERAL, "BTI-HV, BE-HV")
            .choice("lfp", "ternary", "lto");

    /** The battery asks to be charged, second kind. */
    public static final Flag FORCE_CHARGE_2 = flag("force_charge_2", 4);

    /** The battery asks to be charged, first kind. */
    public static final Flag FORCE_CHARGE_1 = flag("force_charge_1", 5);

    /** The battery may be discharged. */
    public static final Flag DISCHARGE_ENABLE = flag("discharge_enable", 6);

    /** The battery may be charged. */
    public static final Flag CHARGE_ENABLE = flag("charge_enable", 7);

    /** Highest cell voltage. */
    public static final Whole MAX_CELL_VOLTAGE = millivolts("max_cell_voltage", 1);

    /** Lowest cell voltage. */
    public static final Whole MIN_CELL_VOLTAGE = millivolts("min_cell_voltage", 3);

    /** The pack with a fault. */
    public static final Whole FAULTY_PACK = faulty("faulty_pack", 6);

    /** The module with a fault. */
    public static final Whole FAULTY_MODULE = faulty("faulty_module", 7);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("requests_and_extremes", 0x3190)
            .purpose("Requests, chemistry, and the extreme cell voltages.")
            .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK, BTI-HV, I85")
            .layout(
                    BATTERY_TYPE,
                    FORCE_CHARGE_2,
                    FORCE_CHARGE_1,
                    DISCHARGE_ENABLE,
                    CHARGE_ENABLE,
                    MAX_CELL_VOLTAGE,
                    MIN_CELL_VOLTAGE,
                    Reserved.bytes(5, 1),
                    FAULTY_PACK,
                    FAULTY_MODULE);

    private RequestsAndExtremes() {}

    private static Flag flag(String name, int bit) {
        return Field.named(name)
                .bit(0, bit)
                .note("Taken from the low-voltage protocol by one program; another leaves it zero and an inverter works"
                        + " with that.")
                .source(ONE_SOURCE, "BTI-HV")
                .flag();
    }

    private static Whole millivolts(String name, int firstByte) {
        return Field.named(name)
                .u16be(firstByte)
                .unit("mV")
                .source(CAPTURED, "BE-HV, BE-ARK, BTI-HV, I85")
                .whole();
    }

    private static Whole faulty(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .range("0", "16")
                .note("0 is none.")
                .source(ONE_SOURCE, "BE-HV")
                .whole();
    }
}
