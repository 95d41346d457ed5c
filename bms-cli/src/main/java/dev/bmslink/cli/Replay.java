package dev.bmslink.cli;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.Interrupt;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.cli.live.Steps;
import dev.bmslink.transport.Pace;
import dev.bmslink.transport.ReplayChannel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms replay}. */
@Command(
        name = "replay",
        description = "Send the frames of a log over a bus with the timing of the log, or print them so.",
        footer = {
            "",
            "Without a bus the frames are printed as candump -L does, each when its time has come.",
            "",
            "Examples: bms replay samples/growatt-lv-a-charging.log | bms decode -",
            "          bms replay --can can0 --transmit --speed 10 samples/growatt-lv-a-charging.log"
        })
final class Replay extends Subcommand {

    private static final long REPLY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Mixin
    private final BusOptions options = new BusOptions();

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "How many times as fast as the log, such as 10 or 0.5 (default: ${DEFAULT-VALUE}).")
    private double speed = 1;

    @Option(names = "--step", description = "Wait for ENTER before each frame; a number before ENTER is a count.")
    private boolean step;

    @Option(names = "--loop", description = "Begin again at the end, until Ctrl-C.")
    private boolean loop;

    @Parameters(paramLabel = "FILE", description = "A log of any format that convert knows; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String file;

    private final LogWriter printer = LogFormat.CANDUMP.writer();
    private long passed;
    private long unsent;
    private String reason = "";

    Replay(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Bus> bus = options.wire();
        if (!(speed > 0)) {
            throw Failure.usage("--speed " + speed + " is not more than 0");
        }
        if (file.equals("-") && (step || loop)) {
            throw Failure.usage("--step and --loop need a file, not standard input");
        }
        if (bus.isPresent() && !options.isTransmitting()) {
            throw Failure.usage("replay puts frames on the bus, and they can upset a battery or an inverter;"
                    + " add --transmit if you mean it");
        }
        Playing playing = new Playing();
        if (bus.isEmpty()) {
            try (Interrupt interrupt = new Interrupt(playing::stop)) {
                int code = play(playing, null, interrupt);
                out.flush();
                return code;
            }
        }
        // The process may end when the interrupt is closed, and the bus has to be closed before.
        try (Interrupt interrupt = new Interrupt(playing::stop);
                LiveBus live = options.open(this, bus.get())) {
            int code = play(playing, live, interrupt);
            // The adapter may refuse the last frame.
            interrupt.await(REPLY_NANOS);
            tell("%s frames sent over %s", Numbers.grouped(passed - unsent), bus.get());
            if (unsent > 0) {
                tell("%s frames were not taken: %s", Numbers.grouped(unsent), reason);
            }
            if (!live.report().text().isEmpty()) {
                tell("the bus reports %s", live.report().text());
            }
            return code == ExitCode.OK && unsent > 0 ? ExitCode.IO : code;
        }
    }

    private int play(Playing playing, @Nullable LiveBus live, Interrupt interrupt) throws IOException {
        Steps steps = step ? Steps.read(System.in) : null;
        int code = ExitCode.OK;
        do {
            ReplayChannel log = new ReplayChannel(LogInput.open(file), step ? Pace.unlimited() : new Pace(speed));
            playing.start(log);
            try (log) {
                while (steps == null || steps.await(interrupt)) {
                    pass(next(log), live);
                }
                return interrupt.isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
            } catch (EOFException e) {
                code = LogReport.tell(this, "", log.summary(), false);
            } catch (ClosedChannelException e) {
                return ExitCode.INTERRUPTED;
            }
        } while (loop && passed > 0);
        return code;
    }

    private static LoggedFrame next(ReplayChannel log) throws IOException {
        LoggedFrame frame = null;
        while (frame == null) {
            frame = log.receiveLogged(TURN_NANOS);
        }
        return frame;
    }

    private void pass(LoggedFrame frame, @Nullable LiveBus live) throws IOException {
        passed++;
        if (live == null) {
            out.stream().write(printer.write(frame));
            out.stream().flush();
            return;
        }
        try {
            live.send(frame.frame());
        } catch (IOException e) {
            unsent++;
            reason = String.valueOf(e.getMessage());
        }
    }

    /** The log that passes now, for the thread that stops it. */
    private static final class Playing {

        private @Nullable ReplayChannel log;
        private boolean stopped;

        synchronized void start(ReplayChannel next) {
            log = next;
            if (stopped) {
                next.close();
            }
        }

        synchronized void stop() {
            stopped = true;
            if (log != null) {
                log.close();
            }
        }
    }
}
