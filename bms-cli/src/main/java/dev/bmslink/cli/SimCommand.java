package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.Interrupt;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.cli.sim.Course;
import dev.bmslink.testkit.device.DeviceEvent;
import dev.bmslink.testkit.scenario.LiveDevice;
import dev.bmslink.testkit.scenario.Scenario;
import dev.bmslink.testkit.scenario.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms sim}. */
@Command(
        name = "sim",
        description = "Simulate a battery, an inverter or a stack of packs, with cells, BMS, bus, sun and load.",
        footer = {
            "",
            "With the virtual clock both ends are simulated, and the log has the frames of both directions. The same",
            "options and seed give the same bytes. With the real clock and a bus (--can, --slcan, --socketcand) only"
                    + " the",
            "named device is simulated, and the other end is real: a test instrument for a real inverter or battery."
                    + " It",
            "sends what a battery or inverter sends, limits and permissions included, so it needs --transmit; never",
            "connect it to a bus on which a real device of the same role is. No power flows through it.",
            "",
            "Exit code 1 when a protection or fault was raised or a link was lost.",
            "",
            "Examples: bms sim stack --battery gtx5000 --packs 4 --out day.log",
            "          bms sim battery --battery growatt-6k5 --hours 1 --faults faults.txt --events --out hour.pcapng",
            "          bms sim stack --battery gtx5000 --clock real --slcan /dev/ttyACM0 --transmit"
        })
final class SimCommand extends Subcommand {

    enum Device {
        battery,
        inverter,
        stack
    }

    enum ClockKind {
        virtual,
        real
    }

    private static final double MAX_HOURS = 24 * 366;
    private static final long SLICE = Duration.ofMinutes(1).toNanos();
    private static final long REAL_SLICE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);

    @Parameters(index = "0", paramLabel = "DEVICE", description = "battery, inverter or stack")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Device device;

    @Mixin
    private final SimScenario options = new SimScenario();

    @Mixin
    private final BusOptions wire = new BusOptions();

    @Option(names = "--clock", paramLabel = "CLOCK", description = "virtual or real (default: ${DEFAULT-VALUE}).")
    private ClockKind clock = ClockKind.virtual;

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "How long; without it a day, and on a real bus until the command is interrupted.")
    private @Nullable Double hours;

    @Option(names = "--out", paramLabel = "FILE", description = "The log to write; - is standard output.")
    private @Nullable String target;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "candump, asc, trc, csv, pcap or pcapng; without it the suffix of the file tells.")
    private @Nullable LogFormat to;

    @Option(names = "--events", description = "Tell everything that happens on standard error.")
    private boolean tellsEvents;

    private long frames;

    SimCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario =
                options.scenario(device == Device.stack, wire.settings().bitRate());
        Optional<Bus> bus = wire.wire();
        if (hours != null && !(hours > 0 && hours <= MAX_HOURS)) {
            throw Failure.usage("--hours " + hours + " is outside 0.." + (int) MAX_HOURS);
        }
        if (bus.isPresent()) {
            return live(scenario, bus.get());
        }
        String file = target == null ? "-" : target;
        LogWriter writer = format(file).writer();
        try (LogOutput log = new LogOutput("-", file, out.stream())) {
            Simulation simulation = scenario.start(frame -> write(log, writer, frame));
            Course course = new Course(simulation.battery());
            boolean interrupted = run(simulation, course, log);
            log.stream().write(writer.end());
            return report(simulation, course, interrupted);
        }
    }

    private LogFormat format(String file) {
        if (to != null || file.equals("-")) {
            return to != null ? to : LogFormat.CANDUMP;
        }
        return LogFormat.ofFileName(file)
                .orElseThrow(() -> Failure.usage("the suffix of " + file + " names no format; choose one with --to"));
    }

    private static void write(LogOutput log, LogWriter writer, LoggedFrame frame) {
        try {
            log.stream().write(writer.write(frame));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long duration() {
        return hours == null
                ? Duration.ofHours(24).toNanos()
                : (long) (hours * Duration.ofHours(1).toNanos());
    }

    private boolean run(Simulation simulation, Course course, LogOutput log) throws IOException {
        long end = duration();
        if (clock == ClockKind.virtual) {
            while (simulation.nowNanos() < end) {
                simulation.run(Duration.ofNanos(Math.min(SLICE, end - simulation.nowNanos())));
                course.look();
            }
            return false;
        }
        long start = System.nanoTime();
        try (Interrupt interrupt = new Interrupt(() -> {})) {
            while (simulation.nowNanos() < end && !interrupt.await(REAL_SLICE)) {
                long due = Math.min(end, System.nanoTime() - start);
                simulation.run(Duration.ofNanos(due - simulation.nowNanos()));
                course.look();
                log.flush();
            }
            return interrupt.isAsked();
        }
    }

    private int report(Simulation simulation, Course course, boolean interrupted) {
        List<DeviceEvent> events = simulation.events();
        if (tellsEvents) {
            events.forEach(event -> tell("%s", Course.line(event, 0)));
        }
        tell(
                "%s of %s over %s: %s frames",
                device,
                scenarioText(simulation),
                simulation.battery().settings().profile(),
                Numbers.grouped(simulation.frames()));
        tell("%s", course.text());
        return conclude(events, interrupted);
    }

    private static String scenarioText(Simulation simulation) {
        int packs = simulation.battery().packs().size();
        String model = simulation.battery().settings().model().id();
        return (packs == 1 ? "1 " : packs + " x ") + model + " for " + hoursText(simulation.nowNanos());
    }

    private static String hoursText(long nanos) {
        Duration time = Duration.ofNanos(nanos);
        return String.format(Locale.ROOT, "%d:%02d:%02d h", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private int conclude(List<DeviceEvent> events, boolean interrupted) {
        boolean troubled = Course.isTroubled(events);
        if (troubled) {
            tell("went wrong: %s", Course.troubles(events));
        }
        return interrupted ? ExitCode.INTERRUPTED : troubled ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private int live(Scenario scenario, Bus bus) throws IOException {
        if (clock != ClockKind.real) {
            throw Failure.usage("a bus needs --clock real");
        }
        if (target != null || to != null) {
            throw Failure.usage("over a bus nothing is written; record it with bms record");
        }
        if (!wire.isTransmitting()) {
            throw Failure.usage(
                    "a virtual " + device + " on a real bus tells a real device what to do, which can harm it;"
                            + " add --transmit if you mean it");
        }
        List<DeviceEvent> events = new ArrayList<>();
        boolean interrupted;
        try (LiveBus live = wire.open(this, bus);
                Interrupt interrupt = new Interrupt(live::close)) {
            long start = System.nanoTime();
            LiveDevice simulated = device == Device.inverter
                    ? LiveDevice.inverter(scenario, start)
                    : LiveDevice.battery(scenario, start);
            try {
                drive(simulated, live, interrupt, start, events);
            } catch (ClosedChannelException e) {
                if (!interrupt.isAsked()) {
                    throw e;
                }
            }
            interrupted = interrupt.isAsked();
            tell("%s frames sent over %s in %s", Numbers.grouped(frames), bus, hoursText(System.nanoTime() - start));
        }
        return conclude(events, interrupted);
    }

    private void drive(LiveDevice simulated, LiveBus live, Interrupt interrupt, long start, List<DeviceEvent> events)
            throws IOException {
        long end = hours == null ? Long.MAX_VALUE : duration();
        while (!interrupt.isAsked() && !live.isEnded() && System.nanoTime() - start < end) {
            long now = System.nanoTime();
            simulated.onTimeout(now);
            for (CanFrame frame = simulated.poll(); frame != null; frame = simulated.poll()) {
                live.send(frame);
                frames++;
            }
            for (DeviceEvent event : simulated.takeEvents()) {
                events.add(event);
                if (tellsEvents) {
                    tell("%s", Course.line(event, start));
                }
            }
            long wait = Math.max(0, Math.min(simulated.deadline() - System.nanoTime(), LONGEST_WAIT));
            LoggedFrame heard = live.poll(wait);
            if (heard != null) {
                simulated.onFrame(heard.frame(), System.nanoTime());
            }
        }
    }
}
