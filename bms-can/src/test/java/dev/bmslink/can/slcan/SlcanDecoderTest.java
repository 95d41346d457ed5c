package dev.bmslink.can.slcan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.can.CanFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of line that an adapter may send. */
class SlcanDecoderTest {

    private static List<SlcanEvent> events(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<SlcanEvent> whole = new ArrayList<>();
        new SlcanDecoder(whole::add).onBytes(bytes, 0, bytes.length);
        List<SlcanEvent> single = new ArrayList<>();
        SlcanDecoder decoder = new SlcanDecoder(single::add);
        for (int i = 0; i < bytes.length; i++) {
            decoder.onBytes(bytes, i, 1);
        }
        assertEquals(whole, single);
        return whole;
    }

    private static SlcanEvent received(String frame, @Nullable Timestamp timestamp) {
        return new SlcanEvent.Received(CanFrame.parse(frame), timestamp);
    }

    @Test
    void framesWithoutTimestamps() {
        assertEquals(
                List.of(
                        received("351#1802E803E803C001", null),
                        received("18904001#11223344", null),
                        received("355#5A006400", null),
                        received("123#", null),
                        received("7FF#FFFFFFFFFFFFFFFF", null)),
                events("t35181802E803E803C001\rT18904001411223344\rt35545A006400\rt1230\rt7FF8ffffffffffffffff\r"));
    }

    @Test
    void framesWithTimestampsInMilliseconds() {
        assertEquals(
                List.of(
                        received("355#5A006400", new Timestamp(0, 60_000_000)),
                        received("18904001#11223344", new Timestamp(59_999_000, 60_000_000)),
                        received("123#", new Timestamp(4_660_000, 60_000_000))),
                events("t35545A0064000000\rT18904001411223344EA5F\rt12301234\r"));
    }

    @Test
    void framesWithTimestampsInMicroseconds() {
        assertEquals(
                List.of(received("355#5A006400", new Timestamp(0xFFFF_FFFFL, 0x1_0000_0000L))),
                events("t35545A006400FFFFFFFF\r"));
    }

    @Test
    void timestampOutOfRangeIsNotAvailableAndDoesNotCostTheFrame() {
        assertEquals(List.of(received("355#5A006400", null)), events("t35545A006400EA60\r"));
    }

    @Test
    void remoteFrames() {
        assertEquals(
                List.of(
                        new SlcanEvent.Remote(0x123, 8, null),
                        new SlcanEvent.Remote(
                                0x1ABCDEF0 | CanFrame.EXTENDED, 2, new Timestamp(10_000, Timestamp.MINUTE))),
                events("r1238\rR1ABCDEF02000A\r"));
    }

    @Test
    void replies() {
        assertEquals(
                List.of(
                        new SlcanEvent.Accepted(false),
                        new SlcanEvent.Accepted(true),
                        new SlcanEvent.Accepted(true),
                        new SlcanEvent.Refused(),
                        new SlcanEvent.Version(false, "0102"),
                        new SlcanEvent.Version(true, "0107"),
                        new SlcanEvent.SerialNumber("A123"),
                        new SlcanEvent.Status(0xA4)),
                events("\rz\rZ\r\u0007V0102\rv0107\rNA123\rFA4\r"));
    }

    @Test
    void statusFlags() {
        assertEquals(
                Set.of(StatusFlag.ERROR_WARNING, StatusFlag.ERROR_PASSIVE, StatusFlag.BUS_ERROR),
                new SlcanEvent.Status(0xA4).flags());
        assertEquals(EnumSet.allOf(StatusFlag.class), new SlcanEvent.Status(0xFF).flags());
        assertEquals(Set.of(), new SlcanEvent.Status(0x10).flags());
    }

    @Test
    void reportsThatLinuxUnderstands() {
        assertEquals(
                List.of(
                        new SlcanEvent.StateChange(BusState.BUS_OFF, 256, 255),
                        new SlcanEvent.StateChange(BusState.ACTIVE, 57, 33),
                        new SlcanEvent.Errors(Set.of(BusError.ACKNOWLEDGE)),
                        new SlcanEvent.Errors(
                                Set.of(BusError.DOMINANT_BIT, BusError.CHECKSUM, BusError.TRANSMIT_OVERRUN))),
                events("sb256255\rsa057033\re1a\re3bcO\r"));
    }

    @Test
    void lineFeedsBetweenLinesAreSkipped() {
        assertEquals(List.of(received("123#", null), received("124#", null)), events("t1230\r\nt1240\r\n"));
    }

    @Test
    void bellEndsALineAndIsARefusalToo() {
        assertEquals(List.of(received("123#", null), new SlcanEvent.Refused()), events("t1230\u0007"));
    }

    @ParameterizedTest
    @CsvSource({
        "t35, LENGTH",
        "t351, LENGTH",
        "t351818, LENGTH",
        "t35181802E803E803C00, LENGTH",
        "t35181802E803E803C00112, LENGTH",
        "t351x, DIGITS",
        "t3g10, DIGITS",
        "t3511zz, DIGITS",
        "t35111234x6, DIGITS",
        "t8000, IDENTIFIER",
        "T200000000, IDENTIFIER",
        "t3519, DATA_LENGTH",
        "t351F, DATA_LENGTH",
        "F1, LENGTH",
        "FXY, DIGITS",
        "sb25625, LENGTH",
        "sx256256, UNKNOWN",
        "sb25A256, DIGITS",
        "e2a, LENGTH",
        "e, LENGTH",
        "e1x, UNKNOWN",
        "z00000000, UNKNOWN",
        "E803E803C001, UNKNOWN",
    })
    void whatIsWrongIsNamed(String line, FaultKind kind) {
        assertEquals(List.of(new SlcanEvent.Fault(kind, line), received("123#", null)), events(line + "\rt1230\r"));
    }

    @Test
    void noiseCostsTheLineThatItHits() {
        assertEquals(
                List.of(new SlcanEvent.Fault(FaultKind.NOT_TEXT, "t1??0"), received("124#", null)),
                events("t1\u0000\u00ff0\rt1240\r"));
    }

    @Test
    void lineTooLong() {
        String most = "V" + "x".repeat(127);
        assertEquals(
                List.of(
                        new SlcanEvent.Version(false, "x".repeat(127)),
                        new SlcanEvent.Fault(FaultKind.TOO_LONG, most),
                        new SlcanEvent.Version(false, "1")),
                events(most + "\r" + most + "y\rV1\r"));
    }

    @Test
    void resetForgetsTheLineThatHasBegun() {
        List<SlcanEvent> events = new ArrayList<>();
        SlcanDecoder decoder = new SlcanDecoder(events::add);
        byte[] bytes = "t12".getBytes(StandardCharsets.US_ASCII);
        decoder.onBytes(bytes, 0, 3);
        decoder.reset();
        decoder.onBytes("z\r".getBytes(StandardCharsets.US_ASCII), 0, 2);
        assertEquals(List.of(new SlcanEvent.Accepted(true)), events);
    }

    @Test
    void timestampsAreComparedAcrossTheEndOfThePeriod() {
        Timestamp before = new Timestamp(59_999_000, Timestamp.MINUTE);
        assertEquals(2_000, new Timestamp(1_000, Timestamp.MINUTE).since(before));
        assertThrows(IllegalArgumentException.class, () -> new Timestamp(60_000_000, Timestamp.MINUTE));
    }
}
