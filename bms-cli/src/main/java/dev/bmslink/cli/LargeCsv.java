package dev.bmslink.cli;

import dev.bmslink.can.batch.CandumpBatchReader;
import dev.bmslink.can.batch.FrameBatch;
import dev.bmslink.can.batch.RegularLines;
import dev.bmslink.can.log.LogSummary;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.print.ByteText;
import dev.bmslink.cli.print.CsvBatchPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes a log as CSV on all processors.
 *
 * <p>The log is cut into pieces of whole lines. Workers render the pieces that consist of regular candump lines only; all
 * others, and everything once the log turns out to have another format, go in order through one reader of any format. The
 * result does not depend on the number of workers, and memory is constant.
 */
final class LargeCsv implements AutoCloseable {

    private static final int PIECE = 1 << 18;
    /** The reader of any format has to see the first line. */
    private static final int FIRST_PIECE = 1 << 10;

    private static final int BATCH = 1 << 12;
    private static final int MOST_WORKERS = 16;

    private final Profile profile;
    private final OutputStream out;
    private final int pieceSize;
    private final ExecutorService workers;
    private final Deque<Piece> free = new ArrayDeque<>();
    private final Deque<Future<Piece>> pending = new ArrayDeque<>();
    private final CandumpBatchReader reader;
    private final CsvBatchPrinter printer;
    private final ByteText text = new ByteText();
    private long frames;
    private long known;

    LargeCsv(Profile profile, OutputStream out) {
        this(profile, out, PIECE, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }

    LargeCsv(Profile profile, OutputStream out, int pieceSize, int threads) {
        this.profile = profile;
        this.out = out;
        this.pieceSize = pieceSize;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "decode");
            thread.setDaemon(true);
            return thread;
        });
        // One more than at work, to be filled or written meanwhile.
        for (int i = 0; i <= threads; i++) {
            free.add(new Piece());
        }
        this.printer = new CsvBatchPrinter(profile, BATCH);
        this.reader = CandumpBatchReader.ofAnyFormat(new FrameBatch(BATCH), this::printInOrder);
    }

    /** How many frames were written. */
    long frames() {
        return frames + printer.frames();
    }

    /** How many of them the profile knows. */
    long known() {
        return known + printer.known();
    }

    /** Writes a log to its end; returns its counts. */
    LogSummary print(InputStream log) throws IOException {
        int room = Math.min(FIRST_PIECE, pieceSize);
        byte[] rest = {};
        while (true) {
            Piece piece = freePiece();
            System.arraycopy(rest, 0, piece.bytes, 0, rest.length);
            int read = log.readNBytes(piece.bytes, rest.length, Math.max(0, room - rest.length));
            int filled = rest.length + read;
            piece.size = read == 0 && filled < room ? filled : wholeLines(piece.bytes, filled);
            rest = Arrays.copyOfRange(piece.bytes, piece.size, filled);
            if (piece.size == 0) {
                break;
            }
            pending.add(workers.submit(piece::render));
            room = pieceSize;
        }
        while (!pending.isEmpty()) {
            finishOldest();
        }
        reader.onEnd();
        return reader.summary();
    }

    /** The length of the whole lines, or of everything when there is not even one. */
    private static int wholeLines(byte[] bytes, int size) {
        int end = size;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? size : end;
    }

    private Piece freePiece() throws IOException {
        if (free.isEmpty()) {
            finishOldest();
        }
        return free.remove();
    }

    private void finishOldest() throws IOException {
        Piece piece = join(pending.remove());
        if (piece.regular && reader.isAtCandumpLine()) {
            piece.text.writeTo(out);
            reader.skipLines(piece.frames);
            frames += piece.frames;
            known += piece.known;
        } else {
            reader.onBytes(piece.bytes, 0, piece.size);
            reader.flush();
        }
        free.add(piece);
    }

    private static Piece join(Future<Piece> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void printInOrder(FrameBatch batch) {
        text.clear();
        printer.print(batch, text);
        try {
            text.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** Some lines, and their rendering; worked on by one thread at a time. */
    private final class Piece {

        private final byte[] bytes = new byte[pieceSize + RegularLines.LOOK_AHEAD];
        private final FrameBatch batch = new FrameBatch(BATCH);
        private final RegularLines lines = new RegularLines(batch);
        private final CsvBatchPrinter csv = new CsvBatchPrinter(profile, BATCH);
        private final ByteText text = new ByteText();
        private int size;
        private boolean regular;
        private long frames;
        private long known;

        private Piece render() {
            text.clear();
            frames = 0;
            regular = true;
            long knownBefore = csv.known();
            for (int at = 0; at < size && regular; ) {
                batch.clear();
                int next = lines.read(bytes, at, size);
                regular = next > at;
                csv.print(batch, text);
                frames += batch.size();
                at = next;
            }
            known = csv.known() - knownBefore;
            return this;
        }
    }
}
