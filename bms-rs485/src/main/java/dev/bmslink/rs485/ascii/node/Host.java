package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Replies;
import dev.bmslink.rs485.ascii.message.Request;
import dev.bmslink.rs485.ascii.node.HostEvent.Answered;
import dev.bmslink.rs485.ascii.node.HostEvent.Discarded;
import dev.bmslink.rs485.ascii.node.HostEvent.Refused;
import dev.bmslink.rs485.ascii.node.HostEvent.Transmit;
import dev.bmslink.rs485.ascii.node.HostEvent.Unanswered;
import dev.bmslink.rs485.line.LineCounters;
import dev.bmslink.rs485.line.LineNode;
import dev.bmslink.rs485.line.Transmission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The only master of a line: sends one request at a time and waits for its reply.
 *
 * <p>Every method takes the time in nanoseconds of one monotonic clock and returns what happened, in order; a
 * {@link Transmit} is to be sent at once. Call {@link #onTimeout} at {@link #deadline}; an early or late call is harmless.
 * Every request ends in exactly one {@link Answered}, {@link Refused} or {@link Unanswered}. Not thread-safe.
 */
public final class Host implements LineNode<HostEvent> {

    /** The most requests that wait. */
    public static final int MAX_QUEUE = 256;

    private final Timing timing;
    private final Dialect dialect;
    private final int version;
    private final FrameDecoder decoder = new FrameDecoder(this::onFrame);
    private final Deque<Request> queue = new ArrayDeque<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private List<HostEvent> events = new ArrayList<>();

    private @Nullable Request current;
    private @Nullable Frame sent;
    private int attempt;
    /** When the last character of the last request has left. */
    private long sentEnd;

    private long lastCharacter;
    /** Nothing is sent before, whatever the line does. */
    private long earliest;

    /** From then on the request is sent though the line is not silent. */
    private long patience;

    private long now;
    private long frames;
    private long faults;

    /** A request that is asked again and again. */
    private static final class Repeated {
        final Request request;
        final long periodNanos;
        long due;

        Repeated(Request request, long periodNanos, long due) {
            this.request = request;
            this.periodNanos = periodNanos;
            this.due = due;
        }
    }

    /**
     * Creates a host that speaks V2.0 in VER, as batteries expect.
     *
     * @param timing how long it waits
     * @param dialect how replies are read
     * @param nowNanos the time
     */
    public Host(Timing timing, Dialect dialect, long nowNanos) {
        this(timing, dialect, Frame.VERSION_2_0, nowNanos);
    }

    /**
     * Creates a host.
     *
     * @param timing how long it waits
     * @param dialect how replies are read
     * @param version VER of its requests, 0 to 255
     * @param nowNanos the time
     */
    public Host(Timing timing, Dialect dialect, int version, long nowNanos) {
        this.timing = timing;
        this.dialect = dialect;
        this.version = version;
        this.now = nowNanos;
        this.earliest = nowNanos;
        this.lastCharacter = nowNanos - timing.spacingNanos();
    }

    /**
     * Asks once, after everything that waits already.
     *
     * @param request the request
     * @param nowNanos the time
     * @return what happened
     * @throws IllegalStateException when {@link #MAX_QUEUE} requests wait
     */
    public List<HostEvent> ask(Request request, long nowNanos) {
        if (queue.size() == MAX_QUEUE) {
            throw new IllegalStateException(MAX_QUEUE + " requests wait already");
        }
        queue.add(request);
        return onTimeout(nowNanos);
    }

    /**
     * Asks now and then again with a period, as long as the host lives; limits are to be repeated within
     * {@link Timing#LIMITS_VALID_NANOS}.
     *
     * @param request the request
     * @param periodNanos the period; what is late is skipped, not made up for
     * @param nowNanos the time
     * @return what happened
     */
    public List<HostEvent> repeat(Request request, long periodNanos, long nowNanos) {
        if (periodNanos <= 0) {
            throw new IllegalArgumentException("period " + periodNanos + " ns is not positive");
        }
        repeated.add(new Repeated(request, periodNanos, nowNanos));
        return onTimeout(nowNanos);
    }

    @Override
    public List<HostEvent> onBytes(byte[] characters, int offset, int count, long nowNanos) {
        advance(nowNanos);
        if (count > 0) {
            decoder.onBytes(characters, offset, count);
            lastCharacter = now;
        }
        return taken();
    }

    @Override
    public List<HostEvent> onTimeout(long nowNanos) {
        advance(nowNanos);
        return taken();
    }

    @Override
    public OptionalLong deadline() {
        if (current != null) {
            return OptionalLong.of(sent == null ? sendTime() : replyDeadline());
        }
        if (!queue.isEmpty()) {
            return OptionalLong.of(now);
        }
        return repeated.stream().mapToLong(entry -> entry.due).min();
    }

    @Override
    public @Nullable Transmission transmission(HostEvent event) {
        return event instanceof Transmit transmit
                ? new Transmission(transmit.frame().encode(), now)
                : null;
    }

    @Override
    public LineCounters counters() {
        return new LineCounters(frames, faults, decoder.skipped());
    }

    /** Whether nothing is asked or waits to be asked; repeated requests do not count. */
    boolean isIdle() {
        return current == null && queue.isEmpty();
    }

    /** A line that never falls silent must not stop a request for ever. */
    private long sendTime() {
        return Math.max(earliest, Math.min(lastCharacter + timing.spacingNanos(), patience));
    }

    private long replyDeadline() {
        long first = sentEnd + timing.replyNanos();
        if (!decoder.isInFrame()) {
            return first;
        }
        long pause = Math.max(first, lastCharacter + timing.gapNanos());
        return Math.min(pause, sentEnd + timing.longestNanos());
    }

    private List<HostEvent> taken() {
        List<HostEvent> result = List.copyOf(events);
        events = new ArrayList<>();
        return result;
    }

    private void advance(long nowNanos) {
        now = Math.max(now, nowNanos);
        if (current != null && sent != null && now >= replyDeadline()) {
            decoder.reset();
            again();
        }
        enqueueDue();
        if (current == null && !queue.isEmpty()) {
            current = queue.remove();
            attempt = 0;
            patience = now + timing.longestNanos();
        }
        if (current != null && sent == null && now >= sendTime()) {
            transmit(current);
        }
    }

    private void enqueueDue() {
        for (Repeated entry : repeated) {
            if (now >= entry.due) {
                entry.due += (1 + (now - entry.due) / entry.periodNanos) * entry.periodNanos;
                if (queue.size() < MAX_QUEUE && !queue.contains(entry.request)) {
                    queue.add(entry.request);
                }
            }
        }
    }

    private void transmit(Request request) {
        // What has come in since the last exchange is no answer to this request.
        decoder.reset();
        attempt++;
        Frame frame = request.frame(version);
        sent = frame;
        sentEnd = now + timing.wireNanos(Frame.MIN_CHARACTERS + frame.info().lengthId());
        events.add(new Transmit(frame, attempt));
    }

    /** Repeats the request, or gives it up. */
    private void again() {
        sent = null;
        patience = now + timing.longestNanos();
        if (attempt > timing.retries() && current != null) {
            finish(new Unanswered(current, attempt));
        }
    }

    private void finish(HostEvent event) {
        boolean lateRepliesMayCome = attempt > 1 || event instanceof Unanswered;
        current = null;
        sent = null;
        earliest = now + timing.spacingNanos();
        if (lateRepliesMayCome) {
            earliest = Math.max(earliest, sentEnd + timing.drainNanos());
        }
        events.add(event);
    }

    private void onFrame(Received received) {
        Frame frame = received.frame();
        Request request = current;
        boolean usable = received.isUsable();
        frames += usable ? 1 : 0;
        faults += usable ? 0 : 1;
        if (frame == null || !usable) {
            discard(received.faults().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        } else if (request == null || sent == null) {
            discard("nothing was asked: " + frame);
        } else if (frame.equals(sent)) {
            discard("the request came back as an echo");
        } else {
            onReply(request, frame);
        }
    }

    private void onReply(Request request, Frame frame) {
        boolean data = frame.code() == ReturnCode.NORMAL.code()
                || frame.code() == request.command().code();
        Content content = data ? Replies.match(request, frame, dialect) : null;
        if (content != null) {
            finish(new Answered(request, frame.version(), Replies.typed(content, dialect), content));
        } else if (data || frame.address() != request.address() || frame.info().length() > 0) {
            discard(mismatch(request, frame));
        } else if (frame.code() == ReturnCode.CHECKSUM.code() || frame.code() == ReturnCode.LENGTH_CHECKSUM.code()) {
            discard("the request arrived damaged: " + ReturnCode.describe(frame.code()));
            again();
        } else {
            finish(new Refused(request, frame.code()));
        }
    }

    private String mismatch(Request request, Frame frame) {
        List<String> faults = Replies.read(
                        frame, request.command(), OptionalInt.of(request.address()), request.pack(), dialect)
                .faults();
        String name = request.command().digits();
        return faults.isEmpty()
                ? String.format(Locale.ROOT, "RTN %s is no answer to %s", ReturnCode.describe(frame.code()), name)
                : "no answer to " + name + ": " + String.join(", ", faults);
    }

    private void discard(String reason) {
        events.add(new Discarded(reason));
    }
}
