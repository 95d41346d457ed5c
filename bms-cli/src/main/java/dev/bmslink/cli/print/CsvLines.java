package dev.bmslink.cli.print;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.batch.MessageTable;
import dev.bmslink.can.profile.IdentifierField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The CSV lines of one message with one identifier on one interface.
 *
 * <p>The lines of a frame differ little from those of the frame before. So the lines are kept as one block, in which the
 * values that changed are replaced; a frame costs a copy of the block, and its time at the start of each line. Frames whose
 * times have another number of characters, or that have another number of bytes, have a block of their own.
 */
final class CsvLines {

    private static final int LENGTHS = 9;

    private final MessageTable table;
    private final int word;
    private final String channel;
    private final byte[][] fields;
    private final CsvCell[] cells;
    private final @Nullable CsvBlock[][] blocks = new CsvBlock[LENGTHS][];

    CsvLines(MessageTable table, int word, String channel) {
        this.table = table;
        this.word = word;
        this.channel = channel;
        String start = "," + table.message().name() + ",";
        String end = "," + CanFrame.idText(word) + "," + CsvPrinter.quoted(channel) + "\n";
        List<byte[]> lines = new ArrayList<>();
        for (IdentifierField field : table.message().identifier().fields()) {
            int value = field.read(word & ~CanFrame.EXTENDED);
            lines.add((start + field.name() + "," + value + "," + end).getBytes(StandardCharsets.UTF_8));
        }
        fields = lines.toArray(byte[][]::new);
        cells = table.columns().stream()
                .map(column -> new CsvCell(column, start, end))
                .toArray(CsvCell[]::new);
    }

    boolean isOf(int otherWord, String otherChannel) {
        return word == otherWord && channel.equals(otherChannel);
    }

    /** Writes the lines of one row of the table. */
    void print(int row, ByteText time, ByteText out) {
        block(table.lengths()[row], time.size()).print(table.payloads()[row], row, time, out);
    }

    private CsvBlock block(int length, int timeSize) {
        CsvBlock[] ofLength = blocks[length];
        if (ofLength == null) {
            ofLength = new CsvBlock[TimeText.MAX_SIZE + 1];
            blocks[length] = ofLength;
        }
        CsvBlock block = ofLength[timeSize];
        if (block == null) {
            block = new CsvBlock(fields, carried(length), timeSize);
            ofLength[timeSize] = block;
        }
        return block;
    }

    private CsvCell[] carried(int length) {
        List<CsvCell> carried = new ArrayList<>();
        for (CsvCell cell : cells) {
            if (cell.isCarriedBy(length)) {
                carried.add(cell);
            }
        }
        return carried.toArray(CsvCell[]::new);
    }
}
