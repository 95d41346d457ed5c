package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.print.Explanation;
import dev.bmslink.core.signal.Confidence;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms explain}. */
@Command(
        name = "explain",
        description = "Show what every bit of a frame means, and how that is known.",
        footer = {"", "Example: bms explain 351#1402740E740ECC01 -p pylontech-lv"})
final class Explain extends Subcommand {

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol; without it, the one that knows the identifier best.")
    private @Nullable Profile profile;

    @Parameters(paramLabel = "ID#DATA", description = "Three digits are an 11-bit identifier, eight a 29-bit one.")
    private String frame = "";

    Explain(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        CanFrame parsed = parse();
        Profile chosen = profile == null ? choose(parsed) : profile;
        Decoded decoded = chosen.decode(parsed);
        if (decoded.message() == null) {
            throw new Failure(ExitCode.UNREADABLE, chosen.id() + " does not know identifier " + parsed.idText());
        }
        new Explanation(out, terminal()).print(chosen, decoded.message(), decoded);
        return ExitCode.OK;
    }

    private CanFrame parse() {
        try {
            return CanFrame.parse(frame);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }

    private Profile choose(CanFrame parsed) {
        List<Profile> knowing = Profiles.all().stream()
                .filter(candidate -> candidate.message(parsed.word()) != null)
                .toList();
        if (knowing.isEmpty()) {
            throw new Failure(ExitCode.UNREADABLE, "no profile knows identifier " + parsed.idText());
        }
        String family = knowing.stream()
                .min(Comparator.comparing(candidate -> confidence(candidate, parsed)))
                .orElseThrow()
                .head()
                .family();
        Profile chosen = Profiles.newestPublished(knowing.stream()
                        .filter(candidate -> candidate.head().family().equals(family))
                        .toList())
                .orElseThrow();
        if (knowing.size() > 1) {
            tell(
                    "explained as %s; also known to %s (choose with -p)",
                    chosen.id(),
                    knowing.stream()
                            .filter(candidate -> candidate != chosen)
                            .map(Profile::id)
                            .collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    /** How well the profile knows the frame, the best first. */
    private static Confidence confidence(Profile candidate, CanFrame frame) {
        return Objects.requireNonNull(candidate.message(frame.word()))
                .provenance()
                .confidence();
    }
}
