package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Provenance SOURCE = new Provenance(Confidence.DOCUMENTED, "TEST");
    private static final IdentifierField BATTERY = new IdentifierField("battery", 12, 4, 0, 15, SOURCE);

    private static Whole whole(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .source(Confidence.DOCUMENTED, "TEST")
                .whole();
    }

    private static MessageBuilder message(String name) {
        return Message.named(name).direction(Direction.FROM_BATTERY).source(Confidence.DOCUMENTED, "TEST");
    }

    private static Profile profile(Message... messages) {
        return new Profile(
                new ProfileHead("test", "1", "a test", 500_000, true, SOURCE), List.of(messages), List.of(), List.of());
    }

    @Test
    void aFieldOfTheIdentifierIsReadAndWritten() {
        Message limits = message("limits").extendedId(0x351, BATTERY).layout(whole("soc", 0));
        Profile profile = profile(limits);
        Decoded decoded = profile.decode(CanFrame.parse("00005351#1A00000000000000"));
        assertEquals(Map.of("battery", 5), decoded.identifierFields());
        assertEquals("soc 26", decoded.readings().get(0).toString());
        assertEquals(CanFrame.parse("0000F351#1A"), Encoder.encode(limits, 1, Map.of("battery", "15", "soc", "26")));
        assertThrows(
                IllegalArgumentException.class, () -> Encoder.encode(limits, 8, Map.of("battery", "16", "soc", "26")));
        assertEquals(16, limits.identifier().words().count());
        assertEquals(1, profile.decode(CanFrame.parse("351#1A")).faults().size(), "an 11-bit identifier is another");
    }

    @Test
    void thePageSelectsTheLayout() {
        Whole page = whole("page", 0);
        Message serial = message("serial")
                .standardId(0x324)
                .page(page, 0, whole("pack_number", 1))
                .page(page, 1, whole("other", 1))
                .paged(page);
        Profile profile = profile(serial);
        assertEquals(
                "serial page 0, pack_number 7",
                profile.decode(CanFrame.parse("324#0007000000000000")).toString());
        assertEquals(
                "serial page 1, other 7",
                profile.decode(CanFrame.parse("324#0107000000000000")).toString());
        Decoded unknown = profile.decode(CanFrame.parse("324#0207000000000000"));
        assertEquals("serial page 2", unknown.toString());
        assertEquals(List.of(new Fault(Fault.Kind.UNKNOWN_PAGE, "page 2")), unknown.faults());
        assertEquals(CanFrame.parse("324#0107"), Encoder.encode(serial, 2, Map.of("page", "1", "other", "7")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Encoder.encode(serial, 2, Map.of("page", "1", "pack_number", "7")));
        assertThrows(IllegalArgumentException.class, () -> Encoder.encode(serial, 2, Map.of("other", "7")));
    }

    @Test
    void lengthsThatAreNotPermittedAreAFaultAndStillDecode() {
        Profile profile =
                profile(message("soc").standardId(0x355).lengths(4, 8).layout(whole("soc", 0), whole("soh", 2)));
        assertEquals(List.of(), profile.decode(CanFrame.parse("355#1A006400")).faults());
        Decoded shorter = profile.decode(CanFrame.parse("355#1A00"));
        assertEquals("soc soc 26", shorter.toString());
        assertEquals(
                "[unexpected_length: 2 bytes, expected one of [4, 8]]",
                shorter.faults().toString());
        assertEquals("soc", profile.decode(CanFrame.parse("355#")).toString());
    }

    @Test
    void contradictoryDescriptionsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> message("long").standardId(1).lengths(2).layout(whole("x", 2)),
                "a signal beyond the longest frame");
        assertThrows(
                IllegalArgumentException.class,
                () -> message("id").extendedId(0x1351, BATTERY).layout(whole("x", 0)),
                "an identifier that overlaps its field");
        assertThrows(
                IllegalArgumentException.class,
                () -> Message.named("nobody").standardId(1).layout(whole("x", 0)),
                "no sender and no source");
        Message one = message("one").standardId(1).layout(whole("x", 0));
        Message sameId = message("two").standardId(1).layout(whole("x", 0));
        Message sameName = message("one").standardId(2).layout(whole("x", 0));
        assertThrows(IllegalArgumentException.class, () -> profile(one, sameId));
        assertThrows(IllegalArgumentException.class, () -> profile(one, sameName));
        Whole page = whole("page", 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> message("pages").page(page, 0).page(page, 0));
    }

    @Test
    void aLayoutIsTakenOverWithElementsInPlaces() {
        Message base = message("base")
                .standardId(1)
                .layout(whole("a", 0), whole("b", 1), Reserved.bytes(2, 2), whole("c", 4), Reserved.bytes(5, 1));
        Message changed = base.toBuilder().standardId(2).layout(base.layout(), whole("d", 3), Reserved.bytes(1, 1));
        assertEquals(
                List.of("a", "c", "d"),
                changed.signals().stream().map(signal -> signal.name()).toList());
        assertEquals(
                List.of(Reserved.bytes(1, 1), Reserved.bytes(5, 1)),
                changed.layout().reserved());
        assertEquals(base.signals(), base.toBuilder().layout(base.layout()).signals());
    }
}
