package dev.bmslink.rs485.ascii.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.Info;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which frame is a request, which a reply, and to what. */
class ConversationTest {

    private final Conversation conversation = new Conversation(null, Dialect.DEFAULT);

    private static Frame frame(int code, String info) {
        return new Frame(0x20, 0x02, code, Info.parse(info));
    }

    @Test
    void aReturnCodeThatIsACommandTooIsARequestUnlessAReplyIsDue() {
        Heard first = conversation.hear(frame(0x90, ""));
        assertFalse(first.reply());
        assertEquals(Command.PACK_COUNT, first.command());
        Heard second = conversation.hear(frame(0x00, "04"));
        assertEquals(4, ((PackCount) Replies.typed(Summary.present(second.content()), Dialect.DEFAULT)).count());
        conversation.hear(frame(0x42, "02"));
        Heard refusal = conversation.hear(frame(0x90, ""));
        assertTrue(refusal.reply());
        assertEquals(Command.ANALOG_VALUES, refusal.command());
        assertNull(refusal.content());
    }

    @Test
    void aReplyThatRepeatsTheCommandInsteadOfAReturnCodeIsReadAndReported() {
        conversation.hear(frame(0x63, ""));
        Heard reply = conversation.hear(frame(0x63, "D2F0ABE000FA00C8C0"));
        assertTrue(reply.reply());
        SystemChargeManagement values =
                (SystemChargeManagement) Replies.typed(Summary.present(reply.content()), Dialect.DEFAULT);
        assertEquals(54.0, values.chargeVoltageLimitVolts());
        assertEquals(20.0, values.dischargeCurrentLimitAmperes());
        assertEquals(List.of("RTN says 63, the command; taken for 00"), reply.faults());
    }

    @Test
    void aRequestThatIsRepeatedStaysARequest() {
        conversation.hear(frame(0x61, ""));
        assertFalse(conversation.hear(frame(0x61, "")).reply());
    }

    @Test
    void oneReplyAnswersOneRequest() {
        conversation.hear(frame(0x47, ""));
        assertEquals(
                Command.SYSTEM_PARAMETERS, conversation.hear(frame(0x00, "00")).command());
        Heard second = conversation.hear(frame(0x00, "00"));
        assertTrue(second.reply());
        assertNull(second.command());
    }

    @Test
    void aReplyThatIsTooShortSaysWhatIsMissing() {
        conversation.hear(frame(0x92, "02"));
        Heard reply = conversation.hear(frame(0x00, "02D002B7"));
        assertEquals(List.of("INFO ends after 4 bytes, discharge_voltage_limit would be bytes 3 to 4"), reply.faults());
        conversation.hear(frame(0x42, "02"));
        reply = conversation.hear(frame(0x00, "00020F0D"));
        assertEquals(List.of("INFO ends after 4 bytes, cell_voltages would be bytes 2 to 32"), reply.faults());
    }

    @Test
    void anotherPackOrAddressThanAskedIsNamed() {
        conversation.hear(frame(0x92, "02"));
        Heard reply = conversation.hear(frame(0x00, "03D002B79800FAFF06C0"));
        assertEquals(List.of("answered for pack 03, asked 02"), reply.faults());
        conversation.hear(frame(0x47, ""));
        Heard other = conversation.hear(new Frame(0x20, 0x03, 0x06, Info.EMPTY));
        assertEquals(List.of("answered from address 03, asked 02"), other.faults());
    }
}
