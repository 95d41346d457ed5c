package dev.bmslink.can.export;

import static dev.bmslink.core.signal.Confidence.ASSUMED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;

/** A profile with one of each: byte orders, signs, offsets, choices, pages, identifier fields, long names. */
final class Example {

    static final Provenance SOURCE = new Provenance(DOCUMENTED, "DOC");

    static final Decimal TEMPERATURE = Field.named("temperature")
            .s16be(0)
            .unit("°C")
            .range("-40", "85.50")
            .notAvailable(-32768)
            .note("Of the \"hottest\" cell − or | pole.")
            .source(DOCUMENTED, "DOC")
            .decimal("0.1", "-5");

    static final Choice MODE =
            Field.named("mode").bits(2, 4, 3).source(ASSUMED, "DOC").choice("off", "charging");

    static final Message STATE = message("state", 0x123, "How it is.")
            .cyclic(250)
            .silence("The inverter stops.")
            .lengths(3, 8, 4)
            .layout(
                    TEMPERATURE,
                    MODE,
                    Reserved.bits(2, 0, 2),
                    Field.named("a_name_that_is_longer_than_32_characters_1")
                            .bit(3, 0)
                            .source(DOCUMENTED, "DOC")
                            .flag(),
                    Field.named("a_name_that_is_longer_than_32_characters_2")
                            .bit(3, 1)
                            .source(DOCUMENTED, "DOC")
                            .flag());

    static final Whole PAGE =
            Field.named("page").u8(0).source(DOCUMENTED, "DOC").whole();

    static final Whole COUNT =
            Field.named("count").u8(1).source(DOCUMENTED, "DOC").whole(1);

    static final Message PAGED = message("paged", 0x200, "")
            .page(PAGE, 0, COUNT, word("value", 2), word("low", 4))
            .page(PAGE, 7, COUNT, word("value", 3))
            .paged(PAGE);

    static final Message ADDRESSED = Message.named("addressed")
            .extendedId(0x1000_0000, new IdentifierField("unit_number", 8, 4, 1, 3, SOURCE))
            .direction(Direction.TO_BATTERY)
            .source(DOCUMENTED, "DOC")
            .layout(Field.named("name").bytes(0, 8).source(DOCUMENTED, "DOC").text(' '));

    static final Profile PROFILE = profile("1", STATE, PAGED, ADDRESSED);

    private Example() {}

    static Profile profile(String revision, Message... messages) {
        return new Profile(
                new ProfileHead("example", revision, "An example", 250_000, true, SOURCE),
                List.of(messages),
                List.of(),
                List.of());
    }

    static MessageBuilder message(String name, int id, String purpose) {
        return Message.named(name)
                .standardId(id)
                .direction(Direction.FROM_BATTERY)
                .purpose(purpose)
                .source(DOCUMENTED, "DOC");
    }

    static Whole word(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex).source(DOCUMENTED, "DOC").whole();
    }
}
