package dev.bmslink.cli;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.export.Difference;
import dev.bmslink.can.export.ProfileDiff;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms diff}. */
@Command(
        name = "diff",
        description = "Show in what two protocols, or two logs, differ.",
        footer = {
            "",
            "Of two logs, each signal's values are compared in the order in which they come, however long each lasts;",
            "what one log shows after the other has ended does not count. The exit code is 1 when there are differences.",
            "",
            "Examples: bms diff growatt-lv@1.04 growatt-lv@rev05",
            "          bms diff before.log after.log -p pylontech-lv"
        })
final class Diff extends Subcommand {

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol of the logs; without it, it is chosen by the first log.")
    private @Nullable Profile profile;

    @Parameters(index = "0", paramLabel = "A", description = "A protocol or a log.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "What to compare it with.")
    private String after = "";

    Diff(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        boolean logs = Files.exists(Path.of(before));
        if (logs != Files.exists(Path.of(after))) {
            throw Failure.usage((logs ? before : after) + " is a file, and " + (logs ? after : before) + " is not");
        }
        List<?> differences = logs ? ofLogs() : ofProfiles();
        for (Object difference : differences) {
            out.line(difference.toString());
        }
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<Difference> ofProfiles() {
        return ProfileDiff.between(named(before), named(after));
    }

    private static Profile named(String coordinates) {
        try {
            return Profiles.get(coordinates);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(coordinates + " is no file, and " + e.getMessage());
        }
    }

    private List<String> ofLogs() throws IOException {
        Profile chosen = profile == null ? choose() : profile;
        SignalHistory first = history(before, chosen);
        SignalHistory second = history(after, chosen);
        List<String> differences = first.differences(second);
        tell("compared as %s: %d of %d signals differ", chosen.id(), differences.size(), first.countWith(second));
        return differences;
    }

    private Profile choose() throws IOException {
        ProfileChooser chooser = new ProfileChooser();
        boolean[] enough = new boolean[1];
        LogInput.read(before, frame -> enough[0] = enough[0] || chooser.hold(frame), () -> {}, () -> enough[0]);
        return chooser.choose().profile();
    }

    private SignalHistory history(String file, Profile chosen) throws IOException {
        SignalHistory history = new SignalHistory(chosen);
        LogSummary summary = LogInput.read(file, history::add, () -> {}, () -> false);
        LogReport.tell(this, file + ": ", summary, false);
        if (summary.frames() == 0) {
            throw new Failure(ExitCode.UNREADABLE, file + " has no frames");
        }
        return history;
    }
}
