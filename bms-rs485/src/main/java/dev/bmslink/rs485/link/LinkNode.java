package dev.bmslink.rs485.link;

import dev.bmslink.rs485.line.LineCounters;
import dev.bmslink.rs485.line.LineNode;
import dev.bmslink.rs485.line.Transmission;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A machine on the link port.
 *
 * <p>Every method takes the time in nanoseconds of one monotonic clock that begins at or above 0 and returns what is to
 * be done, in order. Call {@link #onTimeout} at {@link #deadline}; an early call is harmless. A transport must not hand
 * the machine what the machine itself sent.
 */
public abstract sealed class LinkNode implements LineNode<LinkAction>, LinkDecoder.Listener
        permits LinkMaster, LinkSlave {
    /** No deadline. */
    static final long NEVER = Long.MAX_VALUE;

    /** The time of the call. */
    long now;

    private final LinkDecoder decoder = new LinkDecoder();
    private List<LinkAction> actions = new ArrayList<>();
    private long frames;
    private long faults;

    private final LinkDecoder.Listener counted = new LinkDecoder.Listener() {
        @Override
        public void onFrame(Frame frame) {
            frames++;
            LinkNode.this.onFrame(frame);
        }

        @Override
        public void onFault(LinkFault fault) {
            faults++;
            LinkNode.this.onFault(fault);
        }
    };

    LinkNode() {}

    /**
     * The node gets power.
     *
     * @param nowNanos the time
     * @return what is to be done
     */
    public abstract List<LinkAction> onPower(long nowNanos);

    @Override
    public List<LinkAction> onBytes(byte[] bytes, int offset, int length, long nowNanos) {
        now = nowNanos;
        heardActivity();
        decoder.accept(bytes, offset, length, counted);
        step();
        return taken();
    }

    /**
     * A frame arrives by another way than bytes, such as CAN.
     *
     * @param frame the frame
     * @param nowNanos the time of its end
     * @return what is to be done
     */
    public List<LinkAction> onFrame(Frame frame, long nowNanos) {
        now = nowNanos;
        heardActivity();
        onFrame(frame);
        step();
        return taken();
    }

    /**
     * Something arrives that is not a frame, by another way than bytes.
     *
     * @param nowNanos the time
     * @return what is to be done
     */
    public List<LinkAction> onNoise(long nowNanos) {
        now = nowNanos;
        heardActivity();
        onFault(LinkFault.CHECK);
        step();
        return taken();
    }

    /**
     * The enable line reads differently.
     *
     * @param in the input
     * @param out the output as read back
     * @param nowNanos the time
     * @return what is to be done
     */
    public List<LinkAction> onLine(InLevel in, OutLevel out, long nowNanos) {
        now = nowNanos;
        lineReads(in, out);
        step();
        return taken();
    }

    @Override
    public List<LinkAction> onTimeout(long nowNanos) {
        now = nowNanos;
        step();
        return taken();
    }

    @Override
    public OptionalLong deadline() {
        long due = due();
        return due == NEVER ? OptionalLong.empty() : OptionalLong.of(due);
    }

    @Override
    public @Nullable Transmission transmission(LinkAction action) {
        return action instanceof LinkAction.Send send
                ? new Transmission(send.frame().toWire(), send.notBeforeNanos())
                : null;
    }

    /** Frames and noise that came by another way than bytes are not counted. */
    @Override
    public LineCounters counters() {
        return new LineCounters(frames, faults, decoder.dropped());
    }

    abstract void lineReads(InLevel in, OutLevel out);

    /** Does everything that is due. */
    abstract void step();

    abstract long due();

    void heardActivity() {}

    /** Forgets bytes that no delimiter has ended; returns whether there were any. */
    boolean dropUnfinished() {
        return decoder.drop();
    }

    void act(LinkAction action) {
        actions.add(action);
    }

    List<LinkAction> taken() {
        if (actions.isEmpty()) {
            return List.of();
        }
        List<LinkAction> taken = actions;
        actions = new ArrayList<>(4);
        return taken;
    }
}
