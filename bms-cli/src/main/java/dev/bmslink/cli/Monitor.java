package dev.bmslink.cli;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.Interrupt;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.cli.live.Losses;
import dev.bmslink.cli.monitor.Controls;
import dev.bmslink.cli.monitor.MonitorModel;
import dev.bmslink.cli.monitor.Screen;
import dev.bmslink.cli.monitor.TerminalTable;
import dev.bmslink.cli.monitor.View;
import dev.bmslink.transport.Pace;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bms monitor}. */
@Command(
        name = "monitor",
        description = "Show what is on a bus as a live table: the latest of every message, and active alarms.",
        footer = {
            "",
            "Keys: q quit, c clear, s sort, SPACE pause, / filter (ENTER sets it, ESC does not). Period and jitter are"
                    + " the",
            "mean and the standard deviation of the latest 32. Changed values are yellow, late messages and odd values"
                    + " red.",
            "When standard output is no terminal, or the frames come from standard input, a line is printed for each",
            "message that says something new.",
            "",
            "Examples: bms monitor samples/growatt-lv-a-charging.log",
            "          bms monitor --slcan /dev/ttyACM0 -p pylontech-lv",
            "          bms monitor --can can0 --json --every 10"
        })
final class Monitor extends Subcommand {

    private static final long KEY_MILLIS = 50;
    private static final long DRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long GUESS_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);
    private static final int MOST_AT_ONCE = 10_000;

    @Mixin
    private final BusSource source = new BusSource();

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol; without it, the one that the frames are identified as.")
    private @Nullable Profile profile;

    @Option(names = "--json", description = "Write the table as JSON lines every now and then.")
    private boolean json;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "How often --json writes the table (default: ${DEFAULT-VALUE}).")
    private double everySeconds = 1;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "How many times as fast a log passes (default: ${DEFAULT-VALUE}).")
    private double speed = 1;

    @Mixin
    private final FrameFilter filter = new FrameFilter();

    private volatile String status = "";
    private volatile boolean onScreen;

    Monitor(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        Bus bus = source.bus();
        if (!(speed > 0) || !(everySeconds > 0)) {
            throw Failure.usage("--speed and --every are more than 0");
        }
        boolean pipe = bus instanceof Bus.Log log && log.isPipe();
        try (LiveBus live = source.open(bus, new Pace(speed), this::say);
                Interrupt interrupt = new Interrupt(live::close)) {
            boolean shown = !json && !pipe && Terminal.isPresent() && show(live, interrupt);
            if (!shown) {
                print(live, interrupt);
            }
            out.flush();
            live.logSummary().ifPresent(summary -> LogReport.tell(this, "", summary, false));
            Losses losses = Losses.of(live);
            if (!losses.isNone()) {
                tell("lost: %s", losses.text());
            }
            return interrupt.isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
        }
    }

    /** What happens to the bus: on the screen while it is taken, otherwise on standard error. */
    private void say(String sentence) {
        status = sentence;
        if (!onScreen) {
            tell("%s", sentence);
        }
    }

    /** Shows the table until a key ends it; false when the terminal cannot. */
    private boolean show(LiveBus live, Interrupt interrupt) throws IOException {
        Optional<TerminalTable> terminal = TerminalTable.open();
        if (terminal.isEmpty()) {
            return false;
        }
        try (TerminalTable table = terminal.get()) {
            onScreen = true;
            run(table, live, interrupt);
            return true;
        } finally {
            onScreen = false;
        }
    }

    private void run(TerminalTable table, LiveBus live, Interrupt interrupt) throws IOException {
        MonitorModel model = new MonitorModel(profile);
        Controls controls = Controls.INITIAL;
        View view = model.view(System.nanoTime());
        long drawn = System.nanoTime() - DRAW_NANOS;
        long guessed = System.nanoTime();
        while (!controls.quit() && !interrupt.isAsked()) {
            int key = table.key(KEY_MILLIS);
            Controls pressed = key < 0 ? controls : controls.press(key);
            take(live, model);
            long now = System.nanoTime();
            if (pressed.clears() != controls.clears()) {
                model.clear();
                view = model.view(now);
            }
            controls = pressed;
            boolean resized = table.isResized();
            if (key >= 0 || resized || now - drawn >= DRAW_NANOS) {
                if (live.isEnded() || now - guessed >= GUESS_NANOS) {
                    model.identify();
                    guessed = now;
                }
                view = controls.paused() ? view : model.view(now);
                drawn = now;
                Screen screen = new Screen(terminal(), table.width(), table.height());
                table.draw(screen.draw(view, controls, live.isEnded() ? "the log has ended" : status));
            }
        }
    }

    private void take(LiveBus live, MonitorModel model) throws IOException {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            LoggedFrame frame = live.poll(0);
            if (frame == null) {
                return;
            }
            if (filter.accepts(frame)) {
                model.onFrame(frame, System.nanoTime());
            }
        }
    }

    private void print(LiveBus live, Interrupt interrupt) throws IOException {
        MonitorLines lines = new MonitorLines(this, json);
        if (profile != null) {
            lines.start(profile);
        }
        long every = (long) (everySeconds * 1e9);
        long due = System.nanoTime() + every;
        while (!live.isEnded() && !filter.isExhausted() && !interrupt.isAsked()) {
            LoggedFrame frame = live.poll(0);
            if (frame == null) {
                out.flush();
                long left = json ? due - System.nanoTime() : TURN_NANOS;
                frame = live.poll(Math.max(0, Math.min(TURN_NANOS, left)));
            }
            long now = System.nanoTime();
            if (frame != null && filter.accepts(frame)) {
                lines.onFrame(frame, now);
            }
            if (json && now - due >= 0) {
                lines.snapshot(now);
                due += every;
            }
        }
        lines.end(System.nanoTime());
    }
}
