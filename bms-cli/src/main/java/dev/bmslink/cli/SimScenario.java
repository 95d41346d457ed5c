package dev.bmslink.cli;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.aggregate.ParallelRules;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.scenario.Fault;
import dev.bmslink.testkit.scenario.FaultScript;
import dev.bmslink.testkit.scenario.Scenario;
import dev.bmslink.testkit.scenario.ScriptException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is simulated. */
final class SimScenario {

    private static final int USUAL_STACK = 4;
    private static final long MAX_SCRIPT = 1 << 20;

    @Option(
            names = "--battery",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            description = "A model, such as gtx5000 or gtx3000-h4; without it, one that suits the profile.")
    private @Nullable Model model;

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE",
            converter = ProfileConverter.class,
            description = "What is spoken; without it, what the model speaks.")
    private @Nullable Profile profile;

    @Option(
            names = {"-n", "--packs"},
            paramLabel = "COUNT",
            description = "Packs or towers in parallel, 1 to 16; without it 1, and for a stack 4 or as many as may be.")
    private @Nullable Integer packs;

    @Option(names = "--soc", paramLabel = "PERCENT", description = "SOC at the start (default: ${DEFAULT-VALUE}).")
    private double soc = 50;

    @Option(
            names = "--ambient",
            paramLabel = "CELSIUS",
            description = "Temperature of the surroundings (default: ${DEFAULT-VALUE}).")
    private double ambient = 22;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "Time of day at the start, such as 2026-06-21T00:00:00Z, which is the default.")
    private @Nullable String start;

    @Option(names = "--off", description = "Begin with the battery switched off, and press its button after 1 s.")
    private boolean off;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "A script of what goes wrong when; docs/simulator.md has the words.")
    private @Nullable Path faults;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "The same number gives the same bytes.")
    private long seed = 1;

    Scenario scenario(boolean isStack, int bitRate) throws IOException {
        FaultScript script = script();
        try {
            BatterySettings battery = battery(isStack);
            return Scenario.of(battery).withBitRate(bitRate).withScript(script);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private BatterySettings battery(boolean isStack) {
        BatterySettings battery;
        if (model != null) {
            battery = BatterySettings.of(model);
        } else if (profile != null) {
            battery = BatterySettings.of(Scenario.healthyBattery(profile, seed).model());
        } else {
            battery = BatterySettings.of(Catalogue.find("gtx5000").orElseThrow());
        }
        int most = ParallelRules.of(battery.model()).advisedPacks();
        int count = packs != null ? packs : isStack ? Math.min(USUAL_STACK, most) : 1;
        battery = battery.withPacks(count)
                .withSoc(soc / 100, battery.socStep())
                .withAmbient(ambient)
                .withSeed(seed);
        battery = profile == null ? battery : battery.withProfile(profile);
        battery = start == null ? battery : battery.withStart(time(start));
        return off ? battery.switchedOff() : battery;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Failure.usage("--start " + text + " is no time such as 2026-06-21T00:00:00Z");
        }
    }

    private FaultScript script() throws IOException {
        FaultScript script = faults == null ? FaultScript.NONE : read(faults);
        return off ? script.at(Duration.ofSeconds(1), new Fault.ButtonHeld()) : script;
    }

    private static FaultScript read(Path file) throws IOException {
        try {
            if (Files.size(file) > MAX_SCRIPT) {
                throw Failure.usage(file + " is larger than a script");
            }
            return FaultScript.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (ScriptException e) {
            throw Failure.usage(file + ", " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.UNREADABLE, file + ": there is no such file");
        } catch (MalformedInputException e) {
            throw new Failure(ExitCode.UNREADABLE, file + " is not text in UTF-8");
        }
    }
}
