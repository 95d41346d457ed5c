package dev.bmslink.can.export;

import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message of a DBC file, which has one identifier; a message with fields in its identifier becomes several.
 *
 * @param message the description
 * @param word the identifier, with bit 31 set for 29 bits as DBC files have it
 * @param name the name
 * @param repeats whether an earlier message of the file has the same description
 * @param signals the signals
 */
record DbcMessage(Message message, int word, DbcNames.Name name, boolean repeats, List<DbcSignal> signals) {

    /** Above this, readers get slow and lists of messages long. */
    private static final int MAX_IDENTIFIERS = 16;

    private record Variant(int word, String suffix) {}

    static List<DbcMessage> of(Message message, DbcNames names) {
        List<DbcSignal> signals = signals(message);
        List<DbcMessage> result = new ArrayList<>();
        for (Variant variant : variants(message)) {
            DbcNames.Name name = names.take(DbcNames.camel(message.name()) + variant.suffix());
            result.add(new DbcMessage(message, variant.word(), name, !result.isEmpty(), signals));
        }
        return result;
    }

    private static List<Variant> variants(Message message) {
        int first = message.identifier().with(Map.of());
        List<Variant> variants = new ArrayList<>(List.of(new Variant(first, "")));
        for (IdentifierField field : message.identifier().fields()) {
            for (Variant base : List.copyOf(variants)) {
                for (int value = field.min() + 1; value <= field.max(); value++) {
                    int word = base.word() + ((value - field.min()) << field.lowest());
                    variants.add(new Variant(word, base.suffix() + "_" + DbcNames.camel(field.name()) + value));
                }
            }
        }
        return variants.subList(0, Math.min(variants.size(), MAX_IDENTIFIERS));
    }

    private static List<DbcSignal> signals(Message message) {
        DbcNames names = new DbcNames();
        Whole page = message.page().orElse(null);
        if (page == null) {
            return message.layout().signals().stream()
                    .map(signal -> DbcSignal.plain(signal, names))
                    .toList();
        }
        List<DbcSignal> signals = new ArrayList<>(List.of(DbcSignal.selector(page, names)));
        List<Signal> everywhere = message.signals().stream()
                .filter(signal -> !signal.equals(page))
                .filter(signal -> pagesWith(message, signal).stream()
                        .allMatch(layout -> layout.signals().contains(signal)))
                .filter(signal ->
                        pagesWith(message, signal).size() == message.pages().size())
                .toList();
        everywhere.forEach(signal -> signals.add(DbcSignal.plain(signal, names)));
        message.pages()
                .forEach((number, layout) -> layout.signals().stream()
                        .filter(signal -> !signal.equals(page) && !everywhere.contains(signal))
                        .forEach(signal -> signals.add(DbcSignal.onPage(
                                signal, number, pagesWith(message, signal).size() > 1, names))));
        return signals;
    }

    private static List<Layout> pagesWith(Message message, Signal signal) {
        return message.layouts()
                .filter(layout -> layout.signal(signal.name()).isPresent())
                .toList();
    }
}
