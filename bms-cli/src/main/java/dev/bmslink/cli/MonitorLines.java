package dev.bmslink.cli;

import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.cli.monitor.MonitorJson;
import dev.bmslink.cli.monitor.MonitorModel;
import dev.bmslink.cli.monitor.View;
import dev.bmslink.cli.print.DecodedFrame;
import dev.bmslink.cli.print.TextPrinter;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The monitor without a terminal: a line for each message that says something new, or the table as JSON. */
final class MonitorLines {

    private final Subcommand command;
    private final boolean json;
    private final ProfileChooser chooser = new ProfileChooser();
    private @Nullable Table table;
    private String alarms = "";
    private long lastNanos;

    MonitorLines(Subcommand command, boolean json) {
        this.command = command;
        this.json = json;
    }

    /** What is there once the profile is known. */
    private record Table(
            MonitorModel model, Profile profile, SplitTextReader texts, TextPrinter printer, MonitorJson json) {}

    void start(Profile profile) throws IOException {
        table = new Table(
                new MonitorModel(profile),
                profile,
                new SplitTextReader(profile),
                new TextPrinter(command.out, command.terminal(), TextPrinter.Clock.A, profile),
                new MonitorJson(command.out, profile));
    }

    void onFrame(LoggedFrame frame, long nowNanos) throws IOException {
        lastNanos = nowNanos;
        if (table != null) {
            take(table, frame, nowNanos);
        } else if (chooser.hold(frame)) {
            decide(nowNanos);
        }
    }

    private void decide(long nowNanos) throws IOException {
        Candidate chosen = chooser.choose();
        command.tell(
                "decoded as %s: %s",
                chosen.profile().id(), chosen.evidence().get(0).text());
        start(chosen.profile());
        for (LoggedFrame held : chooser.held()) {
            onFrame(held, nowNanos);
        }
    }

    private void take(Table known, LoggedFrame frame, long nowNanos) throws IOException {
        boolean isNew = known.model().onFrame(frame, nowNanos);
        if (json || !isNew) {
            return;
        }
        SplitTextReader.Completed text = known.texts().onFrame(frame.frame()).orElse(null);
        known.printer().print(new DecodedFrame(frame, known.profile().decode(frame.frame()), text));
        String after = alarms(known, nowNanos);
        if (!after.equals(alarms)) {
            alarms = after;
            command.out.line(command.terminal().alert("alarms: " + (after.isEmpty() ? "none" : after)));
        }
    }

    private static String alarms(Table known, long nowNanos) {
        return known.model().alarms(nowNanos).stream()
                .map(View.ActiveAlarm::text)
                .collect(Collectors.joining(", "));
    }

    /** Writes the table as it is now. */
    void snapshot(long nowNanos) throws IOException {
        if (table != null) {
            View view = table.model().view(nowNanos);
            table.json().print(view);
            command.out.flush();
        }
    }

    /** Writes what is left. */
    void end(long nowNanos) throws IOException {
        if (table == null && !chooser.held().isEmpty()) {
            decide(lastNanos);
        }
        if (json) {
            snapshot(nowNanos);
        }
    }
}
