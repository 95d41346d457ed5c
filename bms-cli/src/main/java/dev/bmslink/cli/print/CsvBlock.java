package dev.bmslink.cli.print;

/** The lines of the latest frame of one identifier, one number of bytes and one width of times. */
final class CsvBlock {

    private final byte[][] fields;
    private final CsvCell[] cells;
    private final int timeSize;
    private final ByteText text = new ByteText();
    private final ByteText value = new ByteText();
    private final int[] lines;
    private final int[] valueStarts;
    private final int[] valueEnds;
    private final long[] raws;
    private boolean filled;
    private long payload;

    CsvBlock(byte[][] fields, CsvCell[] cells, int timeSize) {
        this.fields = fields;
        this.cells = cells;
        this.timeSize = timeSize;
        this.lines = new int[fields.length + cells.length];
        this.valueStarts = new int[cells.length];
        this.valueEnds = new int[cells.length];
        this.raws = new long[cells.length];
    }

    /** Writes the lines of a row whose payload is the given one. */
    void print(long newPayload, int row, ByteText time, ByteText out) {
        if (!filled) {
            fill(row);
        } else if (newPayload != payload) {
            update(row);
        }
        payload = newPayload;
        filled = true;
        out.putWithTimes(text, lines, time);
    }

    private void fill(int row) {
        int line = 0;
        for (byte[] field : fields) {
            lines[line++] = text.size();
            text.skip(timeSize).put(field);
        }
        for (int i = 0; i < cells.length; i++) {
            lines[line++] = text.size();
            cells[i].putStart(text.skip(timeSize));
            valueStarts[i] = text.size();
            raws[i] = cells[i].raw(row);
            cells[i].putValue(raws[i], text);
            valueEnds[i] = text.size();
            cells[i].putEnd(text);
        }
    }

    private void update(int row) {
        for (int i = 0; i < cells.length; i++) {
            long raw = cells[i].raw(row);
            if (raw != raws[i]) {
                raws[i] = raw;
                value.clear();
                cells[i].putValue(raw, value);
                int longer = text.replace(valueStarts[i], valueEnds[i], value);
                if (longer != 0) {
                    move(i, longer);
                }
            }
        }
    }

    /** Corrects the places behind a value that became longer or, when negative, shorter. */
    private void move(int cell, int longer) {
        valueEnds[cell] += longer;
        for (int i = cell + 1; i < cells.length; i++) {
            lines[fields.length + i] += longer;
            valueStarts[i] += longer;
            valueEnds[i] += longer;
        }
    }
}
