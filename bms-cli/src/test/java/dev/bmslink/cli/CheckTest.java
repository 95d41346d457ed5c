package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    Path folder;

    /** Half a minute of a battery that does everything right, and of an inverter that answers every second. */
    private static String good() {
        return log("355#32006400", 30);
    }

    private static String log(String soc, int seconds) {
        String[] cycle = {
            "305#0000000000000000",
            "351#3002F401F401CC01",
            soc,
            "356#A0140000FA00",
            "359#0000000001504E",
            "35C#C000",
            "35E#50594C4F4E202020"
        };
        StringBuilder log = new StringBuilder();
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < cycle.length; i++) {
                log.append(String.format(Locale.ROOT, "(%d.%03d000) can0 %s\n", 1_760_000_000 + second, i, cycle[i]));
            }
        }
        return log.toString();
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private Run check(String log, String... options) throws IOException {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = file("in.log", log);
        System.arraycopy(options, 0, args, 2, options.length);
        return Run.of(args);
    }

    @Test
    void findingsAreShownWithTimeAndFrame() throws IOException {
        String bad = good().replaceFirst("(?s)(\\(1760000004.*?)355#32006400", "$1355#65006400");
        Run run = check(bad, "-p", "pylontech-lv@1.2");
        assertEquals(1, run.code(), run.err());
        assertTrue(
                run.lines().get(0).startsWith("FAIL  battery against pylontech-lv@1.2, 210 frames in 29.006 s"),
                run.out());
        assertTrue(run.lines().get(1).startsWith("✗ PYLV-355-RNG-000 MUST"), run.out());
        // Four cycles of seven frames before, and the third of its own; 4.002 s after the first.
        assertTrue(run.lines().get(2).contains("t=4.002 s frame 31 355#65006400"), run.out());
    }

    @Test
    void aSoundBatteryHasNoFindings() throws IOException {
        Run run = check(good(), "-p", "pylontech-lv@1.2");
        assertTrue(run.code() == 0 || run.code() == 4, run.out() + run.err());
        assertFalse(run.out().contains("✗"), run.out());
        assertEquals(run.out().startsWith("PASS"), run.code() == 0, run.out());
    }

    @Test
    void aCaptureThatIsTooShortIsInconclusive() throws IOException {
        Run run = check(log("355#32006400", 1), "-p", "pylontech-lv@1.2");
        assertEquals(4, run.code(), run.out());
        assertTrue(run.out().startsWith("INCONCLUSIVE") && run.out().contains("is not decided: capture"), run.out());
    }

    @Test
    void reportsAreWrittenAndRepeatable() throws IOException {
        String html = folder.resolve("r.html").toString();
        String json = folder.resolve("r.json").toString();
        String junit = folder.resolve("r.xml").toString();
        Run run = check(good(), "-p", "pylontech-lv@1.2", "--html", html, "--json", json, "--junit", junit);
        assertTrue(run.out().contains("Written: " + html + ", " + json + ", " + junit), run.out());
        String first = Files.readString(Path.of(html));
        check(good(), "-p", "pylontech-lv@1.2", "--html", html);
        assertEquals(first, Files.readString(Path.of(html)));
        assertTrue(first.contains("bms check in.log -p pylontech-lv@1.2 --side battery"));
        assertFalse(first.contains(folder.toString()), "no path of this machine");
        assertTrue(
                Files.readString(Path.of(junit)).contains("<testcase classname=\"pylontech-lv@1_2.state_of_charge\""));
    }

    /** The sum is what sha256sum prints for the line. */
    @Test
    void theCaptureIsNamedByItsSum() throws IOException {
        String html = folder.resolve("r.html").toString();
        check("(1.0) can0 355#32006400\n", "-p", "pylontech-lv@1.2", "--html", html);
        assertTrue(Files.readString(Path.of(html))
                .contains("54e69ef90824517d52b8702b1824cbc5a9c25ec08dca5116bcf5d26fecef065a"));
    }

    @Test
    void theSideIsTheInvertersWhenAskedFor() throws IOException {
        Run run = check(good(), "-p", "pylontech-lv@1.2", "--side", "inverter");
        assertTrue(run.out().contains("inverter against pylontech-lv@1.2"), run.out());
        Run silent = check(good().replaceAll("(?m)^.*305#.*\\R", ""), "-p", "pylontech-lv@1.2", "--side", "inverter");
        assertTrue(silent.code() == 1 || silent.code() == 4, silent.out());
    }

    @Test
    void aDeclarationIsWrittenAndRead() throws IOException {
        Run init = Run.of("check", "--init", file("in.log", good()), "-p", "pylontech-lv@1.2");
        assertEquals(0, init.code(), init.err());
        assertTrue(init.out().contains("role = battery\nprofile = pylontech-lv@1.2\n"), init.out());
        String declaration = file("d.properties", init.out() + "product = Example\n");
        Run run = check(good(), "--declaration", declaration);
        assertTrue(run.out().contains("battery against pylontech-lv@1.2"), run.out() + run.err());
    }

    @Test
    void weakerFindingsCountWhenAskedFor() throws IOException {
        // Discharge over-current protection while discharging is permitted.
        String odd = good().replace("359#0000000001504E", "359#8000000001504E");
        Run must = check(odd, "-p", "pylontech-lv@1.2");
        assertTrue(must.out().contains("SHOULD"), must.out());
        assertFalse(must.code() == 1, must.out());
        assertEquals(
                1, check(odd, "-p", "pylontech-lv@1.2", "--fail-on", "should").code());
        assertEquals(1, check(odd, "-p", "pylontech-lv@1.2", "--fail-on", "any").code());
        String bad = good().replace("355#3200", "355#6500");
        assertEquals(
                0, check(bad, "-p", "pylontech-lv@1.2", "--fail-on", "none").code());
    }

    @Test
    void badInputHasItsOwnCodes() throws IOException {
        assertEquals(3, check("hello\n", "-p", "pylontech-lv").code());
        assertEquals(3, check("(1.0) can0 123#00\n", "-p", "pylontech-lv").code());
        assertEquals(3, Run.of("check", folder.resolve("none.log").toString()).code());
        assertEquals(
                2,
                check(good(), "--declaration", folder.resolve("none").toString())
                        .code());
        Run problems = check(good(), "--declaration", file("d.properties", "role = kettle\nfoo = 1\n"));
        assertEquals(2, problems.code());
        assertTrue(
                problems.err().contains("d.properties: line 1")
                        && problems.err().contains("line 2"),
                problems.err());
        assertEquals(2, check(good(), "--init", "x.log").code());
        assertEquals(2, check(good(), "--fail-on", "maybe").code());
        assertEquals(
                5,
                check(
                                good(),
                                "-p",
                                "pylontech-lv",
                                "--html",
                                folder.resolve("no/r.html").toString())
                        .code());
    }
}
