package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateTest {
    private static final Path SAMPLES = Path.of(System.getProperty("bmslink.root"), "samples");

    @TempDir
    Path folder;

    private static Run translate(String from, String to, String sample, String... more) {
        List<String> line = new ArrayList<>(List.of("translate", "-p", from, "--to", to));
        line.add(SAMPLES.resolve(sample + ".log").toString());
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    /** 56.8 V is 0x238, 208.4 A is 0x824; 99 % is 0x63; the last cycle has 53.7 V, 7.9 A and 23.4 °C: 0x14FA, 0x4F, 0xEA. */
    @Test
    void growattBecomesPylontech() {
        Run run = translate("growatt-lv", "pylontech-lv", "growatt-lv-a-charging");
        assertEquals(0, run.code(), run::err);
        assertTrue(run.out().contains(" 351#3802240824080000\n"), run::out);
        assertTrue(run.out().contains(" 355#63006300\n"), run::out);
        assertTrue(run.out().contains(" 356#FA144F00EA00\n"), run::out);
        assertTrue(run.out().contains(" 35C#C000\n"), run::out);
        assertTrue(run.err().contains("no home: cycle_count"), run::err);
        assertTrue(run.err().contains("no home: cell_voltages, 16 cells"), run::err);
        assertTrue(run.err().contains("invented: full_charge"), run::err);
    }

    @Test
    void whatIsSaturatedIsReported() {
        Run run = translate("sofar", "pylontech-lv", "sofar-amass-sample");
        assertEquals(0, run.code(), run::err);
        assertFalse(run.err().contains("saturated: voltage"), "210.2 V fits in 327.67 V");
        Run big = translate("growatt-hv", "growatt-lv", "growatt-hv-ark");
        assertTrue(big.err().contains("withheld"), big::err);
    }

    @Test
    void nothingIsSubstitutedUnasked() {
        Run run = translate("growatt-hv", "pylontech-lv", "growatt-hv-ark", "--no-substitutes");
        assertFalse(run.err().contains("substituted"), run::err);
        assertTrue(run.err().contains("withheld"), run::err);
    }

    /** The translation is read as the other protocol, and says the same. */
    @Test
    void theResultIsALog() throws IOException {
        Path out = folder.resolve("victron.pcapng");
        Run run = translate("sofar", "victron", "sofar-amass-sample", "-o", out.toString());
        assertEquals(0, run.code(), run::err);
        assertTrue(Files.size(out) > 100);
        Run decoded = Run.of("decode", "-p", "victron", out.toString());
        assertTrue(decoded.out().contains("charge_voltage_limit 224.6 V"), decoded::out);
        assertTrue(decoded.out().contains("soc 49 %"), decoded::out);
    }

    @Test
    void aLogOfAnotherProtocolIsAFinding() {
        Run run = translate("pylontech-hv", "pylontech-lv", "growatt-lv-a-charging");
        assertEquals(1, run.code());
        assertEquals("", run.out());
    }

    @Test
    void badCommandLines() {
        assertEquals(2, Run.of("translate", "-p", "growatt-lv", "x.log").code());
        assertEquals(
                2,
                Run.of("translate", "-p", "growatt-lv", "--to", "nothing", "x.log")
                        .code());
        assertEquals(
                3,
                Run.of("translate", "-p", "growatt-lv", "--to", "sofar", "/nonexistent.log")
                        .code());
        assertEquals(
                2,
                translate("growatt-lv", "sofar", "growatt-lv-b-idle", "-o", "x.zip")
                        .code());
    }
}
