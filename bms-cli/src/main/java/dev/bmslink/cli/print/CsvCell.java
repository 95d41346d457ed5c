package dev.bmslink.cli.print;

import dev.bmslink.can.batch.Column;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Scale;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The CSV line of one signal. */
final class CsvCell {

    private static final Scale ONE = new Scale(1, 0, 1);

    /** Flags and short choices: up to this width the texts of all values are made once. */
    private static final int FEW_BITS = 4;

    private final Column column;
    private final Signal signal;
    private final boolean isNumber;
    private final long multiplier;
    private final long bias;
    private final long divisor;
    private final int decimals;
    private final byte[][] texts;
    private final byte[] start;
    private final byte[] end;

    CsvCell(Column column, String start, String end) {
        this.column = column;
        this.signal = column.signal();
        this.isNumber = signal instanceof Numeric;
        Scale scale = signal instanceof Numeric numeric ? numeric.scale() : ONE;
        this.multiplier = scale.multiplier();
        this.bias = scale.bias();
        this.divisor = scale.divisor();
        this.decimals = scale.digits();
        this.texts = isNumber ? new byte[0][] : texts(signal);
        this.start = utf8(start + signal.name() + ",");
        this.end = utf8("," + signal.meaning().unit() + end);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[][] texts(Signal signal) {
        int width = signal.bits().width();
        byte[][] texts = new byte[width > FEW_BITS ? 0 : 1 << width][];
        Arrays.setAll(texts, raw -> utf8(text(signal, raw)));
        return texts;
    }

    private static String text(Signal signal, long raw) {
        return CsvPrinter.quoted(Text.trimmed(signal.format(raw)));
    }

    boolean isCarriedBy(int length) {
        return signal.isCarriedBy(length);
    }

    long raw(int row) {
        return column.raw()[row];
    }

    /** Writes what stands before the value. */
    void putStart(ByteText out) {
        out.put(start);
    }

    /** Writes the value. */
    void putValue(long raw, ByteText out) {
        if (!signal.isAvailable(raw)) {
            return;
        }
        if (isNumber && (raw >= 0 || signal.bits().signed())) {
            out.putDecimal(raw * multiplier + bias, decimals, divisor);
        } else if (raw >= 0 && raw < texts.length) {
            out.put(texts[(int) raw]);
        } else {
            out.put(text(signal, raw));
        }
    }

    /** Writes what stands behind the value. */
    void putEnd(ByteText out) {
        out.put(end);
    }
}
