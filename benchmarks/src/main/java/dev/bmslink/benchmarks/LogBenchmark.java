package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.LogFile;
import dev.bmslink.can.batch.BatchDecoder;
import dev.bmslink.can.batch.CandumpBatchReader;
import dev.bmslink.can.batch.Column;
import dev.bmslink.can.batch.FrameBatch;
import dev.bmslink.can.batch.LogSection;
import dev.bmslink.can.batch.MessageTable;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.core.signal.Numeric;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A candump log in the page cache to frames and to columns; one operation is the whole log. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
@State(Scope.Thread)
public class LogBenchmark {

    private static final int BUFFER = 1 << 16;
    private static final int BATCH = 1 << 12;
    private static final int THREADS = 2;

    private Path log = Path.of("");
    private ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    final List<Columns> columns = new ArrayList<>();

    /** What a thread needs to read, made once. */
    static final class Columns {

        private final BatchDecoder decoder = new BatchDecoder(PylontechLv.V1_2, BATCH);
        private final FrameBatch batch = new FrameBatch(BATCH);
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        private final byte[] bytes = new byte[BUFFER];
        private double sum;

        /** Decodes every column and takes a value of each, so that none can be left out. */
        private void onBatch(FrameBatch frames) {
            decoder.decode(frames);
            for (MessageTable table : decoder.tables()) {
                for (Column column : table.columns()) {
                    if (table.size() > 0) {
                        boolean number = column.signal() instanceof Numeric;
                        sum += column.states()[0] + (number ? column.values()[0] : column.raw()[0]);
                    }
                }
            }
        }

        private long payloads;

        private void addPayloads(FrameBatch frames) {
            for (int i = 0; i < frames.size(); i++) {
                payloads += frames.data()[i];
            }
        }

        private double read(FileChannel channel, LogSection section, Consumer<FrameBatch> onFull) throws IOException {
            CandumpBatchReader reader = new CandumpBatchReader(batch, onFull);
            feed(channel, section, reader::onBytes);
            reader.onEnd();
            return sum + payloads + reader.summary().frames();
        }

        private void feed(FileChannel channel, LogSection section, Sink sink) throws IOException {
            for (long at = section.start(); at < section.end(); ) {
                buffer.clear().limit((int) Math.min(BUFFER, section.end() - at));
                int count = channel.read(buffer, at);
                buffer.flip().get(bytes, 0, count);
                sink.onBytes(bytes, 0, count);
                at += count;
            }
        }
    }

    /** Takes bytes. */
    interface Sink {
        void onBytes(byte[] bytes, int offset, int count);
    }

    /** Writes the log. */
    @Setup
    public void setUp() throws IOException {
        log = LogFile.get();
        for (int i = 0; i < THREADS; i++) {
            columns.add(new Columns());
        }
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        workers.shutdown();
    }

    private static LogSection all(FileChannel channel) throws IOException {
        return new LogSection(0, channel.size());
    }

    /** Frames in batches. */
    @Benchmark
    public double frames() throws IOException {
        try (FileChannel channel = FileChannel.open(log)) {
            Columns one = columns.get(0);
            return one.read(channel, all(channel), one::addPayloads);
        }
    }

    /** Frames, and every signal of every frame in a column. */
    @Benchmark
    public double columns() throws IOException {
        try (FileChannel channel = FileChannel.open(log)) {
            Columns one = columns.get(0);
            return one.read(channel, all(channel), one::onBatch);
        }
    }

    /** The same by two threads, each with a section of the log. */
    @Benchmark
    public double columnsByTwo() throws IOException, InterruptedException, ExecutionException {
        try (FileChannel channel = FileChannel.open(log)) {
            List<LogSection> sections = LogSection.divide(
                    channel.size(), THREADS, (position, into) -> channel.read(ByteBuffer.wrap(into), position));
            List<Future<Double>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Columns own = columns.get(i);
                LogSection section = sections.get(i);
                work.add(workers.submit(() -> own.read(channel, section, own::onBatch)));
            }
            double sum = 0;
            for (Future<Double> each : work) {
                sum += each.get();
            }
            return sum;
        }
    }

    /** The bytes are read and not looked at: what the operating system takes. */
    @Benchmark
    public long bytes() throws IOException {
        long[] sum = new long[1];
        try (FileChannel channel = FileChannel.open(log)) {
            columns.get(0).feed(channel, all(channel), (bytes, offset, count) -> sum[0] += bytes[offset] + count);
        }
        return sum[0];
    }

    /** One object a frame, as the reader of all formats makes them. */
    @Benchmark
    public long objects() throws IOException {
        long[] sum = new long[1];
        LogReader reader = new LogReader(logged -> sum[0] += logged.frame().data());
        try (FileChannel channel = FileChannel.open(log)) {
            columns.get(0).feed(channel, all(channel), reader::onBytes);
        }
        reader.onEnd();
        return sum[0];
    }
}
