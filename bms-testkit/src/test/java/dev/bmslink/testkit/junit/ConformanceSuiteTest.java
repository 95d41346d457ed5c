package dev.bmslink.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ConformanceSuiteTest {

    private static final Profile PYLONTECH = Profiles.get("pylontech-lv@1.2");
    private static final Duration TIME = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    /** What JUnit says of one class. */
    private static final class Outcome implements TestExecutionListener {
        private final List<String> passed = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();
        private final List<String> aborted = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String message = result.getThrowable().map(Throwable::getMessage).orElse("");
            switch (result.getStatus()) {
                case SUCCESSFUL -> passed.add(test.getDisplayName());
                case FAILED -> {
                    failed.add(test.getDisplayName());
                    messages.add(message);
                }
                case ABORTED -> aborted.add(test.getDisplayName() + " | " + message);
            }
        }
    }

    private static Outcome run(Class<?> tests) {
        Outcome outcome = new Outcome();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        outcome);
        return outcome;
    }

    /** The tests are classes as a user writes them; each says where its reports go. */
    abstract static class Battery extends BatterySideConformance {
        @Override
        protected Profile profile() {
            return PYLONTECH;
        }

        @Override
        protected Path reportFolder() {
            return folder;
        }
    }

    static final class GoodMachine extends Battery {
        @Override
        protected Product product() {
            return Product.machine("good", new GoodBattery(PYLONTECH, frame -> frame), TIME);
        }
    }

    @Test
    void aGoodImplementationPassesAndIsReported() throws IOException {
        Outcome outcome = run(GoodMachine.class);
        assertEquals(List.of(), outcome.messages);
        assertTrue(
                outcome.passed.stream().anyMatch(name -> name.startsWith("PYLV-355-RNG-")), outcome.passed::toString);
        String html = Files.readString(folder.resolve("GoodMachine.html"));
        assertTrue(html.contains("Conformance of a battery to pylontech-lv@1.2"));
        assertTrue(Files.readString(folder.resolve("GoodMachine.json")).contains("\"v\" : 1"));
        assertTrue(Files.readString(folder.resolve("GoodMachine.xml")).startsWith("<?xml"));
        assertTrue(Files.readString(folder.resolve("GoodMachine.log")).contains(" 355#"), "the capture is kept");
    }

    @Test
    void sameRunSameBytes() throws IOException {
        run(GoodMachine.class);
        byte[] first = Files.readAllBytes(folder.resolve("GoodMachine.html"));
        run(GoodMachine.class);
        assertEquals(new String(first, StandardCharsets.UTF_8), Files.readString(folder.resolve("GoodMachine.html")));
    }

    static final class TooMuchCharge extends Battery {
        @Override
        protected Product product() {
            // 101 % instead of 50 %.
            return Product.machine(
                    "bad",
                    new GoodBattery(
                            PYLONTECH,
                            frame -> frame != null && frame.id() == 0x355 ? CanFrame.parse("355#65006400") : frame),
                    TIME);
        }
    }

    @Test
    void aBadImplementationFailsAtTheRuleThatItBreaks() {
        Outcome outcome = run(TooMuchCharge.class);
        assertEquals(1, outcome.failed.size(), outcome.failed::toString);
        assertTrue(outcome.failed.get(0).startsWith("PYLV-355-RNG-000 "), outcome.failed::toString);
        String message = outcome.messages.get(0);
        assertTrue(
                message.startsWith("PYLV-355-RNG-000 at t = 0")
                        && message.contains("frame ")
                        && message.contains("355#65006400"),
                message);
        assertTrue(message.contains("What to do:") && message.contains("TooMuchCharge.html"), message);
    }

    static final class ShortCapture extends Battery {
        @Override
        protected Product product() {
            String log = "(1.0) can0 351#1402740E740ECC01\n(1.1) can0 355#1A006400\n";
            return Product.capture("short.log", new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatTheCaptureDoesNotDecideIsAbortedWithWhatToCapture() {
        Outcome outcome = run(ShortCapture.class);
        assertTrue(
                outcome.aborted.stream()
                        .anyMatch(test -> test.contains("| ") && test.contains("inconclusive: capture")),
                outcome.aborted::toString);
    }

    static final class NothingInIt extends Battery {
        @Override
        protected Product product() {
            return Product.frames("none", List.of());
        }
    }

    @Test
    void aCaptureOfNothingFails() {
        Outcome outcome = run(NothingInIt.class);
        assertTrue(outcome.failed.contains("the capture holds frames of the product"), outcome.failed::toString);
    }

    static final class FromAFile extends Battery {
        @Override
        protected Product product() {
            return Product.capture(folder.resolve("from-a-file.log"));
        }
    }

    @Test
    void aFileIsReadAndNotCopied() throws IOException {
        Files.writeString(folder.resolve("from-a-file.log"), "(1.0) can0 355#65006400\n");
        assertTrue(run(FromAFile.class).failed.stream().anyMatch(name -> name.startsWith("PYLV-355-RNG-000 ")));
        assertFalse(Files.exists(folder.resolve("FromAFile.log")));
        // What sha256sum prints for the file.
        String json = Files.readString(folder.resolve("FromAFile.json"));
        assertTrue(json.contains("49087701ed6be33afdc8437930764688566c2998ad59a142bf327754f716252b"), json);
    }

    static final class Live extends Battery {
        @Override
        protected Product product() {
            Queue<LoggedFrame> bus = new ArrayDeque<>();
            bus.add(new LoggedFrame(1, "can0", CanFrame.parse("355#65006400")));
            return Product.live("bench", wait -> bus.poll(), Duration.ofMillis(5));
        }
    }

    @Test
    void aBusIsListenedTo() {
        assertTrue(run(Live.class).failed.stream().anyMatch(name -> name.startsWith("PYLV-355-RNG-000 ")));
    }

    static final class GoodInverter extends InverterSideConformance {
        @Override
        protected Profile profile() {
            return PYLONTECH;
        }

        @Override
        protected Product product() {
            return Product.machine("inverter", new InverterNode(PYLONTECH, 0, 0), TIME);
        }

        @Override
        protected Path reportFolder() {
            return folder;
        }
    }

    @Test
    void anInverterIsCheckedAgainstABattery() {
        Outcome outcome = run(GoodInverter.class);
        assertEquals(List.of(), outcome.messages);
        assertTrue(outcome.passed.stream().anyMatch(name -> name.startsWith("PYLV-305-")), outcome.passed::toString);
    }

    static final class WrongSide extends InverterSideConformance {
        @Override
        protected Profile profile() {
            return PYLONTECH;
        }

        @Override
        protected Product product() {
            return Product.frames("none", List.of());
        }

        @Override
        protected dev.bmslink.testkit.check.Declaration declaration() {
            return dev.bmslink.testkit.check.Declaration.of(dev.bmslink.testkit.check.Role.BATTERY, PYLONTECH);
        }
    }

    @Test
    void aDeclarationOfTheOtherSideIsRefused() {
        Outcome outcome = run(WrongSide.class);
        assertTrue(
                outcome.messages.get(0).contains("the declaration is of the battery's side"),
                outcome.messages::toString);
    }
}
