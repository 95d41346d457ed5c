package dev.bmslink.can.export;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pictures of the bits of a message: a row a byte, bit 7 on the left.
 *
 * <p>A signal of several bytes shows which bits of its value a byte holds, and so its byte order. Reserved bits are
 * hatched, bits without a description empty. The letters are those of {@code bms explain}; a name that does not fit is
 * listed below.
 */
public final class BitMapSvg {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int COLOURS = 8;

    private static final int LEFT = 24;
    private static final int TOP = 24;
    private static final int CELL = 54;
    private static final int ROW = 32;
    private static final int WIDTH = LEFT + Byte.SIZE * CELL + 8;
    private static final int BASELINE = 20;

    private static final int LEGEND_ROW = 18;
    /** Names up to this length go in two columns. */
    private static final int SHORT_NAME = 27;

    /** Width of a character of the text, in thousandths. */
    private static final int CHARACTER = 7_230;

    private static final int SMALL_CHARACTER = 6_630;

    private final Svg svg = new Svg();
    private final Layout layout;
    private final int length;
    private final List<String> legend = new ArrayList<>();

    private BitMapSvg(Layout layout, int length) {
        this.layout = layout;
        this.length = length;
    }

    /**
     * Returns the pictures of a message.
     *
     * @param message the message
     * @return SVG documents by name; {@code limits}, or {@code serial_number-page-0} and so on for a paged message
     */
    public static SortedMap<String, String> of(Message message) {
        SortedMap<String, String> pictures = new TreeMap<>();
        int length = Lengths.largest(message);
        if (message.pages().isEmpty()) {
            pictures.put(message.name(), new BitMapSvg(message.layout(), length).draw(message.name()));
        }
        message.pages()
                .forEach((page, layout) -> pictures.put(
                        pageName(message, page),
                        new BitMapSvg(layout, length).draw(message.name() + ", page " + page)));
        return pictures;
    }

    static String pageName(Message message, long page) {
        return message.name() + "-page-" + page;
    }

    private String draw(String title) {
        for (int bit = 7; length > 0 && bit >= 0; bit--) {
            svg.text("n m", x(bit) + CELL / 2, TOP - 8, String.valueOf(bit));
        }
        for (int i = 0; i < length; i++) {
            svg.text("n m", LEFT / 2, y(i) + BASELINE, String.valueOf(i));
        }
        List<Signal> signals = layout.signals();
        for (int i = 0; i < signals.size(); i++) {
            signal(signals.get(i), i);
        }
        layout.reserved().forEach(this::reserved);
        int undescribed = undescribed();
        int y = y(length) + 8;
        y = legend(y);
        y = key(y, undescribed > 0);
        return svg.picture("Bit map of " + title, WIDTH, y);
    }

    private static int x(int bit) {
        return LEFT + (7 - bit) * CELL;
    }

    private static int y(int byteIndex) {
        return TOP + byteIndex * ROW;
    }

    private void cell(String style, int byteIndex, int high, int width) {
        svg.rect(style, x(high) + 1, y(byteIndex) + 1, width * CELL - 2, ROW - 2);
    }

    private void signal(Signal signal, int index) {
        String letter = String.valueOf(LETTERS.charAt(index % LETTERS.length()));
        String label = letter + " " + signal.name();
        List<Segment> segments = Segment.of(signal.bits());
        boolean ordered = segments.size() > 1 && !(signal instanceof Text) && !(signal instanceof Octets);
        Segment widest = segments.stream()
                .reduce((one, other) -> other.width() > one.width() ? other : one)
                .orElseThrow();
        boolean fits = label.length() * CHARACTER / 1000 + 16 + (ordered ? 6 * SMALL_CHARACTER / 1000 : 0)
                <= widest.width() * CELL;
        if (!fits) {
            legend.add(label);
        }
        for (Segment segment : segments) {
            cell("c" + index % COLOURS, segment.byteIndex(), segment.high(), segment.width());
            int y = y(segment.byteIndex()) + BASELINE;
            boolean named = fits && segment.equals(widest);
            boolean narrow = segment.width() == 1;
            svg.text(narrow ? "m" : "", x(segment.high()) + (narrow ? CELL / 2 : 8), y, named ? label : letter);
            if (ordered && !narrow) {
                String range = segment.valueHigh() + "…" + segment.valueLow();
                svg.text("v e", x(segment.low()) + CELL - 8, y, range);
            }
        }
    }

    private void reserved(Reserved reserved) {
        for (Segment segment : Segment.of(reserved.bits())) {
            cell("r", segment.byteIndex(), segment.high(), segment.width());
        }
    }

    /** Draws the bits that nothing is known about, and returns their number. */
    private int undescribed() {
        int count = 0;
        for (int i = 0; i < length; i++) {
            long known = (layout.mask() | layout.reservedMask()) >>> (Byte.SIZE * i);
            for (int bit = 7; bit >= 0; bit--) {
                int width = 0;
                while (bit - width >= 0 && (known & (1L << (bit - width))) == 0) {
                    width++;
                }
                if (width > 0) {
                    cell("u", i, bit, width);
                    count += width;
                    bit -= width;
                }
            }
        }
        return count;
    }

    private int legend(int top) {
        boolean two = legend.stream().allMatch(label -> label.length() <= SHORT_NAME + 2);
        int rows = two ? (legend.size() + 1) / 2 : legend.size();
        for (int i = 0; i < legend.size(); i++) {
            int x = LEFT + 1 + i / rows * (WIDTH - LEFT) / 2;
            svg.text("", x, top + LEGEND_ROW * (i % rows) + 12, legend.get(i));
        }
        return top + LEGEND_ROW * rows;
    }

    private int key(int top, boolean undescribed) {
        int x = LEFT + 1;
        if (!layout.reserved().isEmpty()) {
            x = key(x, top, "r", "reserved");
        }
        if (undescribed) {
            x = key(x, top, "u", "not described");
        }
        return x > LEFT + 1 ? top + LEGEND_ROW + 6 : top;
    }

    private int key(int x, int top, String style, String text) {
        svg.rect(style, x, top + 2, 22, 13);
        svg.text("n", x + 28, top + 12, text);
        return x + 28 + text.length() * SMALL_CHARACTER / 1000 + 20;
    }
}
