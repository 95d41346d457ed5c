package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Text;
import java.util.List;

/** 0x500, 0x600 and 0x650 + module, battery to inverter, every second: versions and serial number of a module. */
public final class ModuleIdentity {

    /** Software version. */
    public static final Octets SOFTWARE_VERSION = Field.named("software_version")
            .bytes(0, 2)
            .note("F002 and F005 were seen; the same word is in versions.")
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .octets();

    /** A fixed byte. */
    public static final Octets VERSION_MARKER = Field.named("version_marker")
            .bytes(2, 1)
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .octets("AA");

    /** Version of the boot loader. */
    public static final Text BOOT_VERSION = Field.named("boot_version")
            .bytes(3, 5)
            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
            .text('\0');

    /** The description of 0x500. */
    public static final Message VERSION = ModuleIdentifier.everySecond("module_version", 0x500)
            .purpose("Software versions of a module.")
            .layout(SOFTWARE_VERSION, VERSION_MARKER, BOOT_VERSION);

    /** The first eight characters of the serial number. */
    public static final Text SERIAL_PART_1 = serial("serial_part_1");

    /** The last eight characters of the serial number. */
    public static final Text SERIAL_PART_2 = serial("serial_part_2");

    /** The description of 0x600. */
    public static final Message SERIAL_1 = ModuleIdentifier.everySecond("module_serial_1", 0x600)
            .purpose("The first half of a module's serial number.")
            .source(DOCUMENTED, "DY33, DDB")
            .layout(SERIAL_PART_1);

    /** The description of 0x650. */
    public static final Message SERIAL_2 = ModuleIdentifier.everySecond("module_serial_2", 0x650)
            .purpose("The second half of a module's serial number.")
            .source(DOCUMENTED, "DY33, DDB")
            .layout(SERIAL_PART_2);

    /** The whole serial number of a module. */
    public static final SplitText SERIAL_NUMBER = new SplitText(
            "serial_number",
            null,
            List.of(new SplitText.Part(SERIAL_1, SERIAL_PART_1), new SplitText.Part(SERIAL_2, SERIAL_PART_2)));

    private ModuleIdentity() {}

    private static Text serial(String name) {
        return Field.named(name)
                .bytes(0, 8)
                .note("ASCII by the document; no frame with a serial number is published.")
                .source(DOCUMENTED, "DY33")
                .text('\0');
    }
}
