package dev.bmslink.can.socketcand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of socketcand's description, and what the server really writes. */
class SocketcandTest {

    private static List<SocketcandEvent> events(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<SocketcandEvent> whole = new ArrayList<>();
        new SocketcandDecoder(whole::add).onBytes(bytes, 0, bytes.length);
        List<SocketcandEvent> single = new ArrayList<>();
        SocketcandDecoder decoder = new SocketcandDecoder(single::add);
        for (int i = 0; i < bytes.length; i++) {
            decoder.onBytes(bytes, i, 1);
        }
        assertEquals(whole, single);
        return whole;
    }

    @Test
    void commands() {
        assertEquals("< open can0 >", Socketcand.open("can0"));
        assertEquals("< send 123 0 >", Socketcand.send(CanFrame.standard(0x123, 0, 0)));
        assertEquals("< send 1AAAAAAA 2 01 F1 >", Socketcand.send(CanFrame.extended(0x1AAAAAAA, 2, 0xF101)));
        assertEquals("< send 00000123 0 >", Socketcand.send(CanFrame.extended(0x123, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> Socketcand.open(""));
        assertThrows(IllegalArgumentException.class, () -> Socketcand.open("can0 >< send"));
        assertThrows(IllegalArgumentException.class, () -> Socketcand.open("x".repeat(17)));
    }

    @Test
    void frameAsTheDescriptionSaysAndAsTheServerWrites() {
        SocketcandEvent frame = new SocketcandEvent.Received(CanFrame.parse("123#11223344"), 23_424_242_000L);
        assertEquals(
                List.of(frame, frame), events("< frame 123 23.424242 11 22 33 44 >< frame 123 23.424242 11223344 >"));
    }

    @Test
    void framesOfAllSizes() {
        assertEquals(
                List.of(
                        new SocketcandEvent.Received(CanFrame.parse("123#"), 0),
                        new SocketcandEvent.Received(CanFrame.parse("1AAAAAAA#01F1"), 1_417_687_245_814_579_000L),
                        new SocketcandEvent.Received(CanFrame.parse("7FF#FFFFFFFFFFFFFFFF"), 1_000_000_000L)),
                events("< frame 123 0.000000  >< frame 1AAAAAAA 1417687245.814579 1 F1 >\n"
                        + "< frame 7FF 1.000000 ffffffffffffffff >"));
    }

    @Test
    void otherElements() {
        assertEquals(
                List.of(
                        new SocketcandEvent.Greeting(),
                        new SocketcandEvent.Accepted(),
                        new SocketcandEvent.Echo(),
                        new SocketcandEvent.Remote(0x123, 4, 23_424_242_000L),
                        new SocketcandEvent.BusError(0x004, 23_424_242_000L),
                        new SocketcandEvent.Refused("unknown command"),
                        new SocketcandEvent.Fault(FaultKind.CAN_FD, "fdframe 123 01 1.000000 11"),
                        new SocketcandEvent.Fault(FaultKind.UNKNOWN, "stat 1 2 3 4")),
                events("< hi >< ok >< echo >< rtr 123 23.424242 4 >< error 004 23.424242 >< error unknown command >"
                        + "< fdframe 123 01 1.000000 11 >< stat 1 2 3 4 >"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame",
                "frame 123",
                "frame 800 1.0 11",
                "frame 20000000 1.0 11",
                "frame 123456789 1.0 11",
                "frame xyz 1.0 11",
                "frame 123 1 11",
                "frame 123 .5 11",
                "frame 123 1. 11",
                "frame 123 -1.5 11",
                "frame 123 9999999999.0 11",
                "frame 123 1.0 111",
                "frame 123 1.0 1122334455667788 99",
                "frame 123 1.0 gg",
                "rtr 123 1.0",
                "rtr 123 1.0 9",
            })
    void malformed(String text) {
        assertEquals(
                List.of(new SocketcandEvent.Fault(FaultKind.MALFORMED, text), new SocketcandEvent.Accepted()),
                events("< " + text + " >< ok >"));
    }

    @Test
    void elementThatIsNotFinishedOrTooLong() {
        String most = "x".repeat(256);
        assertEquals(
                List.of(
                        new SocketcandEvent.Fault(FaultKind.UNFINISHED, "frame 12"),
                        new SocketcandEvent.Accepted(),
                        new SocketcandEvent.Fault(FaultKind.UNKNOWN, most),
                        new SocketcandEvent.Fault(FaultKind.TOO_LONG, most)),
                events("< frame 12< ok ><" + most + "><" + most + "x>"));
    }

    @Test
    void bytesBetweenElementsAreCounted() {
        SocketcandDecoder decoder = new SocketcandDecoder(event -> {});
        decoder.onBytes("ab\r\n < ok > c".getBytes(StandardCharsets.US_ASCII), 0, 13);
        assertEquals(3, decoder.skipped());
    }

    @Property
    void anyBytesGiveNoException(@ForAll byte[] bytes) {
        List<SocketcandEvent> events = new ArrayList<>();
        new SocketcandDecoder(events::add).onBytes(bytes, 0, bytes.length);
        assertTrue(events.size() <= bytes.length);
    }
}
