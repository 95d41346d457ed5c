package dev.bmslink.can.batch;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of one message: one, or one for each page and one for pages that are not described. */
final class Pages {

    private final @Nullable Whole page;
    private final List<IdentifierField> fields;
    private final long[] numbers;
    private final MessageTable[] tables;
    private final MessageTable rest;
    /** Most messages have neither pages nor fields; then a frame costs one look at this. */
    private final boolean plain;

    /**
     * Makes the tables of a message, in the order of the page numbers; the last is for the rest.
     *
     * @param firstIndex the place of the first of them among all tables
     */
    Pages(Message message, int firstIndex) {
        page = message.page().orElse(null);
        fields = message.identifier().fields();
        plain = page == null && fields.isEmpty();
        numbers = message.pages().keySet().stream().mapToLong(Long::longValue).toArray();
        List<MessageTable> all = new ArrayList<>();
        for (Layout layout : message.pages().values()) {
            all.add(new MessageTable(message, layout, firstIndex + all.size()));
        }
        rest = new MessageTable(message, message.layout(), firstIndex + all.size());
        all.add(rest);
        tables = all.toArray(MessageTable[]::new);
    }

    List<MessageTable> tables() {
        return List.of(tables);
    }

    boolean isPlain() {
        return plain;
    }

    MessageTable tableOf(long payload) {
        return page == null ? rest : tables[indexOf(page.raw(payload))];
    }

    private int indexOf(long number) {
        int index = Arrays.binarySearch(numbers, number);
        return index < 0 ? numbers.length : index;
    }

    /** Whether a frame of a table carries a page number that is not described. */
    boolean isUnknown(MessageTable table, int length) {
        return page != null && table == rest && page.isCarriedBy(length);
    }

    boolean isInRange(int word) {
        for (int i = 0; i < fields.size(); i++) {
            IdentifierField field = fields.get(i);
            int value = field.read(word & ~CanFrame.EXTENDED);
            if (value < field.min() || value > field.max()) {
                return false;
            }
        }
        return true;
    }
}
