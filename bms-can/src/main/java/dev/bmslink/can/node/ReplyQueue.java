package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.machine.Machine;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Messages that were asked for, sent one after the other with a gap. A request for what is still waiting adds nothing. */
final class ReplyQueue {
    /** SOFAR's alarms on change are at least this far apart (BE-S). */
    static final long ON_CHANGE_GAP = 200_000_000;

    private static final int CAPACITY = 64;

    record Reply(Message message, int pack) {}

    private final Queue<Reply> waiting = new ArrayDeque<>();
    private final long gap;
    private long nextAt;

    ReplyQueue(long gapNanos) {
        this.gap = gapNanos;
    }

    void add(Message message, int pack, long atNanos) {
        Reply reply = new Reply(message, pack);
        if (waiting.size() == CAPACITY || waiting.contains(reply)) {
            return;
        }
        if (waiting.isEmpty() && nextAt - atNanos < gap) {
            nextAt = atNanos + gap;
        }
        waiting.add(reply);
    }

    @Nullable Reply next(long nowNanos) {
        if (waiting.isEmpty() || nowNanos - nextAt < 0) {
            return null;
        }
        nextAt = nowNanos + gap;
        return waiting.poll();
    }

    long deadline() {
        return waiting.isEmpty() ? Machine.NEVER : nextAt;
    }
}
