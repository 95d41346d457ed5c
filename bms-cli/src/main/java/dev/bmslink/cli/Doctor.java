package dev.bmslink.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.identify.Identification;
import dev.bmslink.can.identify.Traffic;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.doctor.CanInterface;
import dev.bmslink.cli.doctor.Diagnosis;
import dev.bmslink.cli.doctor.Finding;
import dev.bmslink.cli.doctor.Observation;
import dev.bmslink.cli.doctor.SystemFiles;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.BusReport;
import dev.bmslink.cli.live.Interrupt;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.cli.print.JsonLines;
import dev.bmslink.transport.serial.SerialPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bms doctor}. */
@Command(
        name = "doctor",
        description = "Look for the reason why nothing arrives from a bus, and say what to try next.",
        footer = {
            "",
            "Exit code 0 when nothing is wrong, 1 when something is, 5 when the bus cannot be opened.",
            "",
            "Examples: bms doctor",
            "          bms doctor --slcan /dev/ttyACM0 --bitrate 250",
            "          bms doctor --can can0 --json"
        })
final class Doctor extends Subcommand {

    private static final int SCHEMA_VERSION = 1;
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    @Mixin
    private final BusOptions options = new BusOptions();

    @Option(names = "--for", paramLabel = "SECONDS", description = "How long to listen (default: ${DEFAULT-VALUE}).")
    private double seconds = 5;

    @Option(names = "--json", description = "Write the findings as JSON lines.")
    private boolean json;

    Doctor(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (!(seconds > 0)) {
            throw Failure.usage("--for is more than 0");
        }
        Bus bus = options.wire().orElse(null);
        Observation seen = observe(bus);
        List<Finding> findings = Diagnosis.of(seen);
        for (Finding finding : findings) {
            if (json) {
                json(finding);
            } else {
                text(finding);
            }
        }
        if (seen.opening() != null) {
            return ExitCode.IO;
        }
        boolean problem = findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.PROBLEM);
        return problem ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private Observation observe(@Nullable Bus bus) throws IOException {
        SystemFiles system = SystemFiles.running();
        List<CanInterface> interfaces = system.all();
        CanInterface device =
                bus instanceof Bus.SocketCan can ? system.find(can.device()).orElse(null) : null;
        String failure = null;
        Observation.Heard heard = null;
        BusReport report = null;
        if (bus != null) {
            tell("listening to %s for %s s", bus, seconds);
            try (LiveBus live = options.open(this, bus);
                    Interrupt interrupt = new Interrupt(live::close)) {
                heard = listen(live, interrupt);
                report = live.report();
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
            }
        }
        return new Observation(bus, options.settings(), ports(), interfaces, device, failure, heard, report);
    }

    private static List<Observation.Port> ports() {
        return SerialPorts.list().stream()
                .map(port -> new Observation.Port(
                        port.path(),
                        port.description(),
                        !Files.exists(Path.of(port.path())) || isPermitted(port.path())))
                .toList();
    }

    private static boolean isPermitted(String path) {
        return Files.isReadable(Path.of(path)) && Files.isWritable(Path.of(path));
    }

    private Observation.Heard listen(LiveBus live, Interrupt interrupt) throws IOException {
        Traffic traffic = new Traffic();
        Set<Integer> identifiers = new HashSet<>();
        live.inquire();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long left = end - System.nanoTime(); left > 0 && !interrupt.isAsked(); left = end - System.nanoTime()) {
            LoggedFrame frame = live.poll(Math.min(TURN_NANOS, left));
            if (frame != null) {
                traffic.onFrame(frame);
                identifiers.add(frame.frame().word());
            }
        }
        String profile = traffic.frames() == 0
                ? null
                : Identification.of(traffic)
                        .confident()
                        .map(found -> found.profile().id())
                        .orElse(null);
        return new Observation.Heard(seconds, traffic.frames(), identifiers.size(), profile);
    }

    private void text(Finding finding) throws IOException {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        String head = String.format(Locale.ROOT, "%-8s %s", severity, finding.code());
        out.line(
                finding.severity() == Finding.Severity.PROBLEM
                        ? terminal().alert(head)
                        : terminal().strong(head));
        out.line("    " + finding.text());
        if (!finding.advice().isEmpty()) {
            out.line("    Next: " + finding.advice() + ".");
        }
    }

    private void json(Finding finding) throws IOException {
        JsonGenerator generator = JsonLines.generator(out);
        generator.writeStartObject();
        generator.writeNumberField("v", SCHEMA_VERSION);
        generator.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        generator.writeStringField("code", finding.code());
        generator.writeStringField("text", finding.text());
        if (!finding.advice().isEmpty()) {
            generator.writeStringField("next", finding.advice());
        }
        generator.writeEndObject();
        JsonLines.endLine(generator);
    }
}
