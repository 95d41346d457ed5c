package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Who;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells packs apart that answer together: asks for ever longer prefixes until single answers can be understood, and
 * silences everyone found.
 */
final class PrefixSearch {
    private static final int MAX_QUESTIONS = 200;
    private static final int MAX_REPEATS = 8;

    private final int position;
    private final int mode;
    private final Deque<Node> open = new ArrayDeque<>();
    private final Map<Uid, IAm> found = new LinkedHashMap<>();
    private @Nullable Uid twin;
    private int questions;
    private int repeats;

    private record Node(int bits, long prefix) {}

    PrefixSearch(int position, int mode) {
        this.position = position;
        this.mode = mode | Who.PREFIX;
        open.push(new Node(0, 0));
    }

    /** Adds packs that answered before the search. */
    void know(List<IAm> packs) {
        packs.forEach(pack -> found.put(pack.uid(), pack));
    }

    boolean over() {
        return open.isEmpty() || questions >= MAX_QUESTIONS;
    }

    Who question() {
        questions++;
        Node node = open.getFirst();
        return new Who(position, mode, node.bits, new Uid(node.prefix));
    }

    /** Takes what followed the question; returns who has to be silenced. */
    List<Uid> feed(MasterEvent outcome, Exchange exchange) {
        if (open.isEmpty()) {
            return List.of();
        }
        if (outcome == MasterEvent.ANSWERED) {
            int known = found.size();
            List<Uid> heard = new ArrayList<>();
            for (IAm pack : exchange.introduced()) {
                found.put(pack.uid(), pack);
                heard.add(pack.uid());
            }
            twin = exchange.twin == null ? twin : exchange.twin;
            repeats = found.size() > known ? 0 : repeats + 1;
            if (repeats > MAX_REPEATS) {
                next();
            }
            return heard;
        }
        Node node = next();
        if (outcome == MasterEvent.GARBLED) {
            if (node.bits == Long.SIZE) {
                twin = new Uid(node.prefix);
            } else {
                open.push(new Node(node.bits + 1, node.prefix | 1L << node.bits));
                open.push(new Node(node.bits + 1, node.prefix));
            }
        }
        return List.of();
    }

    private Node next() {
        repeats = 0;
        return open.pop();
    }

    List<IAm> found() {
        return List.copyOf(found.values());
    }

    /** The identifier that two packs have, or null. */
    @Nullable Uid twin() {
        return twin;
    }
}
