package dev.bmslink.rs485.link;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a master has to say, in order: broadcasts, questions and pauses.
 *
 * <p>It keeps the silences of the protocol, repeats questions, and does not begin to send while somebody else does.
 */
final class Talk {
    private final LinkTimers timers;
    private final Owner owner;
    private final Deque<Object> steps = new ArrayDeque<>();

    private @Nullable Exchange open;
    private long windowEnd;
    private boolean pausing;
    private long pauseEnd;
    private long freeAt;
    private long heardAt;
    private boolean heard;
    private long busySince = LinkNode.NEVER;
    private boolean busyTold;
    private boolean working;
    private int seq;

    /** Whoever has something to say. */
    interface Owner {
        void send(Message message, int destination, int seq);

        void ended(Exchange exchange, MasterEvent outcome);

        void elapsed();

        void busy(boolean tooLong);

        /** Forgets bytes that no delimiter has ended; returns whether there were any. */
        boolean unfinished();
    }

    private record Pause(long nanos) {}

    private record Say(Message message) {}

    Talk(LinkTimers timers, Owner owner) {
        this.timers = timers;
        this.owner = owner;
    }

    void say(Message message, int times) {
        for (int i = 0; i < times; i++) {
            add(new Say(message));
        }
    }

    void ask(Message request, int destination, int tries) {
        add(new Exchange(request, destination, tries));
    }

    /** Puts a question before everything else that is still to be said. */
    void askFirst(Message request, int destination, int tries) {
        steps.addFirst(new Exchange(request, destination, tries));
        working = true;
    }

    void pause(long nanos) {
        add(new Pause(nanos));
    }

    private void add(Object step) {
        steps.add(step);
        working = true;
    }

    /** Forgets everything that is still to be said, and the open question. */
    void clear() {
        steps.clear();
        open = null;
        pausing = false;
        working = false;
    }

    /** Leaves the bus to something else that this node sends. */
    void hold(long until) {
        freeAt = Math.max(freeAt, until);
    }

    void hear(long now) {
        heardAt = now;
        heard = true;
    }

    void noise() {
        if (open != null) {
            open.garbled = true;
        }
    }

    void answer(Frame frame, int epoch, long now) {
        Exchange exchange = open;
        if (exchange != null && exchange.accept(frame, epoch) && !exchange.wholeWindow) {
            end(exchange, MasterEvent.ANSWERED, now);
        }
    }

    /** Takes everything that is due. */
    void run(long now) {
        while (working) {
            Exchange exchange = open;
            if (exchange != null) {
                if (now - windowEnd < 0) {
                    return;
                }
                closeWindow(exchange, now);
                continue;
            }
            if (pausing) {
                if (now - pauseEnd < 0) {
                    return;
                }
                pausing = false;
            }
            Object step = steps.peek();
            if (step == null) {
                working = false;
                owner.elapsed();
                continue;
            }
            if (step instanceof Pause pause) {
                steps.poll();
                pausing = true;
                pauseEnd = Math.max(now, freeAt) + pause.nanos();
                continue;
            }
            if (now - freeAt < 0 || !isQuiet(now)) {
                return;
            }
            steps.poll();
            if (step instanceof Say say) {
                owner.send(say.message(), Addresses.BROADCAST, nextSeq());
                freeAt = now + airtime(say.message()) + timers.broadcastNanos();
            } else {
                Exchange question = (Exchange) step;
                if (!question.repeated) {
                    question.seq = nextSeq();
                }
                begin(question, now);
            }
        }
    }

    private boolean isQuiet(long now) {
        if (!heard || now - heardAt >= timers.gapNanos()) {
            busySince = LinkNode.NEVER;
            busyTold = false;
            return true;
        }
        if (busySince == LinkNode.NEVER) {
            busySince = now;
        }
        if (now - busySince >= LinkTimers.BUSY_FAULT) {
            busySince = LinkNode.NEVER;
            owner.busy(true);
        } else if (now - busySince >= LinkTimers.BUSY_REPORT && !busyTold) {
            busyTold = true;
            owner.busy(false);
        }
        return false;
    }

    private void begin(Exchange question, long now) {
        owner.unfinished();
        open = question;
        question.beginWindow();
        owner.send(question.request, question.destination, question.seq);
        windowEnd = now + airtime(question.request) + timers.responseTime(question.request.type());
    }

    private void closeWindow(Exchange exchange, long now) {
        // Noise may have hit the last delimiter; what came is no silence.
        exchange.garbled |= owner.unfinished();
        if (!exchange.answers.isEmpty()) {
            end(exchange, MasterEvent.ANSWERED, now);
        } else if (exchange.triesLeft > 0) {
            exchange.repeated = true;
            open = null;
            freeAt = now + timers.gapNanos();
            steps.addFirst(exchange);
        } else {
            end(exchange, exchange.garbled ? MasterEvent.GARBLED : MasterEvent.SILENT, now);
        }
    }

    private void end(Exchange exchange, MasterEvent outcome, long now) {
        open = null;
        freeAt = now + timers.gapNanos();
        owner.ended(exchange, outcome);
    }

    private int nextSeq() {
        seq = seq + 1 & 0xFF;
        return seq;
    }

    private long airtime(Message message) {
        return timers.airtime(message.type().length() + Frame.OVERHEAD);
    }

    long due() {
        if (!working) {
            return LinkNode.NEVER;
        }
        if (open != null) {
            return windowEnd;
        }
        if (pausing) {
            return pauseEnd;
        }
        return heard ? Math.max(freeAt, heardAt + timers.gapNanos()) : freeAt;
    }
}
