package dev.bmslink.cli.print;

import dev.bmslink.can.batch.BatchDecoder;
import dev.bmslink.can.batch.FrameBatch;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes what {@link CsvPrinter} writes, for batches of frames.
 *
 * <p>What lines have in common is put together once for each identifier on each interface.
 */
public final class CsvBatchPrinter {

    /** Identifiers on interfaces; a log with more has random ones, and is not worth remembering. */
    private static final int MOST_REMEMBERED = 4096;

    private record Source(int table, int word, String channel) {}

    private final BatchDecoder decoder;
    private final Map<Source, CsvLines> remembered = new HashMap<>();
    private final TimeText time = new TimeText();
    private final CsvLines[] latest;
    private long frames;
    private long known;

    /**
     * Creates a printer, which writes no header.
     *
     * @param profile the profile of the frames
     * @param capacity the largest number of frames in a batch
     */
    public CsvBatchPrinter(Profile profile, int capacity) {
        decoder = new BatchDecoder(profile, capacity);
        latest = new CsvLines[decoder.tables().size()];
    }

    /** How many frames were written. */
    public long frames() {
        return frames;
    }

    /** How many of them the profile knows. */
    public long known() {
        return known;
    }

    /** Writes the frames of a batch. */
    public void print(FrameBatch batch, ByteText out) {
        decoder.decode(batch);
        frames += batch.size();
        for (int i = 0; i < batch.size(); i++) {
            int table = decoder.tableOfFrame()[i];
            if (table == BatchDecoder.UNKNOWN) {
                printUnknown(batch.frame(i), out);
            } else {
                known++;
                lines(table, batch.words()[i], batch.channels()[i], batch)
                        .print(decoder.rowOfFrame()[i], time.of(batch.times()[i]), out);
            }
        }
    }

    private void printUnknown(LoggedFrame logged, ByteText out) {
        out.put(time.of(logged.timeNanos()))
                .put(",,raw,")
                .put(logged.frame().dataText())
                .put(",,");
        out.put(logged.frame().idText()).put(',').put(CsvPrinter.quoted(logged.channel()));
        out.put('\n');
    }

    private CsvLines lines(int table, int word, int channel, FrameBatch batch) {
        String name = batch.channelNames().get(channel);
        CsvLines lines = latest[table];
        if (lines == null || !lines.isOf(word, name)) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            lines = remembered.computeIfAbsent(
                    new Source(table, word, name),
                    source -> new CsvLines(decoder.tables().get(table), word, name));
            latest[table] = lines;
        }
        return lines;
    }
}
