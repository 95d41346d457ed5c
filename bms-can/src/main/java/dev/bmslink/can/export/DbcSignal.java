package dev.bmslink.can.export;

import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A signal of a DBC file.
 *
 * @param signal the description
 * @param multiplex empty, {@code M} for a page number, or {@code m} and the page
 * @param name the name
 */
record DbcSignal(Signal signal, String multiplex, DbcNames.Name name) {

    private static final String NOT_AVAILABLE = "not_available";

    static DbcSignal plain(Signal signal, DbcNames names) {
        return new DbcSignal(signal, "", names.take(DbcNames.camel(signal.name())));
    }

    static DbcSignal selector(Signal page, DbcNames names) {
        return new DbcSignal(page, "M", names.take(DbcNames.camel(page.name())));
    }

    /** Names of signals are unique in a message, so one that is on several pages says which. */
    static DbcSignal onPage(Signal signal, long page, boolean onSeveral, DbcNames names) {
        String suffix = onSeveral ? "Page" + page : "";
        return new DbcSignal(signal, "m" + page, names.take(DbcNames.camel(signal.name()) + suffix));
    }

    /** The line that describes the signal, after its message. */
    String line(String receiver) {
        Bits bits = signal.bits();
        return " SG_ " + name.symbol() + (multiplex.isEmpty() ? "" : " " + multiplex) + " : " + bits.dbcStart() + "|"
                + bits.width() + "@" + (bits.bigEndian() ? "0" : "1") + (bits.signed() ? "-" : "+") + " (" + factor()
                + "," + offset() + ") [" + limits() + "] \""
                + DbcText.ascii(signal.meaning().unit()) + "\" " + receiver;
    }

    private String factor() {
        return signal instanceof Numeric numeric ? plain(numeric.scale().step()) : "1";
    }

    private String offset() {
        return signal instanceof Numeric numeric ? plain(numeric.scale().offset()) : "0";
    }

    private String limits() {
        Range range = signal.meaning().range();
        return range == null || !(signal instanceof Numeric) ? "0|0" : plain(range.min()) + "|" + plain(range.max());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Names of raw values; empty when there are none. */
    SortedMap<Long, String> values() {
        if (signal instanceof Choice choice) {
            return choice.names();
        }
        SortedMap<Long, String> values = new TreeMap<>();
        if (signal instanceof Numeric numeric && numeric.notAvailable() != Numeric.NONE) {
            values.put(numeric.notAvailable(), NOT_AVAILABLE);
        }
        return values;
    }

    String comment() {
        List<String> parts = new ArrayList<>();
        if (signal instanceof Text || signal instanceof Octets) {
            parts.add(signal.formula() + ", first byte most significant.");
        }
        Range range = signal.meaning().range();
        if (range != null && range.plausible()) {
            parts.add("The range is a judgement of what is plausible.");
        }
        parts.add(signal.meaning().note());
        parts.add("Source: " + signal.meaning().provenance());
        return DbcText.sentence(parts);
    }
}
