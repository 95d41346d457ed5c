package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PcapTest {

    /** Microseconds, little-endian: 351#1402740E740ECC01, a remote frame, an error frame, CAN FD, 18904001#1A0B. */
    static final String LITTLE = """
            d4c3b2a1 0200 0400 00000000 00000000 00000400 e3000000
            0077e768 204e0000 10000000 10000000  00000351 08000000 1402740e740ecc01
            0077e768 304e0000 08000000 08000000  40000305 08000000
            0077e768 404e0000 10000000 10000000  20000004 08000000 0008000000000000
            0077e768 504e0000 48000000 48000000  00000300 0c040000 0102030405060708090a0b0c
              0000000000000000000000000000000000000000000000000000000000000000
              0000000000000000000000000000000000000000
            0077e768 01000000 0a000000 0a000000  98904001 02000000 1a0b
            """;

    @Test
    void readsMicrosecondsInLittleEndian() {
        Logs.Read read = Logs.read(Logs.hex(LITTLE));
        assertEquals(
                // 0x68e77700 is 1759999744.
                List.of("(1759999744.020000) can0 351#1402740E740ECC01", "(1759999744.000001) can0 18904001#1A0B"),
                read.lines());
        assertEquals("", read.frames().get(0).channel());
        assertEquals(
                Map.of(
                        "a remote frame carries no data", 1L,
                        "an error frame carries no data", 1L,
                        "a CAN FD frame is not a frame of these protocols", 1L),
                read.summary().reasons());
        assertEquals(2, read.summary().firstUnreadable());
        assertEquals(LogFormat.PCAP, read.summary().format().orElseThrow());
    }

    @Test
    void readsNanosecondsInBigEndian() {
        Logs.Read read = Logs.read(Logs.hex("""
                        a1b23c4d 0002 0004 00000000 00000000 00040000 000000e3
                        68e77700 00000001 00000009 00000009  00000351 01000000 14
                        """));
        assertEquals(1, read.frames().size());
        assertEquals(1_759_999_744_000_000_001L, read.frames().get(0).timeNanos());
        assertEquals("351#14", read.frames().get(0).frame().toString());
    }

    @Test
    void otherLinkTypesAreReported() {
        Logs.Read read = Logs.read(Logs.hex("""
                        d4c3b2a1 0200 0400 00000000 00000000 00000400 01000000
                        0077e768 00000000 09000000 09000000  00000351 01000000 14
                        """));
        assertEquals(Map.of("link type 1 is not SocketCAN", 1L), read.summary().reasons());
        assertEquals(LogFormat.PCAP, read.summary().format().orElseThrow());
    }

    private static Logs.Read record(String record) {
        return Logs.read(Logs.hex("d4c3b2a1 0200 0400 00000000 00000000 00000400 e3000000" + record));
    }

    @Test
    void damagedRecordsAreReportedAndTheNextOneIsRead() {
        String good = "0077e768 00000000 09000000 09000000  00000351 01000000 14";
        for (String cut : List.of(
                "0077e768 00000000 00000000 09000000",
                "0077e768 00000000 03000000 09000000 000003",
                "0077e768 00000000 08000000 09000000 00000351 01000000")) {
            Logs.Read read = record(cut + good);
            assertEquals(1, read.frames().size());
            assertEquals(Map.of("the packet is cut off", 1L), read.summary().reasons());
        }
        assertEquals(
                Map.of("the identifier does not fit in 11 bits", 1L),
                record("0077e768 00000000 09000000 09000000  00000800 01000000 14" + good)
                        .summary()
                        .reasons());
    }

    @Test
    void aLengthWithoutSenseEndsReading() {
        Logs.Read read = record("0077e768 00000000 ffffffff ffffffff" + "00".repeat(100));
        assertEquals(
                Map.of("a record is longer than 262144 bytes; the file is damaged from here on", 1L),
                read.summary().reasons());
    }

    @Test
    void aFileThatEndsInARecordIsReported() {
        byte[] whole = Logs.hex(LITTLE);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertEquals(1, Logs.read(cut).frames().size());
        assertEquals(1L, Logs.read(cut).summary().reasons().get("the file ends inside a record"));
        assertEquals(
                Map.of("the file ends inside a record", 1L),
                Logs.read(java.util.Arrays.copyOf(whole, 20)).summary().reasons());
    }
}
