package dev.bmslink.can.batch;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Whole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of one message: one, or one for each page and one for pages that are not described. */
final class Pages {

    private final @Nullable Whole page;
    private final long[] numbers;
    private final int first;

    /** Appends the tables of a message, in the order of the page numbers; the last is for the rest. */
    Pages(Message message, List<MessageTable> tables) {
        page = message.page().orElse(null);
        first = tables.size();
        numbers = message.pages().keySet().stream().mapToLong(Long::longValue).toArray();
        for (Map.Entry<Long, Layout> each : message.pages().entrySet()) {
            tables.add(new MessageTable(message, each.getValue()));
        }
        tables.add(new MessageTable(message, message.layout()));
    }

    int tableOf(long payload) {
        return page == null ? first : first + indexOf(page.raw(payload));
    }

    private int indexOf(long number) {
        int index = Arrays.binarySearch(numbers, number);
        return index < 0 ? numbers.length : index;
    }

    /** Whether a frame of a table carries a page number that is not described. */
    boolean isUnknown(int table, int length) {
        return page != null && table == first + numbers.length && page.isCarriedBy(length);
    }
}
