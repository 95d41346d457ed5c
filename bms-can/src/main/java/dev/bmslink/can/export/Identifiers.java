package dev.bmslink.can.export;

import dev.bmslink.can.profile.Identifier;
import dev.bmslink.can.profile.IdentifierField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The identifiers of a message one by one, for what cannot express fields in an identifier. */
final class Identifiers {

    /** Above this, lists of messages get longer than people and some tools can take. */
    private static final int MAX = 16;

    private Identifiers() {}

    /**
     * One identifier.
     *
     * @param word the identifier
     * @param unusual values of fields other than the usual ones
     */
    record One(int word, Map<String, Integer> unusual) {}

    /** The usual identifier, then the others; a field with too many values keeps the usual one. */
    static List<One> of(Identifier identifier) {
        List<Map<String, Integer>> choices = new ArrayList<>(List.of(Map.of()));
        for (IdentifierField field : identifier.fields()) {
            if (choices.size() * (field.max() - field.min() + 1) <= MAX) {
                for (Map<String, Integer> choice : List.copyOf(choices)) {
                    for (int value = field.min(); value <= field.max(); value++) {
                        if (value != field.usual()) {
                            Map<String, Integer> other = new LinkedHashMap<>(choice);
                            other.put(field.name(), value);
                            choices.add(other);
                        }
                    }
                }
            }
        }
        return choices.stream()
                .map(choice -> new One(identifier.with(choice), choice))
                .toList();
    }
}
