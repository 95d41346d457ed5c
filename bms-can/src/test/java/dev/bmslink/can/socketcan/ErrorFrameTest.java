package dev.bmslink.can.socketcan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.slcan.BusState;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Vectors worked out from linux/can/error.h: the class in the identifier, details in data[0..4], counters in data[6..7]. */
class ErrorFrameTest {

    /** A frame as candump writes it. */
    private static ErrorFrame frame(String id, String data) {
        long bytes = 0;
        byte[] parsed = HexFormat.of().parseHex(data);
        for (int i = 0; i < parsed.length; i++) {
            bytes |= (parsed[i] & 0xFFL) << (8 * i);
        }
        return new ErrorFrame(HexFormat.fromHexDigits(id), bytes);
    }

    @Test
    void noAcknowledgementFromAPassiveController() {
        // CAN_ERR_CRTL | CAN_ERR_PROT | CAN_ERR_ACK | CAN_ERR_BUSERROR | CAN_ERR_CNT = 4 + 8 + 0x20 + 0x80 + 0x200.
        ErrorFrame error = frame("200002AC", "0020801900008000");
        assertEquals(
                Set.of(
                        ErrorClass.CONTROLLER,
                        ErrorClass.PROTOCOL,
                        ErrorClass.NO_ACKNOWLEDGEMENT,
                        ErrorClass.BUS_ERROR,
                        ErrorClass.COUNTERS),
                error.errorClasses());
        assertEquals(Set.of(ControllerStatus.TRANSMIT_PASSIVE), error.controller());
        assertEquals(Set.of(Violation.WHILE_SENDING), error.violations());
        assertEquals(OptionalInt.of(0x19), error.location(), "the acknowledge slot");
        assertEquals(OptionalInt.of(128), error.transmitErrors());
        assertEquals(OptionalInt.of(0), error.receiveErrors());
        assertEquals(Optional.of(BusState.PASSIVE), error.state());
        assertEquals(
                "controller (transmit passive), protocol (while sending), no acknowledgement, bus error;"
                        + " errors: 128 sending, 0 receiving",
                error.toString());
    }

    @Test
    void busOffAndTheWayBack() {
        assertEquals(
                Optional.of(BusState.BUS_OFF),
                frame("20000040", "0000000000000000").state());
        assertEquals(
                Optional.of(BusState.ACTIVE),
                frame("20000100", "0000000000000000").state());
        assertEquals(
                Optional.of(BusState.ACTIVE),
                frame("20000004", "0040000000000000").state());
        assertEquals(
                Optional.of(BusState.WARNING),
                frame("20000204", "0008000000006000").state());
        assertEquals(
                Optional.of(BusState.WARNING),
                frame("20000204", "0004000000000060").state());
        assertEquals(
                Optional.of(BusState.PASSIVE),
                frame("20000204", "0014000000000080").state());
        assertEquals(Optional.empty(), frame("20000080", "0000000000000000").state());
    }

    @Test
    void everyControllerBit() {
        assertEquals(
                Set.of(ControllerStatus.RECEIVE_OVERFLOW),
                frame("20000004", "0001").controller());
        assertEquals(
                Set.of(ControllerStatus.TRANSMIT_OVERFLOW),
                frame("20000004", "0002").controller());
        assertEquals(
                Set.of(ControllerStatus.RECEIVE_WARNING),
                frame("20000004", "0004").controller());
        assertEquals(
                Set.of(ControllerStatus.TRANSMIT_WARNING),
                frame("20000004", "0008").controller());
        assertEquals(
                Set.of(ControllerStatus.RECEIVE_PASSIVE),
                frame("20000004", "0010").controller());
        assertEquals(
                Set.of(ControllerStatus.TRANSMIT_PASSIVE),
                frame("20000004", "0020").controller());
        assertEquals(Set.of(ControllerStatus.ACTIVE), frame("20000004", "0040").controller());
        assertEquals(Set.of(), frame("20000004", "0000").controller());
    }

    @Test
    void everyViolationBit() {
        assertEquals(Set.of(Violation.BIT), frame("20000008", "000001").violations());
        assertEquals(Set.of(Violation.FORM), frame("20000008", "000002").violations());
        assertEquals(Set.of(Violation.STUFFING), frame("20000008", "000004").violations());
        assertEquals(Set.of(Violation.DOMINANT_BIT), frame("20000008", "000008").violations());
        assertEquals(
                Set.of(Violation.RECESSIVE_BIT), frame("20000008", "000010").violations());
        assertEquals(Set.of(Violation.OVERLOAD), frame("20000008", "000020").violations());
        assertEquals(
                Set.of(Violation.ACTIVE_ANNOUNCEMENT),
                frame("20000008", "000040").violations());
        assertEquals(
                Set.of(Violation.WHILE_SENDING), frame("20000008", "000080").violations());
    }

    @Test
    void everyClassBit() {
        int[] bits = {0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200};
        ErrorClass[] classes = ErrorClass.values();
        assertEquals(bits.length, classes.length);
        for (int i = 0; i < bits.length; i++) {
            assertEquals(Set.of(classes[i]), new ErrorFrame(ErrorFrame.FLAG | bits[i], 0).errorClasses());
        }
    }

    @Test
    void detailsOfAClassThatIsNotReportedAreNotThere() {
        ErrorFrame error = frame("20000080", "0720021944007F7F");
        assertEquals(Set.of(), error.controller());
        assertEquals(Set.of(), error.violations());
        assertEquals(OptionalInt.empty(), error.location());
        assertEquals(OptionalInt.empty(), error.lostArbitrationBit());
        assertEquals(OptionalInt.empty(), error.transceiver());
        assertEquals(OptionalInt.empty(), error.transmitErrors(), "unknown is not 0 and not 127");
        assertEquals(OptionalInt.empty(), error.receiveErrors());
        assertTrue(error.has(ErrorClass.BUS_ERROR));
        assertFalse(error.has(ErrorClass.COUNTERS));
    }

    @Test
    void arbitrationAndWires() {
        assertEquals(OptionalInt.of(12), frame("20000002", "0C").lostArbitrationBit());
        assertEquals(OptionalInt.empty(), frame("20000002", "00").lostArbitrationBit());
        assertEquals(OptionalInt.of(0x44), frame("20000010", "0000000044").transceiver());
    }

    @Property
    void nothingIsUnexpected(@ForAll int classes, @ForAll long data) {
        ErrorFrame error = new ErrorFrame(classes, data);
        assertEquals(classes & 0x1FFF_FFFF, error.classes());
        assertEquals(data, error.data());
        assertFalse(error.toString().contains("null"));
        assertEquals(error.has(ErrorClass.COUNTERS), error.receiveErrors().isPresent());
    }
}
