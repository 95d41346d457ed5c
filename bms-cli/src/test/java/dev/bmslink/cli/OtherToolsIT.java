package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our logs read by can-utils and Wireshark, and theirs read by us. */
@Timeout(120)
class OtherToolsIT {

    private static final Path SAMPLES = Path.of(System.getProperty("bmslink.root"), "samples");

    @TempDir
    static Path folder;

    /** The samples, and logs with every length, both kinds of identifiers and several channels. */
    static Stream<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            samples.filter(file -> file.toString().endsWith(".log")).sorted().forEach(logs::add);
        }
        for (int seed = 1; seed <= 3; seed++) {
            logs.add(Files.writeString(folder.resolve("random-" + seed + ".log"), random(new Random(seed))));
        }
        return logs.stream();
    }

    private static String random(Random random) {
        StringBuilder log = new StringBuilder();
        long micros = 1_760_000_000_000_000L + random.nextInt(1_000_000);
        for (int i = 0; i < 1000; i++) {
            micros += random.nextInt(200_000);
            byte[] data = new byte[random.nextInt(9)];
            random.nextBytes(data);
            String id = random.nextBoolean()
                    // Wireshark takes identifier 0 for a protocol of its own and no longer shows the data.
                    ? String.format("%03X", 1 + random.nextInt(0x7FF))
                    : String.format("%08X", random.nextInt(0x2000_0000));
            log.append(String.format("(%d.%06d) can%d ", micros / 1_000_000, micros % 1_000_000, random.nextInt(2)))
                    .append(id)
                    .append('#')
                    .append(HexFormat.of().withUpperCase().formatHex(data))
                    .append('\n');
        }
        return log.toString();
    }

    private static void assumeTool(String name) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
        assumeTrue(found, name + " is not installed: apt-get install can-utils tshark");
    }

    private static String tool(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("TZ", "UTC", "LC_ALL", "C"));
        builder.redirectError(folder.resolve("stderr").toFile());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("stderr"), StandardCharsets.ISO_8859_1));
        return out;
    }

    private static Path converted(Path log, String suffix) {
        Path target = folder.resolve(log.getFileName() + suffix);
        Run run = Run.of("convert", log.toString(), target.toString());
        assertEquals(0, run.code(), run.err());
        return target;
    }

    private static List<String> candump(Path log) {
        Run run = Run.of("convert", log.toString(), "-", "--to", "candump");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return run.lines();
    }

    /** What a log says apart from the date of its start: microseconds since its first frame, channel and frame. */
    private static List<String> sinceStart(List<String> lines) {
        Pattern line = Pattern.compile("\\((\\d+)\\.(\\d{6})\\) (\\S+ \\S+)( [RT])?");
        List<String> relative = new ArrayList<>();
        long start = -1;
        for (String each : lines) {
            Matcher matcher = line.matcher(each);
            assertTrue(matcher.matches(), each);
            long micros = Long.parseLong(matcher.group(1)) * 1_000_000 + Long.parseLong(matcher.group(2));
            start = start < 0 ? micros : start;
            relative.add(micros - start + " " + matcher.group(3));
        }
        return relative;
    }

    @ParameterizedTest
    @MethodSource("logs")
    void log2ascWritesWhatWeRead(Path log) throws Exception {
        assumeTool("log2asc");
        Path asc = folder.resolve("theirs.asc");
        tool("log2asc", "-I", log.toString(), "-O", asc.toString(), "can0", "can1");
        assertEquals(sinceStart(Files.readAllLines(log)), sinceStart(candump(asc)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void log2ascInTheFormOfCanFdControllersWritesWhatWeRead(Path log) throws Exception {
        assumeTool("log2asc");
        Path asc = folder.resolve("theirs-fd.asc");
        tool("log2asc", "-f", "-n", "-I", log.toString(), "-O", asc.toString(), "can0", "can1");
        assertEquals(sinceStart(Files.readAllLines(log)), sinceStart(candump(asc)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void asc2logReadsWhatWeWrite(Path log) throws Exception {
        assumeTool("asc2log");
        String read = tool("asc2log", "-I", converted(log, ".asc").toString());
        assertEquals(
                sinceStart(Files.readAllLines(log)), sinceStart(read.lines().toList()));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void tsharkReadsOurPcapng(Path log) throws Exception {
        assumeTool("tshark");
        assertEquals(fields(Files.readAllLines(log)), tshark(converted(log, ".pcapng"), "frame.interface_name"));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void tsharkReadsOurPcap(Path log) throws Exception {
        assumeTool("tshark");
        List<String> expected = fields(Files.readAllLines(log)).stream()
                .map(line -> line.substring(0, line.lastIndexOf('\t') + 1))
                .toList();
        // pcap has no names of interfaces.
        assertEquals(expected, tshark(converted(log, ".pcap"), "frame.interface_description"));
    }

    private static List<String> tshark(Path file, String last) throws Exception {
        String out = tool(
                "tshark",
                "-r",
                file.toString(),
                "-T",
                "fields",
                "-e",
                "frame.time_epoch",
                "-e",
                "can.id",
                "-e",
                "can.flags.xtd",
                "-e",
                "can.len",
                "-e",
                "data.data",
                "-e",
                last);
        return out.lines().toList();
    }

    /** A log in the form in which tshark prints it. */
    private static List<String> fields(List<String> lines) {
        return lines.stream()
                .map(line -> {
                    String[] parts = line.split("[() #]+", -1);
                    String id = parts[3];
                    return String.join(
                            "\t",
                            parts[1] + "000",
                            Integer.toString(Integer.parseInt(id, 16)),
                            id.length() == 8 ? "1" : "0",
                            Integer.toString(parts[4].length() / 2),
                            parts[4].toLowerCase(java.util.Locale.ROOT),
                            parts[2]);
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void editcapWritesPcapThatWeRead(Path log) throws Exception {
        assumeTool("editcap");
        Path ours = converted(log, ".pcapng");
        List<String> expected = Files.readAllLines(log).stream()
                .map(line -> line.replace(" can1 ", " can0 "))
                .toList();
        for (String format : List.of("pcap", "nsecpcap")) {
            Path theirs = folder.resolve("theirs.pcap");
            tool("editcap", "-F", format, ours.toString(), theirs.toString());
            assertEquals(expected, candump(theirs), format);
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void text2pcapWritesPcapngThatWeRead(Path log) throws Exception {
        assumeTool("text2pcap");
        // Built from hexadecimal digits: our writer has no part in this file.
        Path dump = folder.resolve("dump.txt");
        List<String> lines = Files.readAllLines(log);
        Files.write(dump, lines.stream().map(OtherToolsIT::dumped).toList());
        Path theirs = folder.resolve("theirs.pcapng");
        tool(
                "text2pcap",
                "-r",
                "^(?<time>\\d+\\.\\d+) (?<data>[0-9A-F]+)$",
                "-t",
                "%s.%f",
                "-l",
                "227",
                "-N",
                "vcan3",
                dump.toString(),
                theirs.toString());
        assertEquals(
                lines.stream()
                        .map(line -> line.replaceFirst(" can. ", " vcan3 "))
                        .toList(),
                candump(theirs));
    }

    /** A line of candump as its time and the bytes of the packet: flag and identifier, length, three zeros, data. */
    private static String dumped(String line) {
        String[] parts = line.split("[() #]+", -1);
        String id = parts[3].length() == 8 ? parts[3] : "00000" + parts[3];
        int word = Integer.parseInt(id, 16) | (parts[3].length() == 8 ? 0x8000_0000 : 0);
        return parts[1] + " " + String.format("%08X%02X000000", word, parts[4].length() / 2) + parts[4];
    }
}
