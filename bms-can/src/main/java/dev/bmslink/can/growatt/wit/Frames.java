package dev.bmslink.can.growatt.wit;

import static dev.bmslink.core.signal.Confidence.ONE_SOURCE;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Whole;

/**
 * What the messages of this protocol have in common.
 *
 * <pre>
 * bits 28..26  25..24  23..16            15..8           7..0
 *      110     10      kind of message   target address  source address
 * </pre>
 *
 * <p>The only program that implements the protocol looks at the kind alone, and swaps the addresses in one place. Hence
 * any addresses are read; what is sent follows the rule.
 */
final class Frames {

    /** The key of the one source of this protocol. */
    static final String SOURCE = "BE-WIT";

    private static final int INVERTER = 0xF1;
    private static final int BATTERY = 0xF3;
    private static final int EVERYBODY = 0xFF;

    private Frames() {}

    static MessageBuilder fromBattery(String name, int id) {
        return frame(name, id, EVERYBODY, BATTERY).direction(Direction.FROM_BATTERY);
    }

    static MessageBuilder toBattery(String name, int id) {
        return frame(name, id, BATTERY, INVERTER).direction(Direction.TO_BATTERY);
    }

    private static MessageBuilder frame(String name, int id, int target, int source) {
        return Message.named(name)
                .extendedId(id << 16, address("target_address", 8, target), address("source_address", 0, source))
                .silence("Not known.")
                .source(ONE_SOURCE, SOURCE);
    }

    private static IdentifierField address(String name, int lowest, int usual) {
        return new IdentifierField(name, lowest, 8, 0, 0xFF, usual, new Provenance(ONE_SOURCE, SOURCE));
    }

    static Field field(String name) {
        return Field.named(name).source(ONE_SOURCE, SOURCE);
    }

    /** A byte that counts or numbers something. */
    static Whole number(String name, int byteIndex, String max) {
        return field(name).u8(byteIndex).range("1", max).whole();
    }

    static Decimal u16(String name, int firstByte, String unit, String step) {
        return field(name).u16le(firstByte).unit(unit).decimal(step);
    }

    static Decimal u16(String name, int firstByte, String unit, String step, String max) {
        return field(name).u16le(firstByte).unit(unit).range("0", max).decimal(step);
    }

    static Decimal temperature(String name, int firstByte) {
        return field(name).u16le(firstByte).unit("°C").range("-40", "125").decimal("0.1", "-40");
    }

    static Whole percentage(String name, int byteIndex) {
        return field(name).u8(byteIndex).unit("%").range("0", "100").whole();
    }

    /** What a battery or an inverter is doing. */
    static Choice state(String name) {
        return field(name).u8(0).choice("init", "standby", "charging", "discharging", "shutdown", "fault", "upgrade");
    }

    /** Bits that are not described. */
    static Whole unknown(String name, Bits bits) {
        return Field.named(name).at(bits).source(Confidence.UNKNOWN, SOURCE).whole();
    }
}
