package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.CanFrame;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.testkit.check.Checker;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A capture is checked while it is read, and read once. */
class CheckStreamTest {

    private static final String[] BATTERY = {
        "351#3002F401F401CC01",
        "355#32006400",
        "356#A0140000FA00",
        "359#0000000001504E",
        "35C#C000",
        "35E#50594C4F4E202020"
    };

    @TempDir
    Path folder;

    private static String line(long second, int milli, String frame) {
        return String.format(Locale.ROOT, "(%d.%03d000) can0 %s\n", 1_760_000_000 + second, milli, frame);
    }

    private static String cycle(long second) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < BATTERY.length; i++) {
            log.append(line(second, 1 + i, BATTERY[i]));
        }
        return log.toString();
    }

    private static Run checkInput(String log, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        try {
            return Run.of(
                    Stream.concat(Stream.of("check", "-"), Stream.of(options)).toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private String log(int seconds) {
        StringBuilder log = new StringBuilder();
        for (int second = 0; second < seconds; second++) {
            log.append(line(second, 0, "305#0000000000000000")).append(cycle(second));
        }
        return log.toString();
    }

    /** The sum is what sha256sum prints for the line. */
    @Test
    void standardInputIsNamedByItsSum() throws IOException {
        Path json = folder.resolve("r.json");
        checkInput("(1.0) can0 355#32006400\n", "-p", "pylontech-lv@1.2", "--json", json.toString());
        String sum = "54e69ef90824517d52b8702b1824cbc5a9c25ec08dca5116bcf5d26fecef065a";
        assertTrue(Files.readString(json).contains(sum));
    }

    /** -n leaves the rest of standard input unread, so its sum is not known; a file's sum is that of the file. */
    @Test
    void aPartOfStandardInputHasNoSum() throws IOException, NoSuchAlgorithmException {
        Path json = folder.resolve("r.json");
        String text = "(1.0) can0 355#32006400\n" + "# padding\n".repeat(20_000);
        checkInput(text, "-p", "pylontech-lv@1.2", "-n", "1", "--json", json.toString());
        // The other sum is that of the profile.
        assertFalse(Files.readString(json).contains("\"sha256\""));
        Path file = Files.writeString(folder.resolve("a.log"), text);
        Run.of("check", file.toString(), "-p", "pylontech-lv@1.2", "-n", "1", "--json", json.toString());
        assertTrue(Files.readString(json).contains(sha256(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The profile is told by the first frames; those before the choice are checked too. */
    @Test
    void noFrameIsLostByIdentification() {
        Run given = checkInput(log(40), "-p", "pylontech-lv@1.2");
        Run identified = checkInput(log(40));
        assertTrue(identified.err().contains("checked as pylontech-lv"), identified.err());
        // Forty seconds of seven frames.
        assertTrue(given.out().contains(", 280 frames in 39.006 s"), given.out());
        assertTrue(identified.out().contains(", 280 frames in 39.006 s"), identified.out());
    }

    /** The battery is heard after the inverter has asked for a minute, and is what is checked, from the first frame on. */
    @Test
    void theSideIsTheBatterysHoweverLateItIsHeard() {
        StringBuilder log = new StringBuilder();
        for (int second = 0; second < 60; second++) {
            log.append(line(second, 0, "305#0000000000000000"));
        }
        Run silent = checkInput(log.toString(), "-p", "pylontech-lv@1.2");
        assertTrue(silent.out().contains("  inverter against pylontech-lv@1.2, 60 frames"), silent.out());
        Run late = checkInput(log + cycle(60), "-p", "pylontech-lv@1.2");
        assertTrue(late.out().contains("  battery against pylontech-lv@1.2, 66 frames in 60.006 s"), late.out());
    }

    /** A million frames that were kept would take more than 48 MB: each is two objects, with an identifier, eight bytes and a time. */
    @Test
    void memoryDoesNotGrowWithTheCapture() throws Exception {
        Path json = folder.resolve("r.json");
        Path err = folder.resolve("err.txt");
        Path out = folder.resolve("out.txt");
        String classPath = Stream.of(
                        Bms.class,
                        Checker.class,
                        CanFrame.class,
                        BatteryState.class,
                        FrameDecoder.class,
                        CommandLine.class,
                        JsonGenerator.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        classPath,
                        "dev.bmslink.cli.Bms",
                        "check",
                        "-",
                        "--json",
                        json.toString()))
                .redirectError(err.toFile())
                .redirectOutput(out.toFile())
                .start();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream in = run.getOutputStream()) {
            for (int second = 0; second < 166_667; second++) {
                byte[] cycle = cycle(second).getBytes(StandardCharsets.UTF_8);
                digest.update(cycle);
                in.write(cycle);
            }
        }
        int code = run.waitFor();
        String told = Files.readString(out) + Files.readString(err);
        assertTrue(code == 0 || code == 1 || code == 4, told);
        assertTrue(told.contains("1000002 frames in 166666.005 s"), told);
        String report = Files.readString(json);
        assertTrue(report.contains(HexFormat.of().formatHex(digest.digest())));
        assertEquals(1, report.split("\"quantity\" : \"soc\"", -1).length - 1);
    }
}
