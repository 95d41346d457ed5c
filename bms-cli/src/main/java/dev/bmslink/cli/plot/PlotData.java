package dev.bmslink.cli.plot;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.chart.Chart;
import dev.bmslink.core.chart.Series;
import dev.bmslink.core.chart.Subplot;
import dev.bmslink.core.signal.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the wanted signals of a log; its memory does not depend on the length of the log. */
public final class PlotData {

    /** More lines than this tell nothing, and a log with rubbish identifiers could ask for any number. */
    private static final int MOST_SERIES = 48;

    private final Profile profile;
    private final PlotPlan plan;
    /** The wanted signals of each message, in the order of the profile. */
    private final List<List<Signal>> wanted = new ArrayList<>();

    private final Map<TraceKey, Trace> traces = new LinkedHashMap<>();
    private final int resolution;
    private final Set<TraceKey> refused = new LinkedHashSet<>();
    private boolean timed;
    private long origin;
    private long last;
    private long frames;
    private long known;
    private long backwards;

    /** Starts with a plan that was checked against the profile. */
    public PlotData(Profile profile, PlotPlan plan, int resolution) {
        this.profile = profile;
        this.plan = plan;
        this.resolution = resolution;
        profile.messages().forEach(message -> wanted.add(new ArrayList<>()));
        for (SignalPattern pattern : plan.patterns()) {
            for (SignalPattern.Named named : pattern.in(profile)) {
                List<Signal> signals = wanted.get(profile.messages().indexOf(named.message()));
                if (!signals.contains(named.signal())) {
                    signals.add(named.signal());
                }
            }
        }
    }

    /** Takes the next frame. */
    public void onFrame(LoggedFrame logged) {
        if (frames++ == 0) {
            timed = logged.hasTime();
            origin = logged.timeNanos();
        }
        long time = timed ? logged.timeNanos() - origin : frames;
        if (time < last || timed != logged.hasTime()) {
            backwards++;
            return;
        }
        last = time;
        int index = profile.indexOf(logged.frame().word());
        if (index >= 0) {
            known++;
            Message message = profile.messages().get(index);
            for (Signal signal : wanted.get(index)) {
                if (message.page().isEmpty()
                        || message.layout(logged.frame().data()).signals().contains(signal)) {
                    trace(message, signal, logged).add(time, logged.frame());
                }
            }
        }
    }

    private Trace trace(Message message, Signal signal, LoggedFrame logged) {
        TraceKey key = TraceKey.of(message, signal, logged);
        Trace trace = traces.get(key);
        if (trace == null) {
            trace = new Trace(key, timed, resolution);
            if (traces.size() < MOST_SERIES) {
                traces.put(key, trace);
            } else if (refused.size() < MOST_SERIES) {
                refused.add(key);
            }
        }
        return trace;
    }

    /** The number of frames that were read. */
    public long frames() {
        return frames;
    }

    /** The number of frames that the profile knows. */
    public long known() {
        return known;
    }

    /** The number of frames that were left out because the log's clock went back. */
    public long backwards() {
        return backwards;
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return traces.values().stream().allMatch(Trace::isEmpty);
    }

    /** Whether there was more than a chart can show. */
    public boolean isOverfull() {
        return !refused.isEmpty();
    }

    /** The patterns for which the log has no value. */
    public List<String> missing() {
        return plan.patterns().stream()
                .filter(pattern -> series(pattern, new LinkedHashSet<>()).isEmpty())
                .map(SignalPattern::text)
                .toList();
    }

    /** The chart. */
    public Chart chart(String title, String note) {
        List<Subplot> subplots = new ArrayList<>();
        for (List<List<SignalPattern>> groups : plan.subplots()) {
            Set<TraceKey> taken = new LinkedHashSet<>();
            List<List<Series>> shown = groups.stream()
                    .map(group -> group.stream()
                            .flatMap(pattern -> series(pattern, taken).stream())
                            .toList())
                    .toList();
            if (shown.stream().anyMatch(group -> !group.isEmpty())) {
                subplots.add(new Subplot(shown));
            }
        }
        Chart.Clock clock = timed ? Chart.Clock.NANOSECONDS : Chart.Clock.FRAMES;
        return new Chart(title, note, clock, timed ? 0 : 1, Math.max(last, 1), subplots);
    }

    /** The time of the first frame, in nanoseconds of the log's clock; meaningful when {@link #isTimed}. */
    public long origin() {
        return origin;
    }

    /** Whether the log has times. */
    public boolean isTimed() {
        return timed && frames > 0;
    }

    private List<Series> series(SignalPattern pattern, Set<TraceKey> taken) {
        List<SignalPattern.Named> named = pattern.in(profile);
        return traces.values().stream()
                .filter(trace -> !trace.isEmpty())
                .filter(trace -> named.contains(new SignalPattern.Named(
                        trace.key().message(), trace.key().signal())))
                .filter(trace -> taken.add(trace.key()))
                .map(trace -> trace.series(trace.key().label(traces.keySet())))
                .toList();
    }
}
