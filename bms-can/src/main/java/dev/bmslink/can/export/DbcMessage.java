package dev.bmslink.can.export;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    static List<DbcMessage> of(Message message, DbcNames names) {
        List<DbcSignal> signals = signals(message);
        List<DbcMessage> result = new ArrayList<>();
        for (Identifiers.One identifier : Identifiers.of(message.identifier())) {
            DbcNames.Name name = names.take(DbcNames.camel(message.name()) + suffix(identifier));
            result.add(new DbcMessage(message, identifier.word(), name, !result.isEmpty(), signals));
        }
        return result;
    }

    private static String suffix(Identifiers.One identifier) {
        return identifier.unusual().entrySet().stream()
                .map(field -> "_" + DbcNames.camel(field.getKey()) + field.getValue())
                .collect(Collectors.joining());
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
