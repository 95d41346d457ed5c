package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.BusReport;
import dev.bmslink.cli.live.Interrupt;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.cli.live.Trouble;
import dev.bmslink.transport.Pace;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms send}. */
@Command(
        name = "send",
        description = "Put frames on a bus.",
        footer = {
            "",
            "Exit code 5 when the bus did not take every frame.",
            "",
            "Examples: bms send --slcan /dev/ttyACM0 --transmit 351#1402740E740ECC01",
            "          bms send --can can0 --transmit 351#1402740E740ECC01 355#1A006400 --period 1000 --count 60",
            "          bms encode -p pylontech-lv state_of_charge soc=55 soh=99 | bms send --can can0 --transmit -"
        })
final class Send extends Subcommand {

    private static final long REPLY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long USUAL_PERIOD_MILLIS = 1000;

    @Mixin
    private final BusOptions options = new BusOptions();

    @Option(
            names = "--count",
            paramLabel = "COUNT",
            description = "Send the frames so many times, 0 for without end (default: ${DEFAULT-VALUE}).")
    private long count = 1;

    @Option(
            names = "--period",
            paramLabel = "MS",
            description = "Milliseconds from one time to the next (default: ${DEFAULT-VALUE}).")
    private long periodMillis = USUAL_PERIOD_MILLIS;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID#DATA",
            description = "Three digits are an 11-bit identifier, eight a 29-bit one; - reads them, or a log, from"
                    + " standard input and sends each at once.")
    private List<String> texts = List.of();

    private long sent;

    Send(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Bus bus = options.wire()
                .orElseThrow(() -> Failure.usage("where to? Name the bus with --can, --slcan or --socketcand"));
        boolean piped = texts.equals(List.of("-"));
        List<CanFrame> frames = piped ? List.of() : parse();
        if (count < 0 || periodMillis < 0) {
            throw Failure.usage("--count and --period are not negative");
        }
        if (!options.isTransmitting()) {
            throw Failure.usage("send puts frames on the bus, and a wrong one can harm a battery or an inverter;"
                    + " add --transmit if you mean it");
        }
        try (LiveBus live = options.open(this, bus);
                Interrupt interrupt = new Interrupt(live::close)) {
            int code = ExitCode.OK;
            try {
                code = piped ? sendInput(live, interrupt) : sendFrames(live, frames, interrupt);
            } catch (ClosedChannelException e) {
                if (!interrupt.isAsked()) {
                    throw e;
                }
            }
            // The adapter may refuse the last frame.
            interrupt.await(REPLY_NANOS);
            return report(bus, live, code, interrupt);
        }
    }

    private List<CanFrame> parse() {
        List<CanFrame> frames = new ArrayList<>();
        for (String text : texts) {
            try {
                frames.add(CanFrame.parse(text));
            } catch (IllegalArgumentException e) {
                throw Failure.usage(e.getMessage());
            }
        }
        return frames;
    }

    private int sendFrames(LiveBus live, List<CanFrame> frames, Interrupt interrupt) throws IOException {
        long due = System.nanoTime();
        for (long time = 0; count == 0 || time < count; time++) {
            if (interrupt.await(time == 0 ? 0 : due - System.nanoTime())) {
                break;
            }
            for (CanFrame frame : frames) {
                send(live, frame);
            }
            due += TimeUnit.MILLISECONDS.toNanos(periodMillis);
        }
        return ExitCode.OK;
    }

    private int sendInput(LiveBus live, Interrupt interrupt) throws IOException {
        try (LiveBus input = LiveBus.replay(new Bus.Log("-"), LogInput.open("-"), Pace.unlimited())) {
            while (!input.isEnded() && !interrupt.isAsked()) {
                LoggedFrame next = input.poll(TURN_NANOS);
                if (next != null) {
                    send(live, next.frame());
                }
            }
            return interrupt.isAsked()
                    ? ExitCode.OK
                    : LogReport.tell(this, "", input.logSummary().orElseThrow(), false);
        }
    }

    private void send(LiveBus live, CanFrame frame) throws IOException {
        live.send(frame);
        sent++;
    }

    private int report(Bus bus, LiveBus live, int code, Interrupt interrupt) {
        BusReport report = live.report();
        tell("%s %s sent over %s", Numbers.grouped(sent), sent == 1 ? "frame" : "frames", bus);
        if (!report.text().isEmpty()) {
            tell("the bus reports %s", report.text());
        }
        if (interrupt.isAsked()) {
            return ExitCode.INTERRUPTED;
        }
        boolean troubled = report.count(Trouble.REFUSED) > 0
                || report.count(Trouble.NOT_ACKNOWLEDGED) > 0
                || report.count(Trouble.TRANSMIT_OVERRUN) > 0
                || report.count(Trouble.BUS_OFF) > 0;
        return troubled ? ExitCode.IO : code;
    }
}
