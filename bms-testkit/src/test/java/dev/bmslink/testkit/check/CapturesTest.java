package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every capture of the repository with its verdict; {@code docs/conformance/findings.md} explains each finding. */
class CapturesTest {
    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final Path FINDINGS = ROOT.resolve("docs/conformance/findings.md");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CAPTURES)
    void aCaptureHasItsVerdict(String name, String coordinates, Role role, Verdict verdict, String findings)
            throws IOException {
        Profile profile = Profiles.get(coordinates);
        Report report = Conformance.check(profile, frames(name), Declaration.of(role, profile));
        String found = String.join(
                " ",
                report.findings().stream().map(result -> result.rule().id()).toList());
        assertEquals(findings == null ? "" : findings, found);
        assertEquals(verdict, report.overall());
    }

    @Test
    void everyFindingIsExplained() throws IOException {
        String page = Files.readString(FINDINGS);
        CAPTURES.lines()
                .map(line -> line.split("\\|", -1))
                .filter(parts -> parts.length == 5)
                .flatMap(parts -> Stream.of(parts[4].trim().split(" ")))
                .filter(id -> !id.isEmpty())
                .map(id -> id.replaceFirst("-(3\\w\\w)-TIM-004", "-*-TIM-004"))
                .distinct()
                .forEach(id -> assertEquals(true, page.contains(id), () -> id + " is not explained"));
    }

    @Test
    void everyCaptureIsChecked() throws IOException {
        Set<String> checked = new TreeSet<>();
        CAPTURES.lines()
                .filter(line -> line.contains("|"))
                .forEach(line -> checked.add(line.split("\\|")[0].trim() + ".log"));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .forEach(there::add);
        }
        assertEquals(there, checked);
    }

    private static List<LoggedFrame> frames(String name) throws IOException {
        return Files.readAllLines(ROOT.resolve("samples/" + name + ".log")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.trim().split(" "))
                .map(parts -> new LoggedFrame(nanos(parts[0]), parts[1], CanFrame.parse(parts[2])))
                .toList();
    }

    private static long nanos(String time) {
        return new BigDecimal(time.substring(1, time.length() - 1))
                .movePointRight(9)
                .longValue();
    }

    private static final String CAPTURES = """
        lv-c1-pylontech-us2000-3000-x10 | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c3-us5000-v1-3 | pylontech-lv@1.3 | BATTERY | INCONCLUSIVE |
        lv-c4-pylontech-x4-python-mqtt | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c5-pylontech-x4-plonkster | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c6-us2000c-0x351 | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c7-bms-to-inverter-vector | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c8-eco-worthy-cubix-pylon | pylontech-lv@2.0.6 | BATTERY | INCONCLUSIVE |
        lv-c11a-deye-se-f12-c-log | deye-lv@3.3 | BATTERY | INCONCLUSIVE | DELV-35E-CHO-040 DELV-ALL-SET-001
        lv-c11b-deye-se-f12-c-app-labelled | deye-lv@3.3 | BATTERY | INCONCLUSIVE |
        lv-c12a-deye-live-native | deye-lv@3.3 | BATTERY | INCONCLUSIVE | DELV-35E-CHO-040 DELV-ALL-CON-001
        lv-c12b-deye-live-victroncan | deye-lv@victron-mode | BATTERY | INCONCLUSIVE | DELV-35E-CHO-040 DELV-35F-CHO-008
        lv-c13-deye-misc | deye-lv@3.3 | BATTERY | INCONCLUSIVE |
        lv-c15-revov-byd-protocol | victron@observed | BATTERY | INCONCLUSIVE |
        lv-c16a-pytes-v5a-victron | victron@observed | BATTERY | INCONCLUSIVE |
        lv-c16c-pytes-1188-pr1088 | victron@observed | BATTERY | INCONCLUSIVE |
        lv-c18b-discover-2 | discover-lv@observed | BATTERY | INCONCLUSIVE |
        lv-c19-rec-q-8s | victron@observed | BATTERY | INCONCLUSIVE |
        lv-c20-livalley-24v | victron@observed | BATTERY | INCONCLUSIVE |
        lv-c21a-jk-converter | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c21b-bms-to-inverter-63 | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c21c-yambms-168 | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE |
        lv-c21d-bms-to-inverter-46 | pylontech-lv@1.2 | BATTERY | INCONCLUSIVE | PYLV-351-RNG-132
        lv-c21e-diybms-87-paulsturbo | pylontech-lv@1.2 | BATTERY | FAIL | PYLV-359-RNG-032 PYLV-359-RNG-040 PYLV-359-RNG-048 PYLV-351-RNG-132
        lv-c21f-bms-to-inverter-34 | sma-lv@ti-en-10 | BATTERY | INCONCLUSIVE | SMLV-ALL-SET-001
        growatt-lv-a-charging | growatt-lv@rev05 | BATTERY | INCONCLUSIVE |
        growatt-lv-a-charging | growatt-lv@rev05 | INVERTER | INCONCLUSIVE |
        growatt-lv-b-idle | growatt-lv@rev05 | BATTERY | INCONCLUSIVE |
        growatt-lv-b-idle | growatt-lv@rev05 | INVERTER | INCONCLUSIVE |
        growatt-lv-d-enable-sequence | growatt-lv@rev05 | BATTERY | FAIL | GRLV-311-TIM-004 GRLV-313-TIM-004 GRLV-314-TIM-004 GRLV-315-TIM-004 GRLV-316-TIM-004 GRLV-317-TIM-004 GRLV-318-TIM-004 GRLV-319-TIM-004 GRLV-312-TIM-004 GRLV-320-TIM-004 GRLV-322-TIM-004 GRLV-323-TIM-004 GRLV-ALL-KA-001 GRLV-ALL-SEQ-001 GRLV-324-TIM-004 GRLV-325-SET-000 GRLV-329-TIM-004 GRLV-330-TIM-004
        growatt-lv-d-enable-sequence | growatt-lv@rev05 | INVERTER | FAIL | GRLV-301-TIM-004 GRLV-ALL-KA-002
        growatt-hv-ark | growatt-hv@1.10 | BATTERY | INCONCLUSIVE | GRHV-ALL-SET-001
        growatt-hv-ark | growatt-hv@1.10 | INVERTER | INCONCLUSIVE |
        pylontech-hv-growatt-sph | pylontech-hv@1.18 | BATTERY | INCONCLUSIVE |
        pylontech-hv-growatt-sph | pylontech-hv@1.18 | INVERTER | FAIL | PYHV-4200-RSV-000
        sofar-amass-sample | sofar@1.0 | BATTERY | INCONCLUSIVE |
        """;
}
