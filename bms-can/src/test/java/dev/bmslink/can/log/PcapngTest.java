package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngTest {

    private static final String SECTION = "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000";

    /**
     * Little-endian: interface can0 with nanoseconds, interface "my bus" with microseconds, statistics, packets of both
     * and of an interface that is not there, a simple packet.
     */
    static final String LITTLE = SECTION
            + "01000000 28000000 e300 0000 00000000 0200 0400 63616e30 0900 0100 09000000 0000 0000 28000000"
            + "01000000 20000000 e300 0000 00000000 0200 0600 6d7920627573 0000 20000000"
            + "05000000 18000000 00000000 00000000 00000000 18000000"
            // 0x186cc6acd4b00001 is 1760000000000000001.
            + "06000000 30000000 00000000 acc66c18 0100b0d4 10000000 10000000 00000351 08000000 1402740e740ecc01 30000000"
            // 0x640b5eece0000 is 1760000000000000.
            + "06000000 2c000000 01000000 b5400600 0000ceee 0a000000 0a000000 98904001 02000000 1a0b0000 2c000000"
            + "06000000 2c000000 02000000 b5400600 0000ceee 0a000000 0a000000 98904001 02000000 1a0b0000 2c000000"
            + "03000000 1c000000 09000000 00000355 01000000 1a000000 1c000000";

    @Test
    void readsInterfacesAndPackets() {
        Logs.Read read = Logs.read(Logs.hex(LITTLE));
        assertEquals(
                List.of(
                        new LoggedFrame(1_760_000_000_000_000_001L, "can0", CanFrame.parse("351#1402740E740ECC01")),
                        new LoggedFrame(1_760_000_000_000_000_000L, "my_bus", CanFrame.parse("18904001#1A0B")),
                        new LoggedFrame(LoggedFrame.NO_TIME, "can0", CanFrame.parse("355#1A"))),
                read.frames());
        assertEquals(
                Map.of("the interface of the packet is not described", 1L),
                read.summary().reasons());
        assertEquals(8, read.summary().lines());
        assertEquals(7, read.summary().firstUnreadable());
        assertEquals(LogFormat.PCAPNG, read.summary().format().orElseThrow());
    }

    @Test
    void readsBigEndianAndASecondSectionInTheOtherOrder() {
        String big = """
                0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c
                00000001 00000014 00e3 0000 00000000 00000014
                00000006 0000002c 00000000 00000000 000f4241 00000009 00000009 00000351 01000000 14000000 0000002c
                """;
        Logs.Read read = Logs.read(Logs.hex(big + LITTLE));
        assertEquals(4, read.frames().size());
        assertEquals(
                new LoggedFrame(1_000_001_000L, "", CanFrame.parse("351#14")),
                read.frames().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "06, 00000000, 40420f00, 1000000000",
        "09, 00000000, 40420f00, 1000000",
        "03, 00000000, 01000000, 1000000",
        "00, 00000000, 05000000, 5000000000",
        // 2^-10 s: 1536 ticks are 1.5 s.
        "8a, 00000000, 00060000, 1500000000",
        // 2^-32 s: half a second in the low word.
        "a0, 01000000, 00000080, 1500000000"
    })
    void theClockOfTheInterfaceDecides(String resolution, String high, String low, long nanos) {
        assertEquals(nanos, only(resolution, high, low).timeNanos());
    }

    @Test
    void picosecondsAreCutToNanoseconds() {
        // 10^-12 s: 1999 ticks are 1 ns and something.
        assertEquals(1, only("0c", "00000000", "cf070000").timeNanos());
    }

    private static LoggedFrame only(String resolution, String high, String low) {
        Logs.Read read = Logs.read(Logs.hex(SECTION
                + "01000000 20000000 e300 0000 00000000 0900 0100 " + resolution + "000000 0000 0000 20000000"
                + "06000000 2c000000 00000000" + high + low
                + "09000000 09000000 00000351 01000000 14000000 2c000000"));
        assertEquals(Map.of(), read.summary().reasons());
        return read.frames().get(0);
    }

    @Test
    void theOffsetOfTheInterfaceIsAdded() {
        Logs.Read read = Logs.read(
                Logs.hex(
                        SECTION
                                + "01000000 20000000 e300 0000 00000000 0e00 0800 0a00000000000000 20000000"
                                + "06000000 2c000000 00000000 00000000 01000000 09000000 09000000 00000351 01000000 14000000 2c000000"));
        assertEquals(10_000_001_000L, read.frames().get(0).timeNanos());
    }

    @Test
    void timesThatNoLongHoldsAreReported() {
        Logs.Read read = Logs.read(
                Logs.hex(
                        SECTION
                                + "01000000 14000000 e300 0000 00000000 14000000"
                                + "06000000 2c000000 00000000 ffffffff ffffffff 09000000 09000000 00000351 01000000 14000000 2c000000"));
        assertEquals(Map.of("the time is out of range", 1L), read.summary().reasons());
    }

    @Test
    void theObsoletePacketBlockIsReadToo() {
        Logs.Read read = Logs.read(
                Logs.hex(
                        SECTION
                                + "01000000 14000000 e300 0000 00000000 14000000"
                                + "02000000 2c000000 0000 0700 00000000 01000000 09000000 09000000 00000351 01000000 14000000 2c000000"));
        assertEquals(List.of("(0.000001) can0 351#14"), read.lines());
    }

    @Test
    void otherLinkTypesAreReported() {
        Logs.Read read = Logs.read(
                Logs.hex(
                        SECTION
                                + "01000000 14000000 0100 0000 00000000 14000000"
                                + "06000000 2c000000 00000000 00000000 01000000 09000000 09000000 00000351 01000000 14000000 2c000000"));
        assertEquals(Map.of("link type 1 is not SocketCAN", 1L), read.summary().reasons());
    }

    @ParameterizedTest
    @CsvSource({"00000000", "0b000000", "0d000000", "ffffffff"})
    void aBlockLengthWithoutSenseEndsReading(String length) {
        Logs.Read read = Logs.read(Logs.hex(SECTION + "06000000" + length + "00".repeat(100)));
        assertEquals(
                Map.of("the length of a block makes no sense; the file is damaged from here on", 1L),
                read.summary().reasons());
    }

    @Test
    void aBlockWithoutABodyAndOneLongerThanTheBufferArePassedOver() {
        Logs.Read read = Logs.read(
                Logs.hex(
                        SECTION
                                + "0b000000 0c000000 0c000000"
                                + "0a000000 00200000" + "ee".repeat(0x2000 - 12) + "00200000"
                                + "01000000 14000000 e300 0000 00000000 14000000"
                                + "06000000 2c000000 00000000 00000000 01000000 09000000 09000000 00000351 01000000 14000000 2c000000"));
        assertEquals(List.of("(0.000001) can0 351#14"), read.lines());
        assertEquals(5, read.summary().lines());
    }

    @Test
    void aFileThatEndsInABlockIsReported() {
        byte[] whole = Logs.hex(LITTLE);
        assertEquals(
                1L,
                Logs.read(java.util.Arrays.copyOf(whole, whole.length - 1))
                        .summary()
                        .reasons()
                        .get("the file ends inside a record"));
    }
}
