package dev.bmslink.can.lv.victron;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;

/**
 * 0x35F, battery to inverter, every second: product, firmware version and capacity.
 *
 * <p>Batteries disagree on the capacity: most send what is left, some the total, one in steps of 0.1 Ah. Compare it with
 * installed_capacity and the state of charge before relying on it.
 */
public final class TypeVersionCapacity {

    private static final String CAPACITY_NOTE = "What is left in BYD, Dyness and Pytes batteries; the total in a Seplos"
            + " battery and according to SMA and MG. 0 is \"not supplied\".";

    /** Number of the product, or two letters. */
    public static final Whole PRODUCT_ID = Field.named("product_id")
            .u16le(0)
            .note("BYD sends the letters Li, Pytes 1.")
            .source(IMPLEMENTED_BY_SEVERAL, "BYDR, PTR, DIY")
            .whole();

    /** First part of the firmware version. */
    public static final Whole FIRMWARE_MAJOR = Field.named("firmware_major")
            .u8(2)
            .source(DOCUMENTED_AND_CAPTURED, "MG8, BYDR, ODTU")
            .whole();

    /** Second part of the firmware version. */
    public static final Whole FIRMWARE_MINOR = Field.named("firmware_minor")
            .u8(3)
            .note("Plain binary: 01 17 is version 1.23, as the battery itself states.")
            .source(CAPTURED, "BYDR, ODTU")
            .whole();

    /** Capacity that is left. */
    public static final Whole AVAILABLE_CAPACITY = Field.named("available_capacity")
            .u16le(4)
            .unit("Ah")
            .notAvailable(0)
            .note(CAPACITY_NOTE)
            .source(CAPTURED, "BYDR, PTR, ODTU")
            .whole();

    /** Version of the hardware. */
    public static final Whole HARDWARE_VERSION = Field.named("hardware_version")
            .u16le(6)
            .note("Mostly 0.")
            .source(ONE_SOURCE, "YB, MG8")
            .whole();

    /** The description of this message, with the capacity that is left. */
    public static final Message MESSAGE = message(AVAILABLE_CAPACITY);

    /** The description of this message with the total capacity. */
    static final Message TOTAL = message(dev.bmslink.can.lv.sma.TypeVersionCapacity.BATTERY_CAPACITY);

    /** The description of this message with the capacity in steps of 0.1 Ah, as a Deye battery sends it. */
    static final Message TENTHS = message(tenths());

    private TypeVersionCapacity() {}

    private static Decimal tenths() {
        return Field.named(AVAILABLE_CAPACITY.name())
                .u16le(4)
                .unit("Ah")
                .notAvailable(0)
                .note(CAPACITY_NOTE)
                .source(CAPTURED, "DDB")
                .decimal("0.1");
    }

    private static Message message(Signal capacity) {
        return Message.named("type_version_capacity")
                .standardId(0x35F)
                .direction(FROM_BATTERY)
                .lengths(8, 6)
                .cyclic(1000)
                .purpose("Product, firmware version and capacity.")
                .source(DOCUMENTED_AND_CAPTURED, "MG8, BYDR, PTR, ODTU, CAP")
                .layout(PRODUCT_ID, FIRMWARE_MAJOR, FIRMWARE_MINOR, capacity, HARDWARE_VERSION);
    }
}
