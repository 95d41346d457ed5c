package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileOption;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The tree: families, their revisions, and the readings that can be chosen. */
    private void list() throws IOException {
        Map<String, List<Profile>> families = Profiles.all().stream()
                .collect(Collectors.groupingBy(each -> each.head().family(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Profile>> family : families.entrySet()) {
            Profile standard = Profiles.get(family.getKey());
            out.line(terminal().strong(family.getKey()));
            for (Profile revision : family.getValue()) {
                out.line(String.format(
                        Locale.ROOT,
                        "  @%-14s %2d frames  %3d kbit/s  %-24s %s%s",
                        revision.head().revision(),
                        revision.messages().size(),
                        revision.head().bitRate() / 1000,
                        revision.head().provenance().confidence().label(),
                        revision.head().title(),
                        revision == standard && family.getValue().size() > 1 ? " (meant by the name alone)" : ""));
                for (ProfileOption option : revision.options()) {
                    out.line(terminal().faint("      ?" + option.name() + "=" + readings(option)));
                }
            }
        }
    }

    /** The readings of an option, the standard one first. */
    private static String readings(ProfileOption option) {
        return Stream.concat(
                        Stream.of(option.standard()),
                        option.readings().keySet().stream()
                                .filter(reading -> !reading.equals(option.standard()))
                                .sorted())
                .collect(Collectors.joining("|"));
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
            out.line("  ?" + option.name() + "=" + readings(option) + "  " + option.about());
        }
    }
}
