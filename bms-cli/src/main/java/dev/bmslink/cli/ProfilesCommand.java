package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileOption;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bms profiles}. */
@Command(
        name = "profiles",
        description = "List the protocols, or the frames of one.",
        footer = {"", "Examples: bms profiles", "          bms profiles growatt-lv@rev05"})
final class ProfilesCommand extends Subcommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "PROFILE[@REV]",
            converter = ProfileConverter.class,
            description = "A protocol.")
    private @Nullable Profile profile;

    ProfilesCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (profile == null) {
            list();
        } else {
            frames(profile);
        }
        return ExitCode.OK;
    }

    private void list() throws IOException {
        for (Profile each : Profiles.all()) {
            out.line(String.format(
                    Locale.ROOT,
                    "%-22s %2d frames  %3d kbit/s  %-26s %s",
                    each.id(),
                    each.messages().size(),
                    each.head().bitRate() / 1000,
                    each.head().provenance().confidence().label(),
                    each.head().title()));
        }
    }

    private void frames(Profile shown) throws IOException {
        out.line(terminal().strong(shown.id()) + "  " + shown.head().title() + ", "
                + shown.head().bitRate() / 1000 + " kbit/s, " + shown.head().provenance());
        for (Message message : shown.messages()) {
            String fields = message.identifier().fields().stream()
                    .map(field -> "+" + field.name())
                    .collect(Collectors.joining());
            out.line(String.format(
                    Locale.ROOT,
                    "  %-17s %-30s %-20s bytes %-6s %s",
                    CanFrame.idText(message.identifier().word()) + fields,
                    message.name(),
                    message.direction().label(),
                    message.lengths().stream().map(String::valueOf).collect(Collectors.joining("|")),
                    message.timing()));
        }
        for (ProfileOption option : shown.options()) {
            out.line("  option " + option.name() + " = " + option.standard() + " (of "
                    + String.join(", ", new TreeSet<>(option.readings().keySet())) + "): " + option.about());
        }
    }
}
