package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.cli.live.SlcanLine;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DoctorTest {

    @TempDir
    Path folder;

    private static FutureTask<Run> start(String... args) {
        FutureTask<Run> run = new FutureTask<>(() -> Run.of(args));
        Thread thread = new Thread(run, "doctor");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    @Test
    void aPortThatIsNotThereIsAnErrorOfReading() {
        Run run = Run.of("doctor", "--slcan", "/dev/ttyNONE", "--for", "1");
        assertEquals(5, run.code());
        assertTrue(run.out().startsWith("problem  port-missing\n"), run.out());
    }

    @Test
    void anAdapterIsAskedAndListenedTo() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> doctor = start("doctor", "--slcan", line.port(), "--for", "2", "--color", "never");
            line.await("F");
            Run run = doctor.get(30, TimeUnit.SECONDS);
            assertEquals(1, run.code());
            assertTrue(run.out().contains("ok       adapter\n    The adapter answers, version 1013.\n"), run.out());
            assertTrue(run.out().contains("problem  silence\n    No frame in 2 s, and no error either.\n"), run.out());
            assertTrue(line.commands().contains("L") && !line.commands().contains("O"));
        }
    }

    @Test
    void whatIsRightIsTold() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> doctor = start("doctor", "--slcan", line.port(), "--for", "3", "--json");
            line.await("L");
            for (int i = 0; i < 20; i++) {
                line.say("t35181402740E740ECC01\rt35541A006400\rt35664C130000FA00\rt35970000000001504E\rt35C2C000\r"
                        + "t35E850594C4F4E202020\r");
            }
            Run run = doctor.get(30, TimeUnit.SECONDS);
            assertEquals(0, run.code(), run.out());
            assertTrue(
                    run.out()
                            .contains("{\"v\":1,\"severity\":\"ok\",\"code\":\"traffic\",\"text\":\"120 frames with 6"),
                    run.out());
            assertTrue(run.out().contains("This is pylontech-lv@"), run.out());
        }
    }

    @Test
    void anErrorOnTheBusIsTold() throws Exception {
        try (SlcanLine line = SlcanLine.open(folder, "")) {
            FutureTask<Run> doctor = start("doctor", "--slcan", line.port(), "--for", "2", "--color", "never");
            line.await("F");
            line.say("e1c\rsw097000\r");
            Run run = doctor.get(30, TimeUnit.SECONDS);
            assertEquals(1, run.code());
            assertTrue(run.out().contains("problem  wrong-bit-rate"), run.out());
            assertTrue(run.out().contains("in state warning, with 97 receive and 0 transmit errors"), run.out());
        }
    }
}
