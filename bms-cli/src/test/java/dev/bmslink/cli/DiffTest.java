package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

    @TempDir
    Path folder;

    private String log(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void profilesThatAreTheSameDoNotDiffer() {
        assertEquals(new Run(0, "", ""), Run.of("diff", "pylontech-lv", "pylontech-lv@1.2"));
    }

    @Test
    void revisionsDifferInFramesAndSignals() {
        Run run = Run.of("diff", "growatt-lv@1.04", "growatt-lv@rev05");
        assertEquals(1, run.code());
        assertTrue(run.lines().contains("+ 323 extended_faults added"), run.out());
        assertTrue(run.lines().contains("- 312 protection_and_warning, total_cell_count removed: byte 7"), run.out());
    }

    @Test
    void logsOfTheSameValuesDoNotDifferHoweverOftenTheyAreSent() throws IOException {
        String a = log("a", "(10.0) can0 355#1A006400", "(11.0) can0 355#1A006400", "(12.0) can0 355#1B006400");
        String b = log("b", "(70.0) can1 355#1A006400", "(75.0) can1 355#1B006400");
        Run run = Run.of("diff", a, b, "-p", "pylontech-lv");
        assertEquals(0, run.code(), run.out());
        assertEquals("", run.out());
        assertEquals(
                "bms: compared as pylontech-lv@1.2: 0 of 2 signals differ",
                run.err().strip());
    }

    @Test
    void aDifferenceSaysFromWhen() throws IOException {
        String a = log("a", "(10.0) can0 355#1A006400", "(11.0) can0 355#1B006400", "(13.0) can0 355#1B006400");
        String b = log("b", "(70.0) can0 355#1A006400", "(72.5) can0 355#1C006400", "(73.0) can0 355#1C006300");
        Run run = Run.of("diff", a, b, "-p", "pylontech-lv");
        assertEquals(1, run.code());
        assertEquals(
                List.of(
                        "state_of_charge.soc: 27 % from 1.000 s | 28 % from 2.500 s",
                        "state_of_charge.soh: stays 100 % | 99 % from 3.000 s"),
                run.lines());
        assertTrue(run.err().contains("compared as pylontech-lv@1.2: 2 of 2 signals differ"), run.err());
    }

    @Test
    void whatComesAfterTheOtherLogHasEndedDoesNotCount() throws IOException {
        String a = log("a", "(10.0) can0 355#1A006400", "(11.0) can0 355#1A006400");
        String b = log("b", "(70.0) can0 355#1A006400", "(75.0) can0 355#1B006400");
        assertEquals(0, Run.of("diff", a, b, "-p", "pylontech-lv").code());
        assertEquals(0, Run.of("diff", b, a, "-p", "pylontech-lv").code());
    }

    @Test
    void framesOfOneLogAloneAndUnknownFramesAreNamed() throws IOException {
        String a = log("a", "355#1A006400", "7FF#01");
        String b = log("b", "35C#C000", "7FF#02");
        Run run = Run.of("diff", a, b, "-p", "pylontech-lv");
        assertTrue(run.lines().contains("state_of_charge.soc: 26 % from frame 1 | absent"), run.out());
        assertTrue(run.lines().contains("7FF: 01 from frame 2 | 02 from frame 2"), run.out());
        assertTrue(run.lines().contains("requests.charge_enable: absent | true from frame 1"), run.out());
    }

    @Test
    void batteriesAndPagesAreKeptApart() throws IOException {
        String a = log("a", "00001355#1A00640000000000", "00002355#1B00640000000000");
        String b = log("b", "00002355#1B00640000000000", "00001355#1C00640000000000");
        Run run = Run.of("diff", a, b, "-p", "sofar");
        assertEquals(List.of("state_of_charge[battery 1].soc: 26 % from frame 1 | 28 % from frame 2"), run.lines());
    }

    @Test
    void theFirstLogDecidesOnTheProtocol() {
        String samples = System.getProperty("bmslink.root") + "/samples/";
        Run run = Run.of("diff", samples + "growatt-lv-a-charging.log", samples + "growatt-lv-b-idle.log");
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("bms: compared as growatt-lv@rev05: "), run.err());
    }

    @Test
    void wrongCommandLinesExitWithTwoAndEmptyLogsWithThree() throws IOException {
        String a = log("a", "355#1A006400");
        for (String[] line : new String[][] {
            {"diff"}, {"diff", a}, {"diff", a, "pylontech-lv"}, {"diff", "pylontech-lv", a}, {"diff", "x", "sofar"}
        }) {
            Run run = Run.of(line);
            assertEquals(2, run.code(), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
        Run empty = Run.of("diff", a, log("b", "rubbish"), "-p", "sofar");
        assertEquals(3, empty.code());
        assertTrue(empty.err().contains("1 of 1 lines not understood"), empty.err());
    }

    @Test
    void helpHasAnExample() {
        assertTrue(Run.of("diff", "--help").out().contains("Example"));
    }
}
