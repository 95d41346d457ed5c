package dev.bmslink.cli.print;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.Output;
import dev.bmslink.cli.Terminal;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Meaning;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reserved;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what every bit of a frame means. */
public final class Explanation {

    /** Marks signals in the bit map; no message has more. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Output out;
    private final Terminal terminal;

    /** Creates a printer. */
    public Explanation(Output out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Writes the explanation of one frame. */
    public void print(Profile profile, Message message, Decoded decoded) throws IOException {
        CanFrame frame = decoded.frame();
        Layout layout = message.layout(frame.data());
        out.line(frame + "  " + terminal.strong(message.name()) + "  " + message.purpose());
        out.line(String.join(
                "; ",
                profile.id(),
                message.direction().label(),
                message.timing().toString(),
                "bytes " + message.lengths().stream().map(String::valueOf).collect(Collectors.joining(" or ")),
                message.provenance().toString()));
        if (!message.timing().silence().isEmpty()) {
            out.line("When it stays away: " + message.timing().silence());
        }
        for (var field : decoded.identifierFields().entrySet()) {
            out.line("In the identifier: " + field.getKey() + " " + field.getValue());
        }
        for (Fault fault : decoded.faults()) {
            out.line(terminal.alert("Fault: " + fault));
        }
        out.line("");
        bitMap(layout, frame);
        out.line("");
        List<Signal> signals = layout.signals();
        for (int i = 0; i < signals.size(); i++) {
            signal(LETTERS.charAt(i), signals.get(i), frame);
        }
        for (Reserved reserved : layout.reserved()) {
            long raw = reserved.bits().get(frame.data());
            out.line(".  reserved, " + reserved.bits().label()
                    + (raw == 0 ? "" : ", set to 0x" + Long.toHexString(raw).toUpperCase(Locale.ROOT))
                    + (reserved.note().isEmpty() ? "" : ". " + reserved.note()));
        }
    }

    private void bitMap(Layout layout, CanFrame frame) throws IOException {
        StringBuilder bytes = new StringBuilder("byte  ");
        StringBuilder hex = new StringBuilder("hex   ");
        StringBuilder bits = new StringBuilder("bits  ");
        StringBuilder map = new StringBuilder("map   ");
        for (int i = 0; i < frame.length(); i++) {
            bytes.append(String.format(Locale.ROOT, "%-9d", i));
            hex.append(String.format(Locale.ROOT, "%-9s", frame.dataText().substring(2 * i, 2 * i + 2)));
            for (int bit = 7; bit >= 0; bit--) {
                long mask = 1L << (Byte.SIZE * i + bit);
                bits.append((frame.data() & mask) == 0 ? '0' : '1');
                map.append(mark(layout, mask));
            }
            bits.append(' ');
            map.append(' ');
        }
        for (StringBuilder line : List.of(bytes, hex, bits, map)) {
            out.line(line.toString().stripTrailing());
        }
        out.line(terminal.faint("      bit 7 of each byte is on the left; . is reserved, ? is not described"));
    }

    private static char mark(Layout layout, long mask) {
        List<Signal> signals = layout.signals();
        for (int i = 0; i < signals.size(); i++) {
            if ((signals.get(i).bits().mask() & mask) != 0) {
                return LETTERS.charAt(i);
            }
        }
        return (layout.reservedMask() & mask) != 0 ? '.' : '?';
    }

    private void signal(char letter, Signal signal, CanFrame frame) throws IOException {
        Meaning meaning = signal.meaning();
        StringBuilder line = new StringBuilder().append(letter).append("  ");
        line.append(terminal.strong(signal.name())).append(" = ");
        if (!signal.isCarriedBy(frame.length())) {
            line.append("absent, the frame ends before it");
        } else {
            value(line, signal, signal.raw(frame.data()));
        }
        out.line(line);
        String unit = meaning.unit().isEmpty() ? "" : " " + meaning.unit();
        out.line("     " + signal.bits().label() + "; value = " + signal.formula() + unit
                + (meaning.range() == null ? "" : "; range " + meaning.range()));
        if (signal instanceof Choice choice) {
            out.line("     "
                    + choice.names().entrySet().stream()
                            .map(name -> name.getKey() + " " + name.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!meaning.note().isEmpty()) {
            out.line("     " + meaning.note());
        }
        out.line(terminal.faint("     " + meaning.provenance()));
    }

    private void value(StringBuilder line, Signal signal, long raw) {
        if (signal.isAvailable(raw)) {
            line.append(terminal.strong(Text.trimmed(signal.format(raw))));
            if (!signal.meaning().unit().isEmpty()) {
                line.append(' ').append(signal.meaning().unit());
            }
        } else {
            line.append("not available");
        }
        long unsigned = raw & (-1L >>> -signal.bits().width());
        boolean bytes = signal instanceof Text || signal instanceof Octets;
        line.append("  raw ").append(bytes ? "" : raw + " = ");
        line.append("0x").append(Long.toHexString(unsigned).toUpperCase(Locale.ROOT));
        if (!signal.isInRange(raw)) {
            line.append(terminal.alert("  outside what is expected"));
        }
    }
}
