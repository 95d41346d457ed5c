package dev.bmslink.cli.live;

import dev.bmslink.can.slcan.BusState;
import dev.bmslink.can.slcan.SlcanEvent;
import dev.bmslink.can.slcan.StatusFlag;
import dev.bmslink.can.socketcan.ErrorFrame;
import dev.bmslink.can.socketcand.SocketcandEvent;
import dev.bmslink.transport.can.SocketCanCounters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what an adapter, a server or the kernel says besides frames. */
public final class BusHealth {

    private static final SocketCanCounters NONE = new SocketCanCounters(0, 0, 0);

    private final Lock lock = new ReentrantLock();
    private final Map<Trouble, Long> counts = new EnumMap<>(Trouble.class);
    private @Nullable BusState state;
    private int receiveErrors;
    private int transmitErrors;
    private @Nullable String version;
    private @Nullable Set<StatusFlag> status;
    private Supplier<SocketCanCounters> interfaceCounters = () -> NONE;
    private SocketCanCounters before = NONE;

    /** Creates counters at zero. */
    public BusHealth() {}

    /** Takes a notice of an SLCAN adapter. */
    public void onSlcan(SlcanEvent event) {
        lock.lock();
        try {
            if (event instanceof SlcanEvent.Refused) {
                count(Trouble.REFUSED);
            } else if (event instanceof SlcanEvent.Fault) {
                count(Trouble.NOT_UNDERSTOOD);
            } else if (event instanceof SlcanEvent.Remote) {
                count(Trouble.REMOTE_FRAME);
            } else if (event instanceof SlcanEvent.Errors errors) {
                errors.errors().forEach(error -> count(Trouble.of(error)));
            } else if (event instanceof SlcanEvent.StateChange change) {
                state = change.state();
                receiveErrors = change.receiveErrors();
                transmitErrors = change.transmitErrors();
            } else if (event instanceof SlcanEvent.Version answer) {
                version = answer.text();
            } else if (event instanceof SlcanEvent.Status flags) {
                status = flags.flags();
                flags.flags().forEach(flag -> Trouble.of(flag).ifPresent(this::count));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes a notice of a socketcand server. */
    public void onSocketcand(SocketcandEvent event) {
        lock.lock();
        try {
            if (event instanceof SocketcandEvent.Refused) {
                count(Trouble.REFUSED);
            } else if (event instanceof SocketcandEvent.Fault) {
                count(Trouble.NOT_UNDERSTOOD);
            } else if (event instanceof SocketcandEvent.Remote) {
                count(Trouble.REMOTE_FRAME);
            } else if (event instanceof SocketcandEvent.BusError error) {
                Trouble.ofErrorClass(error.errorClass()).forEach(this::count);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes an error frame of a CAN interface. */
    public void onErrorFrame(ErrorFrame error) {
        lock.lock();
        try {
            Trouble.of(error).forEach(this::count);
            state = error.state().orElse(state);
            receiveErrors = error.receiveErrors().orElse(receiveErrors);
            transmitErrors = error.transmitErrors().orElse(transmitErrors);
        } finally {
            lock.unlock();
        }
    }

    /** Asks a CAN interface that was opened for its counters from now on, and adds those of the ones before it. */
    public void watch(Supplier<SocketCanCounters> counters) {
        lock.lock();
        try {
            before = interfaceCounters();
            interfaceCounters = counters;
        } finally {
            lock.unlock();
        }
    }

    private SocketCanCounters interfaceCounters() {
        SocketCanCounters now = interfaceCounters.get();
        return new SocketCanCounters(
                before.dropped() + now.dropped(),
                before.errorFrames() + now.errorFrames(),
                before.remoteFrames() + now.remoteFrames());
    }

    private void count(Trouble trouble) {
        counts.merge(trouble, 1L, Long::sum);
    }

    /** What was said so far. */
    public BusReport report() {
        lock.lock();
        try {
            Map<Trouble, Long> all = new EnumMap<>(counts);
            SocketCanCounters kernel = interfaceCounters();
            add(all, Trouble.KERNEL_DROP, kernel.dropped());
            add(all, Trouble.REMOTE_FRAME, kernel.remoteFrames());
            return new BusReport(all, state, receiveErrors, transmitErrors, version, status);
        } finally {
            lock.unlock();
        }
    }

    private static void add(Map<Trouble, Long> counts, Trouble trouble, long count) {
        if (count > 0) {
            counts.merge(trouble, count, Long::sum);
        }
    }
}
