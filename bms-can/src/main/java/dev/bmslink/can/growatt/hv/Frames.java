package dev.bmslink.can.growatt.hv;

import static dev.bmslink.core.signal.Confidence.IMPLEMENTED_BY_SEVERAL;
import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the messages of this protocol have in common. */
final class Frames {

    private Frames() {}

    static MessageBuilder fromBattery(String name, int id) {
        return frame(name, id, Direction.FROM_BATTERY);
    }

    static MessageBuilder toBattery(String name, int id) {
        return frame(name, id, Direction.TO_BATTERY);
    }

    private static MessageBuilder frame(String name, int id, Direction direction) {
        return Message.named(name)
                .extendedId(id)
                .direction(direction)
                .cyclic(1000)
                .silence("Not known.");
    }

    /** The maker's code, which several messages carry. */
    static Text manufacturer(int firstByte) {
        return Field.named("manufacturer")
                .bytes(firstByte, 2)
                .note("Two letters.")
                .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
                .text('\0');
    }

    /** A temperature, big-endian. */
    static Decimal temperature(String name, int firstByte) {
        return Field.named(name)
                .s16be(firstByte)
                .unit("°C")
                .range("-40", "120")
                .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BE-ARK")
                .decimal("0.1");
    }

    /** The names of a byte that is 0xAA when something is wanted. */
    static SortedMap<Long, String> onDemand(String demand) {
        return new TreeMap<>(Map.of(0L, "none", 0xAAL, demand));
    }

    /** A word of which one program knows the name only. */
    static Whole word(String name, int firstByte, String note) {
        return Field.named(name)
                .u16be(firstByte)
                .note(note)
                .source(ONE_SOURCE, "BE-HV")
                .whole();
    }

    /** The number of a module or cell. */
    static Whole position(String name, int byteIndex, String max) {
        return Field.named(name)
                .u8(byteIndex)
                .range("1", max)
                .source(IMPLEMENTED_BY_SEVERAL, "BE-HV, BTI-HV")
                .whole();
    }
}
