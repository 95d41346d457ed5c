package dev.bmslink.can.lv.deye;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.core.signal.Provenance;

/**
 * The identifiers of messages about one module: a base plus the module's address, counted from 0.
 *
 * <p>The bases lie at least 0x40 apart, but the index is added to 0x110 and 0x150, whose next bits are set. Four bits are
 * what can be told from the base by position; they serve 16 modules, and no identifier belongs to two messages.
 */
final class ModuleIdentifier {

    /** The module's address − 1. */
    static final IdentifierField MODULE_INDEX =
            new IdentifierField("module_index", 0, 4, 0, 15, new Provenance(DOCUMENTED, "DY33"));

    private ModuleIdentifier() {}

    /** A message that a module sends about every second. */
    static MessageBuilder everySecond(String name, int base) {
        return message(name, base).cyclic(1000).source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11");
    }

    /** A message that a module sends about every 5.3 s, as measured; the document states no time. */
    static MessageBuilder everyFiveSeconds(String name, int base) {
        return message(name, base).cyclic(5300);
    }

    private static MessageBuilder message(String name, int base) {
        return Message.named(name).standardId(base, MODULE_INDEX).direction(FROM_BATTERY);
    }
}
