package dev.bmslink.can.export;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Meaning;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The signals of a message as a table in Markdown. */
final class SignalTable {

    private SignalTable() {}

    static String of(List<Signal> signals) {
        Table table = new Table("signal", "where", "value", "expected", "known from", "remarks");
        for (Signal signal : signals) {
            Meaning meaning = signal.meaning();
            table.row(
                    "`" + signal.name() + "`",
                    where(signal),
                    value(signal),
                    expected(signal),
                    meaning.provenance().confidence().label() + "<br>"
                            + Table.escaped(meaning.provenance().source()),
                    remarks(signal));
        }
        return table.toString();
    }

    /** The position in at most two lines; bytes that are no number have no byte order. */
    private static String where(Signal signal) {
        String[] parts = signal.bits().label().split(", ", 2);
        boolean number = !(signal instanceof Text) && !(signal instanceof Octets);
        return unbroken(parts[0]) + (parts.length > 1 && number ? ",<br>" + unbroken(parts[1]) : "");
    }

    private static String unbroken(String text) {
        return text.replace(" ", "\u00A0");
    }

    private static String value(Signal signal) {
        if (signal instanceof Flag) {
            return "flag";
        }
        if (signal instanceof Choice) {
            return "choice";
        }
        String unit = signal.meaning().unit();
        String formula = Table.escaped(signal.formula()) + (unit.isEmpty() ? "" : " " + unit);
        return signal instanceof Numeric ? unbroken(formula) : formula;
    }

    private static String expected(Signal signal) {
        List<String> parts = new ArrayList<>();
        Range range = signal.meaning().range();
        if (range != null) {
            parts.add(
                    range.isSingle()
                            ? "always " + range.min().toPlainString()
                            : unbroken(range.min().toPlainString() + " to "
                                            + range.max().toPlainString())
                                    + (range.plausible() ? " (plausible)" : ""));
        }
        if (signal instanceof Numeric numeric && numeric.notAvailable() != Numeric.NONE) {
            parts.add(unbroken("raw " + numeric.notAvailable()) + ": not available");
        }
        return String.join("<br>", parts);
    }

    private static String remarks(Signal signal) {
        List<String> parts = new ArrayList<>();
        if (signal instanceof Choice choice) {
            parts.add(choice.names().entrySet().stream()
                    .map(name -> name.getKey() + " " + Table.escaped(name.getValue()))
                    .collect(Collectors.joining("<br>")));
        }
        if (!signal.meaning().note().isEmpty()) {
            parts.add(Table.escaped(signal.meaning().note()));
        }
        return String.join("<br>", parts);
    }
}
