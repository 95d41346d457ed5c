package dev.bmslink.cli.plot;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.chart.Series;
import dev.bmslink.core.chart.SeriesRecorder;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Scale;
import dev.bmslink.core.signal.Signal;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of one signal from one sender. */
final class Trace {

    private final TraceKey key;
    private final SeriesRecorder recorder;
    private boolean empty = true;

    Trace(TraceKey key, boolean timed, int resolution) {
        this.key = key;
        Signal signal = key.signal();
        SortedMap<Long, String> names = signal instanceof Choice choice ? choice.names() : new TreeMap<>();
        recorder = new SeriesRecorder(
                signal.name(),
                signal.meaning().unit(),
                kind(signal),
                names,
                timed ? key.message().timing().longestPauseNanos() : Long.MAX_VALUE,
                resolution);
    }

    private static Series.Kind kind(Signal signal) {
        if (signal instanceof Flag) {
            return Series.Kind.FLAG;
        }
        return signal instanceof Choice ? Series.Kind.STEP : Series.Kind.LINE;
    }

    void add(long time, CanFrame frame) {
        Signal signal = key.signal();
        long raw = signal.raw(frame.data());
        if (signal.isCarriedBy(frame.length()) && signal.isAvailable(raw)) {
            recorder.add(time, signal instanceof Numeric numeric ? value(numeric, raw) : raw);
            empty = false;
        } else {
            recorder.addAbsence();
        }
    }

    private static double value(Numeric numeric, long raw) {
        Scale scale = numeric.scale();
        return numeric.bits().width() == Long.SIZE
                ? numeric.exact(raw).doubleValue()
                : (raw * scale.multiplier() + scale.bias()) / (double) scale.divisor();
    }

    TraceKey key() {
        return key;
    }

    boolean isEmpty() {
        return empty;
    }

    Series series(String label) {
        Series recorded = recorder.series();
        return new Series(label, recorded.unit(), recorded.kind(), recorded.names(), recorded.runs());
    }
}
