package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.print.CsvPrinter;
import dev.bmslink.cli.print.DecodedFrame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large logs go another way; nobody may see which. */
class LargeCsvTest {

    private static final String HEADER = "t,name,field,value,unit,id,ch\n";

    private record Result(String csv, List<Object> counts) {}

    private static List<Object> counts(LogSummary summary) {
        return List.of(
                summary.lines(),
                summary.frames(),
                summary.unreadable(),
                summary.firstUnreadable(),
                summary.firstReason(),
                summary.reasons(),
                summary.format());
    }

    private static Result frameByFrame(Profile profile, byte[] log) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes);
        CsvPrinter printer = new CsvPrinter(out);
        LogReader reader = new LogReader(logged -> {
            try {
                printer.print(new DecodedFrame(logged, profile.decode(logged.frame()), null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        reader.onBytes(log, 0, log.length);
        reader.onEnd();
        out.flush();
        return new Result(bytes.toString(StandardCharsets.UTF_8), counts(reader.summary()));
    }

    private static Result byColumns(Profile profile, byte[] log, int piece, int threads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LargeCsv csv = new LargeCsv(profile, bytes, piece, threads)) {
            LogSummary summary = csv.print(new ByteArrayInputStream(log));
            assertEquals(summary.frames(), csv.frames());
            return new Result(HEADER + bytes.toString(StandardCharsets.UTF_8), counts(summary));
        }
    }

    @Test
    void allSamplesInAllProfiles() throws IOException {
        Path samples = Path.of(System.getProperty("bmslink.root", ".."), "samples");
        try (Stream<Path> files = Files.list(samples)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertTrue(logs.size() >= 20, logs.toString());
            for (Path log : logs) {
                byte[] bytes = Files.readAllBytes(log);
                for (Profile profile : Profiles.all()) {
                    Result expected = frameByFrame(profile, bytes);
                    assertEquals(expected, byColumns(profile, bytes, 1 << 10, 2), log + " " + profile);
                }
            }
        }
    }

    @Property(tries = 300)
    void anyLinesInPiecesOfAnySize(
            @ForAll long seed,
            @ForAll @IntRange(min = 100, max = 3000) int piece,
            @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        Random random = new Random(seed);
        Profile profile = Profiles.all().get(random.nextInt(Profiles.all().size()));
        StringBuilder log = new StringBuilder();
        int otherLines = random.nextInt(3) * 20;
        for (int i = random.nextInt(300); i > 0; i--) {
            log.append(random.nextInt(100) < otherLines ? otherLine(random) : line(profile, random));
            log.append(random.nextInt(50) == 0 ? "\r\n" : "\n");
        }
        if (random.nextBoolean()) {
            log.append(line(profile, random));
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(frameByFrame(profile, bytes), byColumns(profile, bytes, piece, threads));
    }

    private static String line(Profile profile, Random random) {
        List<Integer> words = new ArrayList<>();
        profile.messages().forEach(message -> words.add(message.identifier().word()));
        int word = words.get(random.nextInt(words.size()));
        String id = word < 0 ? String.format("%08X", word & 0x1FFF_FFFF) : String.format("%03X", word);
        String data = String.format("%016X", random.nextInt(3) == 0 ? 0 : random.nextLong());
        String[] fractions = {"000000", "500000", "020000", "000001", "123456"};
        return String.format(
                "(%010d.%s) can%d %s#%s",
                1_760_000_000 + random.nextInt(3),
                fractions[random.nextInt(fractions.length)],
                random.nextInt(random.nextInt(20) == 0 ? 300 : 2),
                id,
                data.substring(0, random.nextInt(4) == 0 ? 2 * random.nextInt(9) : 16));
    }

    private static String otherLine(Random random) {
        String[] lines = {
            "",
            "# comment",
            "rubbish",
            "(0.5) can0 351 [2] 14 02",
            "(0.25) can0 351#1402740E740ECC01",
            "(1760000000.123456789) can0 351#1402740E740ECC01",
            "(1760000000.000000) a,\"b 351#1402740E740ECC01",
            "(1760000000.000000) can0 351#14G2740E740ECC01",
            "351#1402740E740ECC01",
            "(-1.5) can0 351#14",
            "(1760000000.020000) can0 123#AB",
            "(1760000000.020000) can0 351#R",
            "x".repeat(2000),
            "(1760000000.020000) can0 00000351#AB R",
            "date Wed Apr 20 10:30:00 am 2022",
            ";$FILEVERSION=1.1"
        };
        return lines[random.nextInt(random.nextInt(20) == 0 ? lines.length : lines.length - 2)];
    }

    @TempDir
    Path folder;

    /** Whole commands: any filter, even one that accepts everything, takes the old way. */
    @Test
    void theCommandPrintsAndReportsTheSame() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; log.length() < 2_100_000; i++) {
            log.append("(17600")
                    .append(10_000 + i)
                    .append(".020000) can")
                    .append(i % 2)
                    .append(" 351#1402740E740ECC01\n");
            if (i % 5000 == 4999) {
                log.append("rubbish\n").append("(1760099999.020000) can0 351#R\n");
            }
        }
        Path file = folder.resolve("large.log");
        Files.writeString(file, log.toString());
        for (List<String> options : List.of(
                List.of("-p", "pylontech-lv"),
                List.of("-p", "growatt-lv"),
                List.of("-p", "pylontech-lv", "--strict"))) {
            Run expected = run(file, options, "-n", "9000000000");
            Run actual = run(file, options);
            assertEquals(expected.code(), actual.code());
            assertEquals(expected.err(), actual.err());
            assertEquals(expected.out(), actual.out());
        }
        String report = run(file, List.of("-p", "pylontech-lv")).err();
        assertTrue(report.contains("lines not understood, first at line 5001: "), report);
    }

    @Test
    void aLargeLogIsIdentifiedByItsFirstFrames() throws IOException {
        Path sample = Path.of(System.getProperty("bmslink.root", ".."), "samples/growatt-lv-a-charging.log");
        String text = Files.readString(sample);
        Path file = folder.resolve("large.log");
        Files.writeString(file, text.repeat(2_100_000 / text.length() + 1));
        Run expected = run(file, List.of(), "-n", "9000000000");
        Run actual = run(file, List.of());
        assertEquals(expected.err(), actual.err());
        assertEquals(expected.out(), actual.out());
        assertEquals(0, actual.code());
    }

    private static Run run(Path file, List<String> options, String... more) {
        List<String> args = new ArrayList<>(List.of("decode", "--format", "csv"));
        args.addAll(options);
        args.addAll(List.of(more));
        args.add(file.toString());
        return Run.of(args.toArray(String[]::new));
    }
}
