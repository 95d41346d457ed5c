package dev.bmslink.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.identify.Evidence;
import dev.bmslink.can.identify.Identification;
import dev.bmslink.can.identify.Traffic;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.cli.print.JsonLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms identify}. */
@Command(
        name = "identify",
        description = "Say which protocol a capture is, with the evidence for and against.",
        footer = {
            "",
            "Exit code 0 when the first place is certain enough, 1 when it is not.",
            "",
            "Example: bms identify samples/lv-c16a-pytes-v5a-victron.log"
        })
final class Identify extends Subcommand {

    enum Format {
        text,
        jsonl
    }

    private static final int SCHEMA_VERSION = 1;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(names = "--top", paramLabel = "COUNT", description = "Show so many candidates (default: ${DEFAULT-VALUE}).")
    private int top = 3;

    @Mixin
    private final FrameFilter filter = new FrameFilter();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Logs; - is standard input.")
    private List<String> files = List.of("-");

    Identify(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Traffic traffic = new Traffic();
        for (String file : files) {
            LogSummary summary = LogInput.read(
                    file,
                    logged -> {
                        if (filter.accepts(logged)) {
                            traffic.onFrame(logged);
                        }
                    },
                    out::flush,
                    filter::isExhausted);
            LogReport.tell(this, files.size() > 1 ? file + ": " : "", summary, false);
        }
        if (traffic.frames() == 0) {
            throw new Failure(ExitCode.UNREADABLE, "there are no frames");
        }
        Identification identification = Identification.of(traffic);
        if (format == Format.jsonl) {
            json(identification);
        } else {
            text(identification);
        }
        return identification.confident().isPresent() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void text(Identification identification) throws IOException {
        out.line(identification
                .confident()
                .map(first -> "This is " + terminal().strong(first.profile().id()) + ", "
                        + first.profile().head().title()
                        + (identification.isRevisionCertain() ? "." : "; its revision is not certain."))
                .orElse("I do not know which protocol this is."));
        for (Candidate candidate :
                identification.candidates().stream().limit(top).toList()) {
            out.line("");
            out.line(terminal()
                    .strong(String.format(
                            Locale.ROOT, "%-24s %5.1f %%", candidate.profile().id(), 100 * candidate.score())));
            for (Evidence evidence : candidate.evidence()) {
                String line = String.format(Locale.ROOT, "  %+6.1f  %s", evidence.bits(), evidence.text());
                out.line(evidence.bits() < 0 ? terminal().alert(line) : line);
            }
        }
        if (identification.toBeSure().isPresent()) {
            out.line("");
            out.line("T" + identification.toBeSure().get().substring(1) + ".");
        }
    }

    private void json(Identification identification) throws IOException {
        boolean first = true;
        JsonGenerator json = JsonLines.generator(out);
        for (Candidate candidate : identification.candidates()) {
            json.writeStartObject();
            json.writeNumberField("v", SCHEMA_VERSION);
            json.writeStringField("profile", candidate.profile().id());
            json.writeFieldName("score");
            json.writeNumber(BigDecimal.valueOf(candidate.score()).setScale(4, RoundingMode.HALF_EVEN));
            json.writeBooleanField(
                    "confident", first && identification.confident().isPresent());
            json.writeArrayFieldStart("evidence");
            for (Evidence evidence : candidate.evidence()) {
                json.writeStartObject();
                json.writeFieldName("bits");
                json.writeNumber(BigDecimal.valueOf(evidence.bits()).setScale(2, RoundingMode.HALF_EVEN));
                json.writeStringField("text", evidence.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            JsonLines.endLine(json);
            first = false;
        }
    }
}
