package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogWriterTest {

    private static final List<LoggedFrame> FRAMES = List.of(
            new LoggedFrame(1_760_043_200_123_456_789L, "can0", CanFrame.parse("351#1402740E740ECC01")),
            new LoggedFrame(1_760_043_201_000_000_000L, "can1", CanFrame.parse("00000351#1A0B")),
            new LoggedFrame(1_760_043_200_000_000_000L, "can0", CanFrame.parse("305#")));

    private static byte[] written(LogFormat format, List<LoggedFrame> frames) {
        LogWriter writer = format.writer();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frames.forEach(frame -> out.writeBytes(writer.write(frame)));
        out.writeBytes(writer.end());
        return out.toByteArray();
    }

    private static String text(LogFormat format) {
        return new String(written(format, FRAMES), StandardCharsets.US_ASCII);
    }

    @Test
    void writesCandump() {
        assertEquals("""
                (1760043200.123456) can0 351#1402740E740ECC01
                (1760043201.000000) can1 00000351#1A0B
                (1760043200.000000) can0 305#
                """, text(LogFormat.CANDUMP));
    }

    @Test
    void writesAsc() {
        assertEquals("""
                date Thu Oct 9 08:53:20.123 pm 2025
                base hex  timestamps absolute
                no internal events logged
                   0.000456 1  351             Rx   d 8 14 02 74 0E 74 0E CC 01
                   0.877000 2  351x            Rx   d 2 1A 0B
                  -0.123000 1  305             Rx   d 0
                """, text(LogFormat.ASC));
    }

    @Test
    void writesTrc() {
        // 45939 days are 9 October 2025; 20:53:20.123 is 75200.123 s of 86400 s.
        assertEquals("""
                ;$FILEVERSION=2.1
                ;$STARTTIME=45939.870371793981
                ;$COLUMNS=N,O,T,B,I,d,R,L,D
                ;
                ;   Columns: number, offset in ms, type, bus, identifier, direction, reserved, length, data
                ;---+-- ------+------ +- +- --+----- +- +- +--+- -- -- -- -- -- -- --
                      1         0.456 DT  1     0351 Rx -  8    14 02 74 0E 74 0E CC 01
                      2       877.000 DT  2 00000351 Rx -  2    1A 0B
                      3      -123.000 DT  1     0305 Rx -  0
                """.replace("\n", "\r\n"), text(LogFormat.TRC).replaceAll(" +\r", "\r"));
    }

    @Test
    void writesCsv() {
        assertEquals("""
                Time Stamp,ID,Extended,Dir,Bus,LEN,D1,D2,D3,D4,D5,D6,D7,D8
                1760043200123456,00000351,false,Rx,0,8,14,02,74,0E,74,0E,CC,01,
                1760043201000000,00000351,true,Rx,1,2,1A,0B,
                1760043200000000,00000305,false,Rx,0,0,
                """, text(LogFormat.CSV));
    }

    @Test
    void writesPcapWithNanoseconds() {
        assertArrayEquals(
                Logs.hex("""
                        4d3cb2a1 0200 0400 00000000 00000000 00000400 e3000000
                        01000000 02000000 0a000000 0a000000  80000351 02000000 1a0b
                        """),
                written(
                        LogFormat.PCAP,
                        List.of(new LoggedFrame(1_000_000_002, "can0", CanFrame.parse("00000351#1A0B")))));
    }

    @Test
    void writesPcapngWithTheNameOfTheInterface() {
        assertArrayEquals(
                Logs.hex("0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000"
                        + "01000000 28000000 e300 0000 00000000 0200 0400 63616e30 0900 0100 09000000 00000000 28000000"
                        + "06000000 2c000000 00000000 01000000 02000000 0a000000 0a000000"
                        + "80000351 02000000 1a0b0000 2c000000"),
                written(
                        LogFormat.PCAPNG,
                        List.of(new LoggedFrame((1L << 32) + 2, "can0", CanFrame.parse("00000351#1A0B")))));
    }

    @Test
    void aLogWithoutFramesHasItsHead() {
        for (LogFormat format : LogFormat.values()) {
            Logs.Read read = Logs.read(written(format, List.of()));
            assertEquals(0, read.frames().size());
            assertEquals(0, read.summary().unreadable(), format.name());
        }
    }

    @Test
    void framesWithoutATimeAreWrittenAtZero() {
        List<LoggedFrame> untimed = List.of(new LoggedFrame(LoggedFrame.NO_TIME, "", CanFrame.parse("351#14")));
        for (LogFormat format : LogFormat.values()) {
            assertEquals(0, Logs.read(written(format, untimed)).frames().get(0).timeNanos());
        }
    }

    @ParameterizedTest
    @CsvSource({"a.log, CANDUMP", "b/c.d/x.ASC, ASC", "x.trc, TRC", "x.csv, CSV", "x.pcap, PCAP", "x.tar.pcapng, PCAPNG"
    })
    void theSuffixNamesTheFormat(String file, LogFormat format) {
        assertEquals(format, LogFormat.ofFileName(file).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"log", "x.blf", "x.", "'.'"})
    void otherSuffixesNameNone(String file) {
        assertEquals(true, LogFormat.ofFileName(file).isEmpty());
    }

    @Provide
    Arbitrary<LoggedFrame> logged() {
        Arbitrary<CanFrame> frames = Combinators.combine(
                        Arbitraries.integers().between(0, CanFrame.MAX_EXTENDED_ID),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.longs())
                .as((id, extended, length, data) -> extended
                        ? CanFrame.extended(id, length, data)
                        : CanFrame.standard(id & CanFrame.MAX_STANDARD_ID, length, data));
        // Up to the year 2096, which all formats can express.
        Arbitrary<Long> times = Arbitraries.longs().between(0, 4_000_000_000_000_000_000L);
        return Combinators.combine(times, Arbitraries.of("can0", "can1", "can12"), frames)
                .as(LoggedFrame::new);
    }

    @Property
    void whatIsWrittenIsReadBackButForWhatTheFormatCannotCarry(
            @ForAll LogFormat format, @ForAll @Size(max = 5) List<@net.jqwik.api.From("logged") LoggedFrame> frames) {
        List<LoggedFrame> expected = frames.stream()
                .map(logged -> new LoggedFrame(
                        logged.timeNanos() - logged.timeNanos() % format.resolutionNanos(),
                        format == LogFormat.PCAP ? "" : logged.channel(),
                        logged.frame()))
                .toList();
        Logs.Read read = Logs.read(written(format, frames));
        assertEquals(expected, read.frames());
        assertEquals(0, read.summary().unreadable());
    }
}
