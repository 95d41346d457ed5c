package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentifierTest {

    private static final Provenance SOURCE = new Provenance(Confidence.DOCUMENTED, "TEST");
    private static final IdentifierField TARGET = new IdentifierField("target", 8, 8, 0, 255, 0xFF, SOURCE);
    private static final IdentifierField SENDER = new IdentifierField("source", 0, 8, 0, 255, 0xF3, SOURCE);
    private static final IdentifierField ADDRESS = new IdentifierField("address", 0, 4, 1, 15, SOURCE);

    private static final Message LIMITS = message("limits", 0x1AC30000, TARGET, SENDER);
    private static final Message CURRENT = message("current", 0x1AC40000, TARGET, SENDER);
    private static final Message QUERY = message("query", 0x4200);
    private static final Message STATUS = message("status", 0x4210, ADDRESS);

    private static final Profile PROFILE = profile(LIMITS, CURRENT, QUERY, STATUS);

    private static Message message(String name, int id, IdentifierField... fields) {
        return Message.named(name)
                .extendedId(id, fields)
                .direction(Direction.FROM_BATTERY)
                .source(Confidence.DOCUMENTED, "TEST")
                .layout(Field.named("soc")
                        .u8(0)
                        .source(Confidence.DOCUMENTED, "TEST")
                        .whole());
    }

    private static Profile profile(Message... messages) {
        return new Profile(
                new ProfileHead("test", "1", "a test", 500_000, true, SOURCE), List.of(messages), List.of(), List.of());
    }

    private static Message messageOf(int id) {
        return PROFILE.message(id | CanFrame.EXTENDED);
    }

    @Test
    void anyValuesOfTheFieldsLeadToTheMessage() {
        for (int low = 0; low < 1 << 16; low++) {
            assertEquals(LIMITS, messageOf(0x1AC30000 | low));
            assertEquals(CURRENT, messageOf(0x1AC40000 | low));
            assertNull(messageOf(0x1AC20000 | low));
        }
        for (int address = 0; address < 16; address++) {
            assertEquals(STATUS, messageOf(0x4210 | address));
        }
    }

    @Test
    void bitsOutsideTheFieldsCount() {
        assertEquals(QUERY, messageOf(0x4200));
        IntStream.range(1, 16).forEach(low -> assertNull(messageOf(0x4200 | low), "the query has no address"));
        assertNull(messageOf(0x0AC3FFF3));
        assertNull(messageOf(0x4220));
        assertNull(PROFILE.message(0x421), "an 11-bit identifier");
    }

    @Test
    void everyIdentifierOfAMessageIsListedAndFound() {
        assertEquals(1 << 16, LIMITS.identifier().words().distinct().count());
        assertEquals(1, QUERY.identifier().words().count());
        PROFILE.messages()
                .forEach(message ->
                        message.identifier().words().forEach(word -> assertEquals(message, PROFILE.message(word))));
    }

    @Test
    void aFieldThatIsNotNamedHasItsUsualValue() {
        assertEquals(CanFrame.parse("1AC3FFF3#0700000000000000"), LIMITS.frame(7));
        assertEquals(CanFrame.parse("1AC3F1F3#07"), Encoder.encode(LIMITS, 1, Map.of("target", "241", "soc", "7")));
        assertEquals(CanFrame.parse("00004211#07"), Encoder.encode(STATUS, 1, Map.of("soc", "7")), "the smallest");
        assertThrows(IllegalArgumentException.class, () -> new IdentifierField("address", 0, 4, 1, 15, 0, SOURCE));
    }

    @Test
    void bothFieldsAreRead() {
        Decoded decoded = PROFILE.decode(CanFrame.parse("1AC4F1FE#07"));
        assertEquals(Map.of("target", 0xF1, "source", 0xFE), decoded.identifierFields());
        assertEquals(
                List.of(),
                PROFILE.decode(CanFrame.parse("1AC4F1FE#0700000000000000")).faults());
    }

    @Test
    void messagesMayNotShareAnIdentifier() {
        assertThrows(IllegalArgumentException.class, () -> profile(STATUS, message("other", 0x4213)));
        assertThrows(IllegalArgumentException.class, () -> profile(message("other", 0x4213), STATUS));
        IdentifierField high = new IdentifierField("high", 4, 4, 0, 15, SOURCE);
        assertThrows(IllegalArgumentException.class, () -> profile(STATUS, message("other", 0x4203, high)));
        assertNotNull(profile(STATUS, message("other", 0x4303, high)));
    }
}
