package dev.bmslink.can.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.log.LogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Identifies every capture. What a capture is, is stated in samples/README.md; captures of two or three frames that
 * several families share cannot be told apart, and then the only right answer is "I do not know".
 */
class ConfusionMatrixTest {

    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));

    private static final String UNKNOWN = "not known";

    private record Expected(String capture, String profile, boolean decidable) {}

    private static final List<Expected> CAPTURES = List.of(
            new Expected("growatt-hv-ark", "growatt-hv@1.10", true),
            new Expected("growatt-lv-a-charging", "growatt-lv@rev05", true),
            new Expected("growatt-lv-b-idle", "growatt-lv@rev05", true),
            new Expected("growatt-lv-d-enable-sequence", "growatt-lv@rev05", true),
            new Expected("lv-c1-pylontech-us2000-3000-x10", "pylontech-lv@1.2", true),
            new Expected("lv-c3-us5000-v1-3", "pylontech-lv@1.3", true),
            new Expected("lv-c4-pylontech-x4-python-mqtt", "pylontech-lv@1.2", true),
            new Expected("lv-c5-pylontech-x4-plonkster", "pylontech-lv@1.2", true),
            new Expected("lv-c6-us2000c-0x351", "pylontech-lv@1.2", false),
            new Expected("lv-c7-bms-to-inverter-vector", "pylontech-lv@1.2", false),
            new Expected("lv-c8-eco-worthy-cubix-pylon", "pylontech-lv@2.0.6", true),
            new Expected("lv-c11a-deye-se-f12-c-log", "deye-lv@3.3", true),
            new Expected("lv-c11b-deye-se-f12-c-app-labelled", "deye-lv@3.3", true),
            new Expected("lv-c12a-deye-live-native", "deye-lv@3.3", true),
            new Expected("lv-c12b-deye-live-victroncan", "deye-lv@victron-mode", true),
            new Expected("lv-c13-deye-misc", "deye-lv@3.3", true),
            new Expected("lv-c15-revov-byd-protocol", "victron@observed", true),
            new Expected("lv-c16a-pytes-v5a-victron", "victron@observed", true),
            new Expected("lv-c16c-pytes-1188-pr1088", "victron@observed", false),
            new Expected("lv-c18b-discover-2", "discover-lv@observed", true),
            new Expected("lv-c19-rec-q-8s", "victron@observed", true),
            new Expected("lv-c20-livalley-24v", "victron@observed", true),
            new Expected("lv-c21a-jk-converter", "pylontech-lv@1.2", true),
            new Expected("lv-c21b-bms-to-inverter-63", "pylontech-lv@1.2", false),
            new Expected("lv-c21c-yambms-168", "pylontech-lv@1.2", false),
            new Expected("lv-c21d-bms-to-inverter-46", "pylontech-lv@1.2", false),
            new Expected("lv-c21e-diybms-87-paulsturbo", "pylontech-lv@1.2", false),
            new Expected("lv-c21f-bms-to-inverter-34", "sma-lv@ti-en-10", false),
            new Expected("pylontech-hv-growatt-sph", "pylontech-hv@1.18", true),
            new Expected("sofar-amass-sample", "sofar@1.0", true));

    private static final Map<String, Identification> RESULTS = new TreeMap<>();

    @BeforeAll
    static void identifyAll() throws IOException {
        for (Expected expected : CAPTURES) {
            Traffic traffic = new Traffic();
            byte[] log = Files.readAllBytes(ROOT.resolve("samples/" + expected.capture() + ".log"));
            LogReader reader = new LogReader(traffic::onFrame);
            reader.onBytes(log, 0, log.length);
            reader.onEnd();
            RESULTS.put(expected.capture(), Identification.of(traffic));
        }
    }

    private static Identification result(Expected expected) {
        return Optional.ofNullable(RESULTS.get(expected.capture())).orElseThrow();
    }

    private static String answer(Expected expected) {
        return result(expected).confident().map(first -> first.profile().id()).orElse(UNKNOWN);
    }

    @Test
    void everyDecidableCaptureIsIdentifiedAndNoOtherIsGuessed() {
        for (Expected expected : CAPTURES) {
            assertEquals(expected.decidable() ? expected.profile() : UNKNOWN, answer(expected), expected.capture());
        }
    }

    @Test
    void anUndecidedAnswerSaysWhatToCaptureOrHasNothingToAdd() {
        Expected shared = CAPTURES.stream()
                .filter(expected -> expected.capture().startsWith("lv-c16c"))
                .findFirst()
                .orElseThrow();
        List<Candidate> candidates = result(shared).candidates();
        assertTrue(candidates.size() > 5, "many profiles share 0x351 and 0x356");
        assertTrue(candidates.stream().noneMatch(candidate -> candidate.score() > 0.5));
    }

    @Test
    void everySampleTakesPart() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
            List<String> logs = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
            assertEquals(logs, CAPTURES.stream().map(Expected::capture).sorted().toList());
        }
    }

    /** Writes the matrix to target/identification.md: a row for what a capture is, a column for what it is taken for. */
    @Test
    void theMatrixIsReported() throws IOException {
        TreeSet<String> answers = new TreeSet<>();
        Map<String, Map<String, Integer>> rows = new TreeMap<>();
        for (Expected expected : CAPTURES) {
            answers.add(answer(expected));
            rows.computeIfAbsent(expected.profile(), profile -> new TreeMap<>())
                    .merge(answer(expected), 1, Integer::sum);
        }
        StringBuilder report = new StringBuilder("# Identification of all captures\n\n| is \\ taken for |");
        answers.forEach(answer -> report.append(' ').append(answer).append(" |"));
        report.append("\n|---|").append("---|".repeat(answers.size())).append('\n');
        rows.forEach((profile, counts) -> {
            report.append("| ").append(profile).append(" |");
            answers.forEach(answer ->
                    report.append(' ').append(counts.getOrDefault(answer, 0)).append(" |"));
            report.append('\n');
        });
        report.append("\n| capture | answer | first place | score |\n|---|---|---|---|\n");
        for (Expected expected : CAPTURES) {
            Candidate first = result(expected).candidates().get(0);
            report.append(String.format(
                    "| %s | %s | %s | %.3f |%n", expected.capture(), answer(expected), first.profile(), first.score()));
        }
        Path file = ROOT.resolve("bms-can/target/identification.md");
        Files.writeString(file, report.toString());
        long wrong = rows.entrySet().stream()
                .flatMap(row -> row.getValue().keySet().stream()
                        .filter(answer -> !answer.equals(row.getKey()) && !answer.equals(UNKNOWN)))
                .count();
        assertEquals(0, wrong, "see " + file);
    }
}
