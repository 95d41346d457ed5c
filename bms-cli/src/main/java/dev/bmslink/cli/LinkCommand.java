package dev.bmslink.cli;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.link.BatteryResult;
import dev.bmslink.cli.link.BusText;
import dev.bmslink.cli.link.ByteInput;
import dev.bmslink.cli.link.FrameJson;
import dev.bmslink.cli.link.Meanings;
import dev.bmslink.cli.link.SequenceChart;
import dev.bmslink.cli.link.Session;
import dev.bmslink.cli.link.SimulationText;
import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Model;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkDecoder;
import dev.bmslink.rs485.link.LinkDocument;
import dev.bmslink.rs485.link.LinkFault;
import dev.bmslink.testkit.check.LinkChecker;
import dev.bmslink.testkit.check.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms link}. */
@Command(
        name = "link",
        description = "Simulate automatic coding over the link ports, or read its frames (the open protocol LPC-1).",
        footer = {
            "",
            "simulate shows a coding session: who sends what, what it means, the enable line; then the addresses.",
            "decode reads a capture of bytes, raw or as hex digits. tables writes the tables of the protocol.",
            "check reads such a capture and checks the coding; in hex, (SECONDS) at the start of a line is its time.",
            "Faults: reversed:N, in-in, enable-broken:N, pair-broken:N, unplugged:N (the cable behind battery N),"
                    + " ring,",
            "stuck:N, twins:N, same-uid:N, babbling:N, dead:N; several are separated by commas.",
            "Exit code 1 when the simulated master reports something or does not get to work; check ends as bms check.",
            "",
            "Examples: bms link simulate --packs 4 --battery gtx5000",
            "          bms link simulate --packs 4 --fault reversed:2 --loss 0.05 --seed 7",
            "          bms link decode capture.bin",
            "          bms link simulate --packs 4 --capture coding.txt",
            "          bms link check coding.txt --html report.html"
        })
final class LinkCommand extends DocumentCommand {

    enum Action {
        simulate,
        decode,
        check,
        tables
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "simulate, decode, check or tables")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Action action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "A capture; - is standard input.")
    private @Nullable String capture;

    @Option(
            names = {"-n", "--packs"},
            paramLabel = "COUNT",
            description = "Number of batteries, 1 to 16 (default: ${DEFAULT-VALUE})")
    private int packs = 4;

    @Option(
            names = "--battery",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            description = "A model, such as gtx5000; without it, up to 16 packs of any model.")
    private @Nullable Model model;

    @Option(names = "--fault", paramLabel = "FAULT", description = "What is wrong, such as reversed:2.")
    private @Nullable String fault;

    @Option(names = "--loss", paramLabel = "SHARE", description = "Share of frames that noise destroys, 0 to 0.5.")
    private double loss;

    @Option(names = "--baud", paramLabel = "RATE", description = "Bit rate (default: ${DEFAULT-VALUE})")
    private int baud = 115200;

    @Option(names = "--two-levels", description = "The enable inputs know two levels instead of three.")
    private boolean twoLevels;

    @Option(names = "--run", paramLabel = "SECONDS", description = "How long to go on (default: ${DEFAULT-VALUE})")
    private int run = 2;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "The same number gives the same session.")
    private long seed = 1;

    @Option(names = "--capture", paramLabel = "FILE", description = "Write the simulated bus as hex digits with times.")
    private @Nullable String recording;

    @Mixin
    private final SerialCheck checks = new SerialCheck();

    LinkCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        checks.refuseOthers(this, action == Action.check, Set.of());
        if (recording != null && action != Action.simulate) {
            throw Failure.usage("--capture belongs to simulate; the file to read is named without it");
        }
        return switch (action) {
            case simulate -> simulate();
            case decode -> decode();
            case check -> check();
            case tables -> {
                write(LinkDocument::tables, Map::of, this::noPicture);
                yield ExitCode.OK;
            }
        };
    }

    private int simulate() throws IOException {
        if (capture != null) {
            throw Failure.usage("simulate reads no file");
        }
        Session session;
        try {
            session = Session.of(packs, model, fault, loss, baud, twoLevels, seed, run);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
        if (recording != null) {
            ReportOptions.write(recording, BusText.of(session.events()));
        }
        List<BatteryResult> results = session.results();
        writeList(
                () -> SimulationText.timeline(session.events(), packs, terminal()) + "\n"
                        + SimulationText.table(results) + session.lights() + "\n" + session.conclusion() + "\n",
                "session",
                session::json,
                () -> SequenceChart.svg(session.events(), results, "Automatic coding of " + packs + " batteries"));
        return session.succeeded() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private int decode() throws IOException {
        Capture found = new Capture();
        ByteInput input = new ByteInput(found);
        found.input = input;
        read(input);
        if (found.faults > 0) {
            tell("%d pieces are not frames, the first before byte %d: %s", found.faults, found.firstAt, found.first);
        }
        if (found.frames == 0) {
            tell("no frame of the link port is in it");
            return ExitCode.UNREADABLE;
        }
        return ExitCode.OK;
    }

    private int check() throws IOException {
        LinkChecker checker = new LinkChecker(checks.declaration(Role.BATTERY, "link-port"));
        Checked frames = new Checked(checker);
        ByteInput input = new ByteInput(frames);
        frames.input = input;
        read(input);
        return checks.finish(this, "link check", capture == null ? "-" : capture, checker.report());
    }

    private void read(ByteInput input) throws IOException {
        try (InputStream in = LogInput.open(capture == null ? "-" : capture)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                input.accept(buffer, count);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }
        if (input.end()) {
            tell("the last frame is cut");
        }
    }

    /** Hands frames to a checker as they are found. */
    private static final class Checked implements LinkDecoder.Listener {
        private final LinkChecker checker;
        private @Nullable ByteInput input;

        Checked(LinkChecker checker) {
            this.checker = checker;
        }

        @Override
        public void onFrame(Frame frame) {
            checker.onFrame(frame, timeNanos());
        }

        @Override
        public void onFault(LinkFault fault) {
            checker.onFault(fault, timeNanos());
        }

        private long timeNanos() {
            return input == null ? LoggedFrame.NO_TIME : input.timeNanos();
        }
    }

    /** Writes frames as they are found. */
    private final class Capture implements LinkDecoder.Listener {
        private @Nullable ByteInput input;
        private long frames;
        private long faults;
        private long firstAt;
        private String first = "";

        @Override
        public void onFrame(Frame frame) {
            frames++;
            long end = position();
            try {
                if (format() == Format.text) {
                    out.line(String.format(
                                    Locale.ROOT,
                                    "%8d  seq %3d  epoch %3d  %-9s > %-9s  %-15s  %s",
                                    end - frame.wireLength(),
                                    frame.seq(),
                                    frame.epoch(),
                                    Meanings.address(frame.source()),
                                    Meanings.address(frame.destination()),
                                    frame.type(),
                                    Meanings.of(frame.message()))
                            .stripTrailing());
                } else {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("offset", end - frame.wireLength());
                    out.writer().append(RecordJson.line(FrameJson.into(object, frame)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onFault(LinkFault fault) {
            if (faults++ == 0) {
                first = fault.name().toLowerCase(Locale.ROOT);
                firstAt = position();
            }
        }

        private long position() {
            return input == null ? 0 : input.position();
        }
    }
}
