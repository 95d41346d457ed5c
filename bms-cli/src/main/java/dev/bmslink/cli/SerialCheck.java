package dev.bmslink.cli;

import dev.bmslink.cli.check.Declarations;
import dev.bmslink.cli.check.SummedInput;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.report.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What {@code bms ascii check} and {@code bms link check} share. */
final class SerialCheck {

    private static final Set<String> OWN = Set.of("--declaration", "--html", "--json", "--junit", "--fail-on");
    private static final Set<String> INHERITED = Set.of("--color", "--help");

    @Option(names = "--declaration", paramLabel = "FILE", description = "For check: what the product claims.")
    private @Nullable String declarationFile;

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    /**
     * Refuses options that belong to another action.
     *
     * @param command the command
     * @param checking whether the action is check
     * @param more options of the command that check takes as well
     */
    void refuseOthers(Subcommand command, boolean checking, Set<String> more) {
        for (OptionSpec option : command.spec.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName();
            boolean own = OWN.contains(name);
            if (checking && !own && !more.contains(name) && !INHERITED.contains(name)) {
                throw Failure.usage("check does not take " + name);
            }
            if (!checking && own) {
                throw Failure.usage(name + " belongs to check");
            }
        }
    }

    /** What the product claims; nothing, unless there is a file that says more. */
    Declaration declaration(@Nullable Role side, String protocol) throws IOException {
        if (declarationFile == null) {
            return Declaration.of(side == null ? Role.BATTERY : side, protocol);
        }
        Declaration given = Check.declared(declarationFile);
        if (!given.profile().equals(protocol)) {
            throw Failure.usage(
                    "the declaration " + declarationFile + " is for " + given.profile() + "; here it is " + protocol);
        }
        return side == null ? given : Declarations.withRole(given, side);
    }

    /** Ends a check of a capture, or throws when nothing was heard. */
    int finish(Subcommand command, String action, String capture, Report report) throws IOException {
        if (report.counts().frames() == report.counts().unknown()) {
            throw new Failure(ExitCode.UNREADABLE, "no frame of " + report.subject() + " is in it");
        }
        return reports.finish(report, origin(action, capture, report), command.out, command.terminal());
    }

    private Origin origin(String action, String capture, Report report) throws IOException {
        boolean stdin = capture.equals("-");
        String name = stdin ? "standard input" : String.valueOf(Path.of(capture).getFileName());
        StringBuilder repeat = new StringBuilder("bms " + action + " " + (stdin ? "-" : name));
        if (report.declaration().role() == Role.INVERTER) {
            repeat.append(" --side inverter");
        }
        if (declarationFile != null) {
            repeat.append(" --declaration ").append(Path.of(declarationFile).getFileName());
        }
        return new Origin(
                Bms.version(),
                name,
                stdin ? "" : SummedInput.sumOf(Path.of(capture)),
                repeat.toString(),
                Optional.empty());
    }
}
