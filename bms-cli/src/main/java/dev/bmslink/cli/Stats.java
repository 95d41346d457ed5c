package dev.bmslink.cli;

import dev.bmslink.cli.stats.JsonReport;
import dev.bmslink.cli.stats.TextReport;
import dev.bmslink.cli.stats.Traffic;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms stats}. */
@Command(
        name = "stats",
        description = "Tell how often each identifier comes, how evenly, and how busy the bus is.",
        footer = {
            "",
            "p50, p99 and max are of the periods between two frames of an identifier, jitter is their standard",
            "deviation, silence the longest time without one up to the end of the log. The load counts all bits",
            "including stuff bits and the three bits between frames, from the first frame to the last. Remote, error",
            "and CAN FD frames are not counted.",
            "",
            "Example: bms stats samples/growatt-lv-a-charging.log"
        })
final class Stats extends Subcommand {

    private static final int KILO = 1000;

    enum Format {
        text,
        jsonl
    }

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A log; - is standard input.")
    private String file = "-";

    @Option(
            names = "--bitrate",
            paramLabel = "KBIT/S",
            description = "Bit rate of the bus in kbit/s (default: ${DEFAULT-VALUE})")
    private double kiloBitRate = 500;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Mixin
    private final LogSource source = new LogSource();

    Stats(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (!(kiloBitRate >= 1 && kiloBitRate <= KILO)) {
            throw Failure.usage("--bitrate " + kiloBitRate + " is outside 1..1000 kbit/s");
        }
        int bitRate = (int) Math.round(kiloBitRate * KILO);
        Traffic traffic = new Traffic();
        int code = source.read(this, file, traffic::onFrame, traffic::onBatch, () -> {});
        switch (format) {
            case text -> new TextReport(out, terminal(), bitRate).print(traffic);
            case jsonl -> new JsonReport(out, bitRate).print(traffic);
        }
        return code;
    }
}
