package dev.bmslink.cli;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.plot.PlotData;
import dev.bmslink.cli.plot.PlotPlan;
import dev.bmslink.cli.plot.PngPicture;
import dev.bmslink.core.chart.Chart;
import dev.bmslink.core.chart.ChartHtml;
import dev.bmslink.core.chart.ChartSvg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms plot}. */
@Command(
        name = "plot",
        description = "Draw signals of a log over time.",
        footer = {
            "",
            "A signal is a name such as soc, or message.signal; * and ? stand for any letters. A lone - starts a new",
            "subplot, a comma a further axis; signals of different units never share an axis. Flags are strips: thick",
            "is true, thin is false, nothing is absent.",
            "",
            "Examples: bms plot samples/growatt-lv-a-charging.log soc - voltage,current -o charging.svg",
            "          bms plot capture.log '*current*' - 'alarms.*' -o capture.html"
        })
final class Plot extends Subcommand {

    enum Format {
        svg,
        png,
        html
    }

    private static final int MOST_WIDTH = 4000;
    /** A clock that shows less than this counts from its own start, 2000-01-01 otherwise. */
    private static final long FIRST_DATE = 946_684_800_000_000_000L;

    @Parameters(index = "0", paramLabel = "FILE", description = "A log; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SIGNAL", description = "What to draw.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> words;

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol; without it, the one that the frames are identified as.")
    private @Nullable Profile profile;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to NAME.svg, NAME.png or NAME.html; without it, SVG goes to standard output.")
    private @Nullable String output;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "Width of the picture (default: ${DEFAULT-VALUE}); html has a wide and a narrow one.")
    private int width = ChartHtml.WIDE;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title; the name of the file otherwise.")
    private @Nullable String title;

    @Mixin
    private final LogSource source = new LogSource();

    private final ProfileChooser chooser = new ProfileChooser();
    private @Nullable PlotPlan plan;
    private @Nullable PlotData data;

    Plot(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Format format = format();
        if (width < ChartSvg.LEAST_WIDTH || width > MOST_WIDTH) {
            throw Failure.usage("--width " + width + " is outside " + ChartSvg.LEAST_WIDTH + ".." + MOST_WIDTH);
        }
        plan = plan();
        if (profile != null) {
            start(profile);
        }
        int code = source.read(this, file, this::onFrame, () -> {});
        if (data == null && !chooser.held().isEmpty()) {
            decide();
        }
        if (data == null) {
            throw new Failure(ExitCode.UNREADABLE, "there are no frames");
        }
        check(data);
        deliver(format, data.chart(title(), note(data)));
        return code;
    }

    private Format format() {
        if (output == null) {
            return Format.svg;
        }
        String suffix = output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (format.name().equals(suffix)) {
                return format;
            }
        }
        throw Failure.usage("-o " + output + " ends with neither .svg nor .png nor .html");
    }

    private PlotPlan plan() {
        try {
            return PlotPlan.of(words);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }

    private void onFrame(LoggedFrame logged) {
        if (data != null) {
            data.onFrame(logged);
        } else if (chooser.hold(logged)) {
            decide();
        }
    }

    private void decide() {
        Candidate chosen = chooser.choose();
        tell(
                "decoded as %s: %s",
                chosen.profile().id(), chosen.evidence().get(0).text());
        PlotData started = start(chosen.profile());
        chooser.held().forEach(started::onFrame);
    }

    private PlotData start(Profile chosen) {
        profile = chosen;
        PlotPlan wanted = plan == null ? plan() : plan;
        try {
            wanted.check(chosen);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
        data = new PlotData(chosen, wanted, 2 * width);
        return data;
    }

    private void check(PlotData drawn) {
        String id = profile == null ? "" : profile.id();
        if (drawn.known() == 0) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    "none of the " + Numbers.grouped(drawn.frames()) + " frames is known to " + id);
        }
        if (drawn.isEmpty()) {
            throw new Failure(ExitCode.UNREADABLE, "the log has no value of " + String.join(", ", drawn.missing()));
        }
        if (!drawn.missing().isEmpty()) {
            tell("the log has no value of %s", String.join(", ", drawn.missing()));
        }
        if (drawn.isOverfull()) {
            tell("there are more signals than a chart can show; name fewer of them");
        }
        if (drawn.backwards() > 0) {
            tell("frames left out because the clock of the log goes back: %s", Numbers.grouped(drawn.backwards()));
        }
    }

    private String title() {
        if (title != null) {
            return title;
        }
        return file.equals("-")
                ? "Standard input"
                : String.valueOf(Path.of(file).getFileName());
    }

    private String note(PlotData drawn) {
        String id = profile == null ? "" : profile.id();
        if (!drawn.isTimed()) {
            return id + ", a log without times";
        }
        if (drawn.origin() < FIRST_DATE) {
            return id + ", time since the first frame";
        }
        String start = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                .format(Instant.ofEpochSecond(0, drawn.origin()).atOffset(ZoneOffset.UTC));
        return id + ", time since " + start + " UTC";
    }

    private void deliver(Format format, Chart chart) throws IOException {
        byte[] document = switch (format) {
            case svg -> ChartSvg.draw(chart, width).getBytes(StandardCharsets.UTF_8);
            case html -> ChartHtml.page(chart).getBytes(StandardCharsets.UTF_8);
            case png -> PngPicture.of(ChartSvg.drawLight(chart, width));
        };
        if (output == null) {
            out.writer().append(new String(document, StandardCharsets.UTF_8));
            return;
        }
        try {
            Files.write(Path.of(output), document);
        } catch (IOException | InvalidPathException e) {
            throw new Failure(ExitCode.IO, "cannot write " + output + ": " + e.getMessage());
        }
    }
}
