package dev.bmslink.can.lv;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;
import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/**
 * 0x35F, battery to inverter, every second: product, firmware version and capacity.
 *
 * <p>Batteries disagree on the capacity: most send what is left, some the total, one in steps of 0.1 Ah. Compare it with
 * installed_capacity and the state of charge before relying on it.
 */
public final class TypeVersionCapacity {

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

    /** Charge that is left. */
    public static final Whole AVAILABLE_CAPACITY = Field.named("available_capacity")
            .u16le(4)
            .unit("Ah")
            .notAvailable(0)
            .note(
                    "What is left in BYD, Dyness and Pytes batteries; the total in a Seplos battery and according to SMA and"
                            + " MG. 0 is \"not supplied\".")
            .source(CAPTURED, "BYDR, PTR, ODTU")
            .whole();

    /** Version of the hardware. */
    public static final Whole HARDWARE_VERSION = Field.named("hardware_version")
            .u16le(6)
            .note("Mostly 0.")
            .source(ONE_SOURCE, "YB, MG8")
            .whole();

    /** The description of this message, with the charge that is left. */
    public static final Message MESSAGE = Message.named("type_version_capacity")
            .standardId(0x35F)
            .direction(FROM_BATTERY)
            .lengths(8, 6)
            .cyclic(1000)
            .purpose("Product, firmware version and capacity.")
            .source(DOCUMENTED_AND_CAPTURED, "MG8, BYDR, PTR, ODTU, CAP")
            .layout(PRODUCT_ID, FIRMWARE_MAJOR, FIRMWARE_MINOR, AVAILABLE_CAPACITY, HARDWARE_VERSION);

    private TypeVersionCapacity() {}
}
