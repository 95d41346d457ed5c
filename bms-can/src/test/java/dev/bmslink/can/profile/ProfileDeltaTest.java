package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileDeltaTest {

    private static final Provenance SOURCE = new Provenance(Confidence.DOCUMENTED, "TEST");

    private static final Message FIRST = message("first", 1).layout(whole("a", 0), whole("b", 1), Reserved.bytes(2, 6));
    private static final Message SECOND = message("second", 2).layout(whole("c", 0));
    private static final Message THIRD = message("third", 3).layout(whole("d", 0));

    private static final Profile BASE = new Profile(
            head("1"),
            List.of(FIRST, SECOND, THIRD),
            List.of(),
            List.of(new ProfileOption("option", "", "x", Map.of("x", List.of()))));

    private static ProfileHead head(String revision) {
        return new ProfileHead("test", revision, "a test", 500_000, true, SOURCE);
    }

    private static Whole whole(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .source(Confidence.DOCUMENTED, "TEST")
                .whole();
    }

    private static MessageBuilder message(String name, int id) {
        return Message.named(name)
                .standardId(id)
                .direction(Direction.FROM_BATTERY)
                .source(Confidence.DOCUMENTED, "TEST");
    }

    @Test
    void keepsPlacesAndLeavesTheBaseAlone() {
        Message other = message("second", 0x22).layout(whole("e", 0));
        Message fourth = message("fourth", 4).layout(whole("f", 0));
        Profile profile = BASE.derive(head("2"))
                .replace(other)
                .add(fourth)
                .without("first")
                .profile();
        assertEquals("test@2", profile.id());
        assertEquals(List.of(other, THIRD, fourth), profile.messages());
        assertEquals(List.of(), profile.options());
        assertEquals(List.of(FIRST, SECOND, THIRD), BASE.messages());
    }

    @Test
    void refusesMessagesThatTheBaseLacks() {
        ProfileDelta delta = BASE.derive(head("2"));
        Message unknown = message("unknown", 9).layout(whole("a", 0));
        assertThrows(IllegalArgumentException.class, () -> delta.replace(unknown));
        assertThrows(IllegalArgumentException.class, () -> delta.without("unknown"));
        assertThrows(
                IllegalArgumentException.class, () -> delta.add(FIRST).profile(), "a message that is there already");
    }

    @Test
    void aChangeTakesThePlaceOfWhatItOverlaps() {
        Layout base = FIRST.layout();
        Message changed = FIRST.toBuilder().layout(base, whole("x", 0), whole("y", 2));
        assertEquals(
                List.of("x", "b", "y"),
                changed.signals().stream().map(Signal::name).toList());
        assertEquals(0xFFFFFFL, changed.layout().mask());
        assertEquals(0, changed.layout().reservedMask(), "the reserved bytes 2 to 7 overlap y");
        Whole wide = Field.named("wide")
                .u16le(0)
                .source(Confidence.DOCUMENTED, "TEST")
                .whole();
        assertEquals(
                List.of(wide), FIRST.toBuilder().layout(base, wide).signals(), "one change in place of two signals");
        assertEquals(base.signals(), FIRST.toBuilder().layout(base).signals());
        assertEquals(base.reserved(), FIRST.toBuilder().layout(base).layout().reserved());
        assertThrows(
                IllegalArgumentException.class,
                () -> FIRST.toBuilder().layout(base, whole("b", 2)),
                "two signals of one name");
    }

    @Test
    void aStandardIdentifierHasFieldsWithinElevenBits() {
        IdentifierField module = new IdentifierField("module", 0, 4, 0, 15, SOURCE);
        Message limits = Message.named("limits")
                .standardId(0x110, module)
                .direction(Direction.FROM_BATTERY)
                .source(Confidence.DOCUMENTED, "TEST")
                .layout(whole("a", 0));
        assertEquals(CanFrame.parse("117#05"), Encoder.encode(limits, 1, Map.of("module", "7", "a", "5")));
        assertThrows(
                IllegalArgumentException.class,
                () -> message("high", 0)
                        .standardId(0x110, new IdentifierField("module", 9, 3, 0, 7, SOURCE))
                        .layout());
    }
}
