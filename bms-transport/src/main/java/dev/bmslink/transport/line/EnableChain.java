package dev.bmslink.transport.line;

import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.OutLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The enable conductors of a chain of units in one process: the output of each is the input of the next.
 *
 * <p>A unit that nobody listens for has no power: its neighbours read OPEN.
 */
public final class EnableChain {

    private final Lock lock = new ReentrantLock();
    private final List<Unit> units = new ArrayList<>();

    /**
     * Creates a chain without power.
     *
     * @param units how many, at least 1
     */
    public EnableChain(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("a chain of " + units + " units is not 1 or more");
        }
        for (int i = 0; i < units; i++) {
            this.units.add(new Unit(i));
        }
    }

    /**
     * Returns the line of a unit. One that was closed may be used again.
     *
     * @param position its place in the chain, the first one at 1
     * @return its ends of the conductors
     */
    public EnableLine unit(int position) {
        return units.get(position - 1);
    }

    private final class Unit implements EnableLine {
        private final int index;
        private boolean driven;
        private @Nullable Listener listener;
        private @Nullable InLevel in;
        private @Nullable OutLevel out;

        private Unit(int index) {
            this.index = index;
        }

        @Override
        public void listen(Listener newListener) {
            change(() -> {
                listener = newListener;
                in = null;
                out = null;
            });
        }

        @Override
        public void drive(boolean active) {
            change(() -> driven = active && listener != null);
        }

        @Override
        public void close() {
            change(() -> {
                listener = null;
                driven = false;
            });
        }

        private void change(Runnable how) {
            lock.lock();
            try {
                how.run();
                tell(index - 1);
                tell(index);
                tell(index + 1);
            } finally {
                lock.unlock();
            }
        }
    }

    private void tell(int index) {
        Unit unit = at(index);
        if (unit != null) {
            EnableLine.Listener listener = unit.listener;
            Unit before = at(index - 1);
            InLevel in = before == null ? InLevel.OPEN : before.driven ? InLevel.ACTIVE : InLevel.IDLE;
            OutLevel out = at(index + 1) == null ? OutLevel.OPEN : OutLevel.PRESENT;
            if (listener != null && (in != unit.in || out != unit.out)) {
                unit.in = in;
                unit.out = out;
                listener.reads(in, out);
            }
        }
    }

    private @Nullable Unit at(int index) {
        Unit unit = index < 0 || index >= units.size() ? null : units.get(index);
        return unit == null || unit.listener == null ? null : unit;
    }
}
